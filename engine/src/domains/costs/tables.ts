/** The lake tables of the costs: every line of every bill, and the same by the day. */
import { bigint, decimal, defineTable, double, type Table, tags } from '#platform/lake/index.ts';
import { FOCUS_COLUMNS, OWN_COLUMNS } from './focus-columns.ts';

export const costs = defineTable({
  name: 'costs',
  description: 'Every line of every bill in FOCUS 1.2 columns, with the few of our own that begin with x_.',
  columns: { ...FOCUS_COLUMNS, ...OWN_COLUMNS },
  sortBy: ['ResourceId', 'ChargePeriodStart'],
  partitionBy: ['x_Source', 'x_Month'],
});

const { BillingCurrency, ChargeCategory, x_Day, x_Month, x_Source } = costs.columns;
const {
  BillingAccountId,
  SubAccountId,
  SubAccountName,
  ServiceName,
  ServiceCategory,
  RegionId,
  PricingCategory,
  CommitmentDiscountCategory,
  CommitmentDiscountStatus,
  x_UsageType,
} = costs.columns;

/** What a line of `costs_daily` is one of: lines that agree in all of these are added up. */
export const DAILY_DIMENSIONS = {
  x_Day,
  BillingCurrency,
  BillingAccountId,
  SubAccountId,
  SubAccountName,
  ServiceName,
  ServiceCategory,
  RegionId,
  x_UsageType,
  ChargeCategory,
  PricingCategory,
  CommitmentDiscountCategory,
  CommitmentDiscountStatus,
} as const;

export const costsDaily = defineTable({
  name: 'costs_daily',
  description:
    'The lines of `costs` added up by day, account, service, region, usage type, kind of charge and tags.',
  columns: {
    ...DAILY_DIMENSIONS,
    Tags: tags('The tags that all its lines share.', 'nullable'),
    BilledCost: decimal('What the invoice says.', 'required'),
    EffectiveCost: decimal('Amortised.', 'nullable'),
    ContractedCost: decimal('At negotiated prices.', 'nullable'),
    ListCost: decimal('At public prices.', 'nullable'),
    ConsumedQuantity: double('How much was used; of one unit, as the usage type is.', 'nullable'),
    Lines: bigint('How many lines were added up.', 'required'),
    x_Month,
    x_Source,
  },
  sortBy: ['x_Day', 'SubAccountId', 'ServiceName'],
  partitionBy: ['x_Source', 'x_Month'],
});

export const tables: readonly Table[] = [costs, costsDaily];
