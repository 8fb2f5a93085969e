/** What costs can be grouped and narrowed by, and where each stands in the daily lines. */

export interface Dimension {
  readonly name: string;
  /** SQL over `costs_daily`. */
  readonly sql: string;
}

/** FOCUS names, and the short words that people use. */
const COLUMNS: Readonly<Record<string, string>> = {
  BillingAccountId: 'BillingAccountId',
  SubAccountId: 'SubAccountId',
  SubAccountName: 'SubAccountName',
  ServiceName: 'ServiceName',
  ServiceCategory: 'ServiceCategory',
  RegionId: 'RegionId',
  ChargeCategory: 'ChargeCategory',
  PricingCategory: 'PricingCategory',
  UsageType: 'x_UsageType',
  day: `strftime(x_Day, '%Y-%m-%d')`,
  month: `strftime(x_Day, '%Y-%m')`,
};

const SYNONYMS: Readonly<Record<string, string>> = {
  account: 'SubAccountId',
  service: 'ServiceName',
  region: 'RegionId',
  category: 'ServiceCategory',
  'usage-type': 'UsageType',
  charge: 'ChargeCategory',
  purchase: 'PricingCategory',
};

export const DIMENSION_NAMES: readonly string[] = [...Object.keys(COLUMNS), ...Object.keys(SYNONYMS)];

/** Any tag is a dimension too: `tag:team`. */
export function dimensionOf(name: string): Dimension | undefined {
  const tag = /^tag:(.+)$/s.exec(name)?.[1];
  if (tag !== undefined) return { name, sql: `Tags['${tag.replaceAll("'", "''")}']` };
  const known =
    SYNONYMS[name] ?? Object.keys(COLUMNS).find((one) => one.toLowerCase() === name.toLowerCase());
  const sql = known && COLUMNS[known];
  return known && sql ? { name: known, sql } : undefined;
}
