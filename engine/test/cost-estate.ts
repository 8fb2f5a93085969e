/** Fourteen months of the bill of a large company, made by DuckDB itself: a line for each resource and day. */
import { sql } from 'kysely';
import { stageSums } from '#domains/costs/daily/stage-sums.ts';
import { keepWords } from '#domains/costs/daily/store.ts';
import { costs } from '#domains/costs/tables.ts';
import type { Staged } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';

const FIRST_DAY = '2025-09-01';
const DAYS = 426;

/** What looks like chance and is the same again. */
const draw = (salt: number, below: number, of = 'resource') => `(hash(${of} * 31 + ${salt}) % ${below})`;

/** Every resource has a name of its own; an account has a few applications, which say whose it is and what it costs. */
const LINES = (
  rows: number,
) => `(SELECT *, account * 6 + ${draw(4, 6)} AS app, account * 2 + ${draw(3, 2)} AS region,
    CASE WHEN ${draw(5, 8)} = 0 THEN 1 ELSE account END % 3 AS env,
    ((1 + ${draw(6, 9_000_000, 'n')}) / 1000000.0)::DECIMAL(18, 8) AS cost
  FROM (SELECT n, n // ${DAYS} AS resource, ${draw(1, 40, '(n // 426)')} AS account, ${draw(2, 40, '(n // 426)')} AS kind,
    DATE '${FIRST_DAY}' + (n % ${DAYS})::INTEGER AS day FROM range(${rows}) AS t(n)))`;

const COLUMNS = {
  BilledCost: 'cost',
  EffectiveCost: 'CASE WHEN kind % 5 = 0 THEN cost * 0.72::DECIMAL(4, 2) ELSE cost END',
  ContractedCost: 'cost',
  ListCost: 'cost * 1.1::DECIMAL(4, 2)',
  BillingCurrency: `'USD'`,
  BillingAccountId: `'100000000000'`,
  BillingPeriodStart: `date_trunc('month', day)::TIMESTAMPTZ`,
  BillingPeriodEnd: `(date_trunc('month', day) + INTERVAL 1 MONTH)::TIMESTAMPTZ`,
  ChargePeriodStart: 'day::TIMESTAMPTZ',
  ChargePeriodEnd: '(day + 1)::TIMESTAMPTZ',
  ChargeCategory: `'Usage'`,
  PricingCategory: `CASE WHEN kind % 5 = 0 THEN 'Committed' ELSE 'Standard' END`,
  CommitmentDiscountCategory: `CASE WHEN kind % 5 = 0 THEN 'Spend' END`,
  CommitmentDiscountStatus: `CASE WHEN kind % 5 = 0 THEN 'Used' END`,
  ConsumedQuantity: 'cost / 0.1',
  ConsumedUnit: `'Hrs'`,
  SubAccountId: `(100000000000 + account)::VARCHAR`,
  SubAccountName: `'account-' || account`,
  ServiceName: `'Service ' || (kind % 16)`,
  ServiceCategory: `'Category ' || (kind % 5)`,
  RegionId: `'region-' || (region % 9)`,
  ResourceId: `'arn:aws:ec2:region-' || region || ':' || (100000000000 + account) || ':instance/i-' || hash(resource)`,
  x_UsageType: `'Usage:' || kind`,
  x_Operation: `'Run' || (kind % 7)`,
  Tags: `MAP {'Name': 'name-' || resource, 'app': 'app-' || app, 'team': 'team-' || (app % 40), 'env': 'e' || env,
    'cost-center': 'cc-' || (app % 20), 'owner': 'person-' || (app % 120) || '@example.com'}`,
  x_Day: 'day',
  x_Month: `strftime(day, '%Y-%m')`,
  x_Source: `'bill'`,
};

export interface CostEstate {
  readonly lines: number;
  readonly bytes: number;
  readonly sums: readonly { readonly table: string; readonly rows: number; readonly bytes: number }[];
}

/** In portions, so that a small machine can do it. */
const PORTION = 1_000_000;

export async function makeCostEstate(
  { lake, ledger, config }: Platform,
  rows: number,
  signal: AbortSignal,
): Promise<CostEstate> {
  const staged: Staged[] = [];
  for (let from = 0; from < rows; from += PORTION) {
    const portion = `(SELECT * FROM ${LINES(rows)} WHERE n >= ${from} AND n < ${Math.min(rows, from + PORTION)})`;
    staged.push(await lake.ingest(costs, { from: portion, columns: COLUMNS, signal }));
  }
  const all = staged.map((one) => `SELECT * FROM ${lake.source(one)}`).join(' UNION ALL ');
  const sums = await stageSums(lake, config, `(${all})`, signal);
  await ledger.transaction(async (tx) => {
    const { id: snapshot } = await lake.publish(tx, [...staged, ...sums.staged]);
    await sql`insert into costs.imports (id, source, wish, asked_by, state, created_at, ended_at)
      values ('estate', 'bill', '{}', 'test', 'done', now(), now())`.execute(tx);
    await sql`insert into costs.parts (source, month, format, billing_accounts, snapshot, import, lines, totals,
        first_day, last_day, imported_at)
      values ('bill', '2025-09', 'focus', '{}', 0, 'estate', ${rows}, '{"USD": {}}', ${FIRST_DAY}, ${FIRST_DAY}, now())`.execute(
      tx,
    );
    await keepWords(tx, { source: 'bill', month: FIRST_DAY.slice(0, 7), words: sums.words, snapshot });
  });
  const bytesOf = (files: readonly { readonly bytes: number }[]) =>
    files.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    lines: rows,
    bytes: staged.reduce((sum, { files }) => sum + bytesOf(files), 0),
    sums: sums.staged.map(({ table, rows, files }) => ({ table, rows, bytes: bytesOf(files) })),
  };
}
