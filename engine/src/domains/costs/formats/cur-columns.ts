/** The columns of AWS's Cost and Usage Reports, of either version and spelling, in FOCUS words. */
import {
  chargeCategory,
  chargeFrequency,
  commitmentStatus,
  effectiveCost,
  onlyUsed,
  pricingCategory,
} from './cur-line-types.ts';
import type { CostColumns } from './format.ts';
import type { Header, Sql } from './header.ts';
import { serviceCategory } from './service-categories.ts';

/** Without these a file is no Cost and Usage Report. */
export const CUR_NEEDS = [
  ['lineItem/LineItemType'],
  ['lineItem/UnblendedCost'],
  ['lineItem/CurrencyCode'],
  ['lineItem/UsageStartDate'],
  ['lineItem/UsageEndDate'],
  ['bill/BillingPeriodStartDate'],
  ['bill/BillingPeriodEndDate'],
] as const;

/** What decides a price, under the keys that version 2 has for it. */
const PRICE_DETAILS = {
  instance_type: 'product/instanceType',
  instance_family: 'product/instanceFamily',
  operating_system: 'product/operatingSystem',
  tenancy: 'product/tenancy',
  database_engine: 'product/databaseEngine',
  volume_api_name: 'product/volumeApiName',
  normalization_size_factor: 'product/normalizationSizeFactor',
} as const;

export function curColumns(header: Header): CostColumns {
  const kind = header.text('lineItem/LineItemType') ?? 'NULL';
  const product = (key: string, ...names: string[]) => header.text(...names) ?? header.entry('product', key);
  const code = header.text('lineItem/ProductCode');
  const used = (value: Sql | undefined) => value && onlyUsed(kind, value);
  const amount = used(header.text('lineItem/UsageAmount'));
  const unit = used(header.text('pricing/unit'));
  return {
    AvailabilityZone: header.text('lineItem/AvailabilityZone'),
    // Not the net cost: discounts have lines of their own, and both together would count them twice.
    BilledCost: header.exact('lineItem/UnblendedCost'),
    BillingAccountId: header.text('bill/PayerAccountId'),
    BillingAccountName: header.text('bill/PayerAccountName'),
    BillingCurrency: header.text('lineItem/CurrencyCode'),
    BillingPeriodEnd: header.time('bill/BillingPeriodEndDate'),
    BillingPeriodStart: header.time('bill/BillingPeriodStartDate'),
    CapacityReservationId: header.text('capacityReservation/CapacityReservationArn'),
    ChargeCategory: chargeCategory(kind),
    ChargeDescription: header.text('lineItem/LineItemDescription'),
    ChargeFrequency: chargeFrequency(kind),
    ChargePeriodEnd: header.time('lineItem/UsageEndDate'),
    ChargePeriodStart: header.time('lineItem/UsageStartDate'),
    ...commitment(kind, header),
    ConsumedQuantity: amount,
    ConsumedUnit: unit,
    EffectiveCost: effectiveCost(kind, header),
    InvoiceId: header.text('bill/InvoiceId'),
    InvoiceIssuerName: header.text('bill/InvoicingEntity'),
    ListCost: header.money('pricing/publicOnDemandCost'),
    ListUnitPrice: header.exact('pricing/publicOnDemandRate'),
    PricingCategory: pricingCategory(kind, header),
    PricingCurrency: header.text('pricing/currency'),
    PricingQuantity: amount,
    PricingUnit: unit,
    ProviderName: `'AWS'`,
    PublisherName: header.text('lineItem/LegalEntity'),
    RegionId: product('region_code', 'product/regionCode', 'product/region'),
    RegionName: product('location', 'product/location'),
    ResourceId: header.text('lineItem/ResourceId'),
    ServiceCategory: code && serviceCategory(code),
    ServiceName: serviceName(product('product_name', 'product/ProductName'), code),
    SkuId: product('sku', 'product/sku'),
    SkuPriceDetails: header.map('product') ?? priceDetails(header),
    SkuPriceId: header.text('pricing/RateCode', 'pricing/RateId'),
    SubAccountId: header.text('lineItem/UsageAccountId'),
    SubAccountName: header.text('lineItem/UsageAccountName'),
    Tags: header.map('resource_tags') ?? header.gathered('resourceTags'),
    x_ServiceCode: code,
    x_UsageType: header.text('lineItem/UsageType'),
    x_Operation: header.text('lineItem/Operation'),
    x_LineItemType: kind,
    x_CostCategories: header.map('cost_category') ?? header.gathered('costCategory'),
  };
}

function commitment(kind: Sql, header: Header): CostColumns {
  const plan = header.text('savingsPlan/SavingsPlanARN');
  const reservation = header.text('reservation/ReservationARN');
  const choose = (ofPlan: Sql, ofReservation: Sql) =>
    `CASE WHEN ${plan ?? 'NULL'} IS NOT NULL THEN ${ofPlan} WHEN ${reservation ?? 'NULL'} IS NOT NULL THEN ${ofReservation} END`;
  if (!plan && !reservation) return {};
  return {
    CommitmentDiscountCategory: choose(`'Spend'`, `'Usage'`),
    CommitmentDiscountId: choose(plan ?? 'NULL', reservation ?? 'NULL'),
    CommitmentDiscountStatus: commitmentStatus(kind, header),
    CommitmentDiscountType: choose(`'Savings Plan'`, `'Reserved Instance'`),
  };
}

const serviceName = (product: Sql | undefined, code: Sql | undefined): Sql | undefined =>
  product && code ? `coalesce(${product}, ${code})` : (product ?? code);

function priceDetails(header: Header): Sql | undefined {
  const known = Object.entries(PRICE_DETAILS).flatMap(([key, name]) => {
    const value = header.text(name);
    return value ? [{ key, value }] : [];
  });
  if (known.length === 0) return undefined;
  const list = known.map(({ key, value }) => `{'k': '${key}', 'v': CAST(${value} AS VARCHAR)}`).join(', ');
  const all = known.map(({ value }) => value).join(', ');
  return `CASE WHEN coalesce(${all}) IS NULL THEN NULL ELSE map_from_entries(list_filter([${list}], lambda e: e.v IS NOT NULL)) END`;
}
