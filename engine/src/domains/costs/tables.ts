/** The lake tables of the costs: every line of every bill, and the same by the day and by the month. */
import { bigint, date, decimal, defineTable, double, type Table, varchar } from '#platform/lake/index.ts';
import { FOCUS_COLUMNS, OWN_COLUMNS } from './focus-columns.ts';
import { prices } from './prices/table.ts';

export const costs = defineTable({
  name: 'costs',
  description: 'Every line of every bill in FOCUS 1.2 columns, with the few of our own that begin with x_.',
  columns: { ...FOCUS_COLUMNS, ...OWN_COLUMNS },
  sortBy: ['ResourceId', 'ChargePeriodStart'],
  partitionBy: ['x_Source', 'x_Month'],
});

const { BillingCurrency, ChargeCategory, ChargeClass, x_Day, x_Month, x_Source } = costs.columns;
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
  ConsumedUnit,
  x_UsageType,
} = costs.columns;

/** What a row of sums is one of: lines that agree in all of these are added up. */
export const SUM_DIMENSIONS = {
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
  ChargeClass,
  PricingCategory,
  CommitmentDiscountCategory,
  CommitmentDiscountStatus,
  ConsumedUnit,
} as const;

const said = (what: string) => varchar(`${what}, as the tags of its lines say.`, 'nullable');

/** Where what tags say of a purpose stands. */
export const PURPOSE_COLUMNS = {
  owner: 'x_Owner',
  team: 'x_Team',
  environment: 'x_Environment',
  cost_center: 'x_CostCenter',
  project: 'x_Project',
} as const;

const OF = 'account, service, region, usage type, kind of charge and what tags say of them.';

const SUMS = {
  columns: {
    ...SUM_DIMENSIONS,
    x_Owner: said('Who answers for it'),
    x_Team: said('The team it belongs to'),
    x_Environment: said('production, staging, development, testing or sandbox'),
    x_CostCenter: said('The cost center that pays for it'),
    x_Project: said('The project or application it serves'),
    BilledCost: decimal('What the invoice says.', 'required'),
    EffectiveCost: decimal('Amortised.', 'nullable'),
    ContractedCost: decimal('At negotiated prices.', 'nullable'),
    ListCost: decimal('At public prices.', 'nullable'),
    ConsumedQuantity: double('How much was used, of one unit.', 'nullable'),
    Lines: bigint('How many lines were added up.', 'required'),
    x_Month,
    x_Source,
  },
  sortBy: ['x_Day', 'SubAccountId', 'ServiceName'],
  partitionBy: ['x_Source', 'x_Month'],
} as const;

export const costsDaily = defineTable({
  ...SUMS,
  name: 'costs_daily',
  description: `The lines of \`costs\` added up by day, ${OF}`,
});

export const costsMonthly = defineTable({
  ...SUMS,
  name: 'costs_monthly',
  description: `The lines of \`costs\` added up by calendar month, ${OF}`,
  columns: {
    ...SUMS.columns,
    x_Day: date('The first day of the month in which the charge begins.', 'required'),
  },
});

/** Always published together with the lines. */
export const SUM_TABLES = [costsDaily, costsMonthly] as const;

export const tables: readonly Table[] = [costs, ...SUM_TABLES, prices];
