/** What most KPIs are made of: sums of the bill, by period or by month, in one reading of the lines by the day. */
import type { Lake } from '#platform/lake/index.ts';
import type { Selection } from '../report/selection.ts';

/** The types that AWS lists as of a previous generation (EC2 Instance Types guide, 2026), and those that it no longer lists. */
const PREVIOUS = [
  ...['a1', 'm1', 'm2', 'm3', 'm4', 't1', 'c1', 'c3', 'c4', 'r3', 'r4', 'i2', 'g3', 'g3s', 'p3', 'p3dn'],
  ...['cc1', 'cc2', 'cg1', 'cr1', 'g2', 'hi1', 'hs1', 'p2'],
];

export const USAGE = `c.ChargeCategory = 'Usage' AND coalesce(c.CommitmentDiscountStatus, '') <> 'Unused'`;
const UNUSED = `c.CommitmentDiscountStatus = 'Unused'`;
const USED = `c.CommitmentDiscountStatus = 'Used'`;
const ANY_COMPUTE = `c.ServiceCategory = 'Compute' AND ${USAGE}`;
/** Without Spot, and without usage of which the bill does not say how it was priced. */
const COMPUTE = `${ANY_COMPUTE} AND (c.PricingCategory <> 'Dynamic' OR ${USED})`;
/** What a report takes back has neither a way of pricing nor usage of its own. */
const UNTOLD = `c.PricingCategory IS NULL AND c.CommitmentDiscountStatus IS NULL AND c.ConsumedQuantity IS NOT NULL`;
/** Machines of EC2 by the hour, however they are paid for. `BoxUsage` alone is m1.small. */
const MACHINES = `(c.x_UsageType LIKE '%BoxUsage:%' OR c.x_UsageType LIKE '%SpotUsage:%'
  OR c.x_UsageType LIKE '%DedicatedUsage:%' OR c.x_UsageType LIKE '%BoxUsage') AND ${USAGE}`;
const LEGACY = `(${PREVIOUS.map((family) => `c.x_UsageType LIKE '%Usage:${family}.%'`).join(' OR ')}
  OR c.x_UsageType LIKE '%BoxUsage') AND ${MACHINES}`;
const STORED = `c.ServiceCategory = 'Storage' AND c.x_UsageType LIKE '%TimedStorage-%ByteHrs'`;
const FREQUENT = `(c.x_UsageType LIKE '%TimedStorage-ByteHrs' OR c.x_UsageType LIKE '%TimedStorage-INT-FA-ByteHrs')
  AND ${STORED}`;

/** Each is a sum of some lines; its amount is null where none of them says one. */
const SUMS = {
  total: ['c.EffectiveCost', 'true'],
  list: ['c.ListCost', `${USAGE} AND c.ListCost IS NOT NULL`],
  paid: ['c.EffectiveCost', `(${USAGE} AND c.ListCost IS NOT NULL) OR ${UNUSED}`],
  used: ['c.EffectiveCost', USED],
  unused: ['c.EffectiveCost', UNUSED],
  compute: ['c.ListCost', COMPUTE],
  covered: ['c.ListCost', `${COMPUTE} AND ${USED}`],
  /** Lines that belong to `compute` or `list` and do not say so much. */
  unpricedCompute: ['c.ListCost', `(${COMPUTE} AND c.ListCost IS NULL) OR (${ANY_COMPUTE} AND ${UNTOLD})`],
  unlisted: ['c.EffectiveCost', `${USAGE} AND c.ListCost IS NULL`],
  machines: ['c.EffectiveCost', MACHINES],
  legacy: ['c.EffectiveCost', LEGACY],
  stored: ['CAST(c.ConsumedQuantity AS DECIMAL(38, 6))', STORED],
  frequent: ['CAST(c.ConsumedQuantity AS DECIMAL(38, 6))', FREQUENT],
  usage: ['c.EffectiveCost', USAGE],
} as const;
export type SumName = keyof typeof SUMS;

export interface Sum {
  /** Null where no line is of it, or none says. */
  readonly amount: string | null;
  readonly lines: number;
}
export type BillSums = Readonly<Record<SumName, Sum>>;

/** By the value of `key`, SQL over the lines `c`. */
export async function readBillSums(
  lake: Lake,
  selection: Selection,
  { key, when, signal }: { key: string; when: string; signal: AbortSignal },
): Promise<ReadonlyMap<string, BillSums>> {
  const names = Object.keys(SUMS) as SumName[];
  const sums = names.flatMap((name) => {
    const [value, condition] = SUMS[name];
    return [
      `sum(CASE WHEN ${condition} THEN ${value} END) AS ${name}`,
      `sum(CASE WHEN ${condition} THEN ${selection.lines} ELSE 0 END) AS ${name}_lines`,
    ];
  });
  const { rows } = await lake.query<Record<string, string | number | null>>({
    sql: `SELECT ${key} AS bucket, ${sums.join(', ')} FROM ${selection.from}
      WHERE (${when}) AND ${selection.where} GROUP BY 1 ORDER BY 1`,
    params: selection.params,
    tables: selection.tables,
    signal,
  });
  return new Map(
    rows.map((row) => {
      const of = (name: SumName): Sum => ({
        amount: row[name] == null ? null : String(row[name]),
        lines: Number(row[`${name}_lines`] ?? 0),
      });
      return [String(row.bucket), Object.fromEntries(names.map((name) => [name, of(name)])) as BillSums];
    }),
  );
}
