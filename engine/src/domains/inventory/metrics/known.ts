/** What the lake knows before metrics are read: the resources that are measured, and up to when their figures are known. */
import type { Lake } from '#platform/lake/index.ts';
import type { Scanner } from '../scanner.ts';
import { columnsOf } from './metric.ts';
import { type Measured, seriesKey } from './series.ts';
import { metrics, metricsCoverage } from './tables.ts';

interface ResourceRow {
  readonly [column: string]: string | null;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
  readonly born: string | null;
}

/** In the order of their accounts and regions. */
export async function measuredOf(
  lake: Lake,
  { table, metrics: figures }: Scanner,
  accounts: readonly string[] | undefined,
  signal: AbortSignal,
): Promise<Measured[]> {
  const names = columnsOf(figures);
  const chosen = accounts ? 'WHERE list_contains($accounts, account)' : '';
  const { portions } = await lake.stream<ResourceRow>({
    sql: `SELECT arn, account, region, created_at AS born, ${names.map((name) => `"${name}" AS "of_${name}"`).join(', ')}
      FROM ${table.name} ${chosen} ORDER BY account, region, arn`,
    ...(accounts && { params: { accounts: [...accounts] } }),
    tables: [table],
    signal,
  });
  const found: Measured[] = [];
  for await (const rows of portions)
    for (const row of rows) {
      const { arn, account, region, born } = row;
      const columns = Object.fromEntries(names.map((name) => [name, row[`of_${name}`] ?? null]));
      const bornAt = born === null ? undefined : new Date(born).getTime();
      found.push({ arn, account, region, bornAt, columns });
    }
  return found;
}

interface LastRow {
  readonly [column: string]: unknown;
  readonly arn: string;
  readonly metric: string;
  readonly stat: string;
  readonly period: number;
  readonly last: string;
}

/** By series, the beginning (epoch ms) of the last period that is known. */
export async function lastKnown(lake: Lake, type: string, signal: AbortSignal): Promise<Map<string, number>> {
  const { portions } = await lake.stream<LastRow>({
    sql: `SELECT arn, metric, stat, period_s AS period, max(starts_at) AS last FROM metrics
      WHERE type = $type GROUP BY ALL`,
    params: { type },
    tables: [metrics],
    signal,
  });
  const known = new Map<string, number>();
  for await (const rows of portions)
    for (const { arn, metric, stat, period, last } of rows)
      known.set(seriesKey(arn, metric, stat, period), new Date(last).getTime());
  return known;
}

interface CompleteRow {
  readonly [column: string]: unknown;
  readonly spot: string;
  readonly done: string;
}

/** By account and region, when the metrics of a type were last read completely. */
export async function lastComplete(
  lake: Lake,
  type: string,
  signal: AbortSignal,
): Promise<Map<string, Date>> {
  const { rows } = await lake.query<CompleteRow>({
    sql: `SELECT account || ' ' || region AS spot, complete_at AS done FROM metrics_coverage
      WHERE type = $type AND complete_at IS NOT NULL`,
    params: { type },
    tables: [metricsCoverage],
    maxRows: 1_000_000,
    signal,
  });
  return new Map(rows.map(({ spot, done }) => [spot, new Date(done)]));
}
