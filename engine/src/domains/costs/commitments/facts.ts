/** What AWS says of commitments: term, payment and expiry, which no bill has. Read off what scans found. */
import type { Lake, Table } from '#platform/lake/index.ts';

export interface CommitmentFacts {
  readonly arn: string;
  /** Compute Savings Plans, EC2 Instance Savings Plans, Reserved Instance. */
  readonly type: string;
  readonly of: string | null;
  readonly region: string | null;
  readonly termMonths: number | null;
  /** No Upfront, Partial Upfront, All Upfront. */
  readonly payment: string | null;
  /** Days. */
  readonly start: string | null;
  /** The day after its last. */
  readonly end: string | null;
  /** What is committed to for each hour; of reservations what is paid for it. */
  readonly hourly: string | null;
}

const PLANS = 'AWS::SavingsPlans::SavingsPlan';
const RESERVED = [
  'AWS::EC2::ReservedInstances',
  'AWS::RDS::ReservedDBInstance',
  'AWS::ElastiCache::ReservedCacheNode',
];

interface Row extends Record<string, unknown> {
  arn: string;
  kind: string | null;
  what: string | null;
  count: number | null;
  region: string | null;
  term: number | null;
  payment: string | null;
  start: string | null;
  end: string | null;
  hourly: string | null;
}

/** By ARN; those that are gone as they were when they were last seen. */
export async function readFacts(
  lake: Lake,
  accounts: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, CommitmentFacts>> {
  // A list without values has no type in DuckDB.
  if (accounts?.length === 0) return new Map();
  const { everyScanner } = await import('#domains/inventory/index.ts');
  const found = everyScanner.filter(({ type }) => type === PLANS || RESERVED.includes(type));
  const selects = found.map(({ type, table }) => (type === PLANS ? planSql(table) : reservedSql(table)));
  const { rows } = await lake.query<Row>({
    sql: `SELECT arn, kind, what, count, region, term, payment, CAST(starts AS DATE) AS start,
        CAST(ends + INTERVAL 1 HOUR AS DATE) AS "end", hourly
      FROM (${selects.join(' UNION ALL ')}) AS facts
      WHERE ${accounts ? 'list_contains($scope, account)' : 'true'}
      QUALIFY row_number() OVER (PARTITION BY arn ORDER BY _since DESC) = 1 ORDER BY arn`,
    params: accounts ? { scope: accounts } : {},
    tables: found.map(({ table }) => table),
    history: true,
    signal,
  });
  return new Map(rows.map((row) => [row.arn, factsOf(row)]));
}

const planSql = ({ name }: Table): string =>
  `SELECT arn, account, _since, plan_type AS kind, family AS what, CAST(NULL AS INTEGER) AS count, plan_region AS region,
    term_months AS term, payment_option AS payment, starts_at AS starts, ends_at AS ends, hourly FROM ${name}`;

const reservedSql = ({ name }: Table): string =>
  `SELECT arn, account, _since, CAST(NULL AS VARCHAR) AS kind, instance_type AS what, instance_count AS count, region,
    term_months AS term, payment_option AS payment, starts_at AS starts, ends_at AS ends, hourly FROM ${name}`;

const PLAN_TYPES: Readonly<Record<string, string>> = {
  Compute: 'Compute Savings Plans',
  EC2Instance: 'EC2 Instance Savings Plans',
  SageMaker: 'SageMaker Savings Plans',
  Database: 'Database Savings Plans',
};

function factsOf({
  arn,
  kind,
  what,
  count,
  region,
  term,
  payment,
  start,
  end,
  hourly,
}: Row): CommitmentFacts {
  const place = region === null ? '' : ` in ${region}`;
  const machines = count === null ? what : `${count} × ${what}`;
  return {
    arn,
    type: kind === null ? 'Reserved Instance' : (PLAN_TYPES[kind] ?? kind),
    of: what === null ? null : `${machines}${place}`,
    region,
    termMonths: term,
    payment,
    start,
    end,
    hourly,
  };
}
