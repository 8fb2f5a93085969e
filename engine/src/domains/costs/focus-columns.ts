/** The columns of FOCUS 1.2 as lake columns, in our words, and the few of our own that AWS's bills say more with. */
import { date, decimal, double, rate, tags, timestamptz, varchar } from '#platform/lake/index.ts';

const some = (description: string) => varchar(description, 'nullable');
const cost = (description: string) => decimal(description, 'nullable');
const price = (description: string) => rate(description, 'nullable');
const amount = (description: string) => double(description, 'nullable');

/** FOCUS 1.2, May 2025: names and meaning after https://focus.finops.org/focus-specification/v1-2/ (CC BY 4.0). */
export const FOCUS_COLUMNS = {
  AvailabilityZone: some('The zone in which it was used.'),
  BilledCost: decimal('What the invoice says: the basis of all reconciliation.', 'required'),
  BillingAccountId: some('The account that pays.'),
  BillingAccountName: some('Its name.'),
  BillingAccountType: some('What kind of account pays.'),
  BillingCurrency: varchar('The currency of all costs of the line.', 'required'),
  BillingPeriodEnd: timestamptz('The end of the billing period, not included.', 'required'),
  BillingPeriodStart: timestamptz('The start of the billing period.', 'required'),
  CapacityReservationId: some('The capacity reservation that it used or left unused.'),
  CapacityReservationStatus: some('Used or Unused.'),
  ChargeCategory: varchar('Usage, Purchase, Tax, Credit or Adjustment.', 'required'),
  ChargeClass: some('Correction where an earlier, invoiced period is corrected; else null.'),
  ChargeDescription: some('The line in words.'),
  ChargeFrequency: some('One-Time, Recurring or Usage-Based.'),
  ChargePeriodEnd: timestamptz('The end of what is charged, not included.', 'required'),
  ChargePeriodStart: timestamptz('The start of what is charged.', 'required'),
  CommitmentDiscountCategory: some('Spend (Savings Plans) or Usage (reservations).'),
  CommitmentDiscountId: some('The commitment that the line bought, used or left unused.'),
  CommitmentDiscountName: some('Its name.'),
  CommitmentDiscountQuantity: amount('How much of the commitment was bought, used or left unused.'),
  CommitmentDiscountStatus: some('Used or Unused.'),
  CommitmentDiscountType: some('What the provider calls it: Savings Plan, Reserved Instance.'),
  CommitmentDiscountUnit: some('The unit of its quantity.'),
  ConsumedQuantity: amount('How much was used.'),
  ConsumedUnit: some('The unit of what was used.'),
  ContractedCost: cost('At negotiated prices, without commitments.'),
  ContractedUnitPrice: price('The negotiated price of one pricing unit.'),
  EffectiveCost: cost('Amortised: with the share of what was paid in advance.'),
  InvoiceId: some('The invoice it stands on; null while there is none.'),
  InvoiceIssuerName: some('Who sends the invoice.'),
  ListCost: cost('At public on-demand prices.'),
  ListUnitPrice: price('The public price of one pricing unit.'),
  PricingCategory: some('Standard, Dynamic (Spot), Committed or Other.'),
  PricingCurrency: some('The currency in which it is priced.'),
  PricingCurrencyContractedUnitPrice: price('The negotiated unit price in the pricing currency.'),
  PricingCurrencyEffectiveCost: cost('The amortised cost in the pricing currency.'),
  PricingCurrencyListUnitPrice: price('The public unit price in the pricing currency.'),
  PricingQuantity: amount('How much was priced.'),
  PricingUnit: some('The unit of what was priced.'),
  ProviderName: some('Who provides it.'),
  PublisherName: some('Who made it: AWS, or a seller of the marketplace.'),
  RegionId: some('The region, such as eu-west-1.'),
  RegionName: some('The region in words.'),
  ResourceId: some('The ARN or id of what was used; null where the line belongs to no resource.'),
  ResourceName: some('Its name.'),
  ResourceType: some('What kind of resource it is.'),
  ServiceCategory: some('The service in FOCUS words, such as Compute or Storage.'),
  ServiceName: some('The service, such as Amazon Elastic Compute Cloud.'),
  ServiceSubcategory: some('The category in finer words.'),
  SkuId: some('The product that was sold.'),
  SkuMeter: some('What of it is measured.'),
  SkuPriceDetails: tags('What decides its price: instance type, operating system.', 'nullable'),
  SkuPriceId: some('The price under which it was sold.'),
  SubAccountId: some('The account that used it.'),
  SubAccountName: some('Its name.'),
  SubAccountType: some('What kind of account used it.'),
  Tags: tags('Its tags, as the bill has them.', 'nullable'),
} as const;

/** FOCUS leaves names that begin with x_ to everybody. */
export const OWN_COLUMNS = {
  x_ServiceCode: some("AWS's code of the service, such as AmazonEC2."),
  x_UsageType: some("AWS's usage type, such as EUW1-BoxUsage:m5.large."),
  x_Operation: some("AWS's operation, such as RunInstances."),
  x_LineItemType: some("AWS's type of the line, such as SavingsPlanNegation."),
  x_CostCategories: tags("AWS's cost categories of the line.", 'nullable'),
  x_BilledRest: price(
    'What of BilledCost eight decimals cannot hold: with it, sums are those of the source.',
  ),
  x_Day: date('The day on which the charge begins, in UTC.', 'required'),
  x_Month: varchar('The billing period, such as 2026-10.', 'required'),
  x_Source: varchar('Where the line came from: the name of an import.', 'required'),
} as const;
