/** Which usage Savings Plans and reservations can pay for, read off AWS's usage types, and what a line of it is. */

export type UsageClass =
  | 'EC2'
  | 'Fargate'
  | 'Lambda'
  | 'RDS'
  | 'ElastiCache'
  | 'OpenSearch'
  | 'Redshift'
  | 'SageMaker'
  | 'other';

/** Patterns of LIKE; a usage type begins with its region, `EU-BoxUsage:m5.large`. */
const PATTERNS: Readonly<Record<Exclude<UsageClass, 'other'>, readonly string[]>> = {
  EC2: ['%BoxUsage%', '%DedicatedUsage%', '%SpotUsage:%'],
  Fargate: ['%Fargate%Hours%'],
  // Lambda@Edge is `Lambda-Edge-GB-Second`, which no plan pays for.
  Lambda: ['%Lambda-GB-Second%', '%Lambda-Provisioned%'],
  RDS: ['%InstanceUsage%:db.%', '%Multi-AZUsage%:db.%', '%Multi-AZClusterUsage%:db.%'],
  ElastiCache: ['%NodeUsage:cache.%'],
  OpenSearch: ['%ESInstance:%'],
  Redshift: ['%Node:ra3.%', '%Node:dc2.%'],
  SageMaker: ['%:ml.%'],
};
/** They have the usage types of RDS and no reservations. */
const NOT_RDS = ['%DocumentDB%', '%Neptune%'];

const anyOf = (column: string, patterns: readonly string[]): string =>
  `(${patterns.map((pattern) => `${column} LIKE '${pattern}'`).join(' OR ')})`;

/** Null where no commitment could pay for it; lines that one paid for are always some class. */
export const CLASS = `CASE
  WHEN ${anyOf("coalesce(c.ServiceName, '')", NOT_RDS)} AND c.CommitmentDiscountStatus IS NULL THEN NULL
  ${Object.entries(PATTERNS)
    .map(([name, patterns]) => `WHEN ${anyOf('c.x_UsageType', patterns)} THEN '${name}'`)
    .join('\n  ')}
  WHEN c.CommitmentDiscountStatus = 'Used' THEN 'other' END`;

export type UsageState = 'covered' | 'on-demand' | 'spot' | 'untold';

/**
 * How a line was paid for. What is bought, left unused or taken back (a report's negations and discounts have no usage of
 * their own) is none of these; `untold` is usage of which the bill does not say how it was priced.
 */
export const STATE = `CASE
  WHEN c.ChargeCategory <> 'Usage' OR c.CommitmentDiscountStatus = 'Unused' THEN NULL
  WHEN c.CommitmentDiscountStatus = 'Used' THEN 'covered'
  WHEN c.PricingCategory = 'Dynamic' THEN 'spot'
  WHEN c.PricingCategory = 'Standard' THEN 'on-demand'
  WHEN c.PricingCategory IS NULL AND c.ConsumedQuantity IS NOT NULL THEN 'untold' END`;

/** What it costs, or would without the commitment, at the prices that were negotiated; at public ones where there are none. */
export const ON_DEMAND_COST = `CASE WHEN c.CommitmentDiscountStatus = 'Used' THEN coalesce(c.ContractedCost, c.ListCost)
  ELSE coalesce(c.ContractedCost, c.EffectiveCost) END`;

export interface Machine {
  /** `m5`, `db.r5`, `cache.m7g`. */
  readonly family: string;
  /** `2xlarge` */
  readonly size: string;
}

/** What machine a usage type is of; undefined where it is of none, as that of Lambda. */
export function machineOf(usageType: string | null): Machine | undefined {
  const { family, size } =
    /:(?<family>(?:(?:db|cache|ml)\.)?[a-z0-9-]+)\.(?<size>[a-z0-9.-]+)$/.exec(usageType ?? '')?.groups ?? {};
  // OpenSearch writes `m5.large.search`.
  return family && size ? { family, size: size.replace(/\.(search|elasticsearch)$/, '') } : undefined;
}

const NAMED_SIZES: Readonly<Record<string, bigint>> = {
  nano: 25n,
  micro: 50n,
  small: 100n,
  medium: 200n,
  large: 400n,
  xlarge: 800n,
};

/** In hundredths of AWS's normalised units; undefined for sizes that have none, such as metal. */
export function normalised(size: string): bigint | undefined {
  const times = /^(?<times>\d+)xlarge$/.exec(size)?.groups?.times;
  return times === undefined ? NAMED_SIZES[size] : 800n * BigInt(times);
}
