/** What staged lines add up to, by billing period: what the source is reconciled with. */
import type { Lake, Staged } from '#platform/lake/index.ts';
import type { CostColumns } from '../formats/format.ts';
import { monthOf } from './stage-lines.ts';

export interface PartTotals {
  /** The sum of the lines with every digit of the source. */
  readonly billed: string;
  readonly effective: string | null;
}

export interface Part {
  readonly month: string;
  readonly lines: number;
  readonly withoutResource: number;
  readonly billingAccounts: readonly string[];
  readonly firstDay: string;
  readonly lastDay: string;
  /** Days of the billing period, up to the last one of them with lines, on which none begins. */
  readonly missingDays: number;
  readonly totals: Readonly<Record<string, PartTotals>>;
}

interface Row extends Record<string, unknown> {
  month: string;
  currency: string;
  lines: number;
  without: number;
  accounts: string[];
  first_day: string;
  last_day: string;
  days: string[];
  period_start: string;
  billed: string;
  effective: string | null;
}

export async function measureLines(
  lake: Lake,
  lines: readonly Staged[],
  signal: AbortSignal,
): Promise<Part[]> {
  const all = lines.map((staged) => `SELECT * FROM ${lake.source(staged)}`).join(' UNION ALL ');
  const { rows } = await lake.query<Row>({
    sql: `SELECT x_Month AS month, BillingCurrency AS currency, count(*) AS lines,
        count(*) FILTER (ResourceId IS NULL) AS without, coalesce(list_sort(list(DISTINCT BillingAccountId) FILTER (BillingAccountId IS NOT NULL)), []) AS accounts,
        min(x_Day) AS first_day, max(x_Day) AS last_day, list_transform(list(DISTINCT x_Day), lambda d: CAST(d AS VARCHAR)) AS days,
        CAST(min(BillingPeriodStart) AS DATE) AS period_start,
        sum(BilledCost) + coalesce(sum(x_BilledRest), 0) AS billed, CASE WHEN count(EffectiveCost) = count(*) THEN sum(EffectiveCost) END AS effective
      FROM (${all}) GROUP BY ALL ORDER BY ALL`,
    tables: [],
    lane: 'imports',
    signal,
  });
  const months = [...new Set(rows.map(({ month }) => month))].map((month) => ({
    month,
    of: rows.filter((row) => row.month === month),
  }));
  return months.map(({ month, of }) => ({
    month,
    lines: sum(of.map((row) => row.lines)),
    withoutResource: sum(of.map((row) => row.without)),
    billingAccounts: [...new Set(of.flatMap((row) => row.accounts))].toSorted(),
    firstDay: of.map((row) => row.first_day).toSorted()[0] ?? '',
    lastDay:
      of
        .map((row) => row.last_day)
        .toSorted()
        .at(-1) ?? '',
    missingDays: missingOf(month, of),
    totals: Object.fromEntries(
      of.map(({ currency, billed, effective }) => [currency, { billed, effective }]),
    ),
  }));
}

/** What a bill says of months before, a refund or a correction, is no day of its own. */
function missingOf(month: string, rows: readonly Row[]): number {
  const days = new Set(rows.flatMap((row) => row.days).filter((day) => day.startsWith(month)));
  const last = [...days].toSorted().at(-1);
  if (last === undefined) return 0;
  const [start = last] = rows.map((row) => row.period_start).toSorted();
  const first = start.startsWith(month) ? start : `${month}-01`;
  return Number(last.slice(8)) - Number(first.slice(8)) + 1 - days.size;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** By billing period, then by currency. */
export type SourceTotals = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a file adds up to by its own words, read apart from the lines that were made of it. */
export async function measureSource(
  lake: Lake,
  { from, columns, signal }: { from: string; columns: CostColumns; signal: AbortSignal },
): Promise<SourceTotals> {
  const { rows } = await lake.query<{ month: string; currency: string; billed: string }>({
    sql: `SELECT ${monthOf(columns.BillingPeriodStart ?? 'NULL')} AS month, ${columns.BillingCurrency} AS currency,
        sum(${columns.BilledCost}) AS billed
      FROM ${from} GROUP BY ALL ORDER BY ALL`,
    tables: [],
    lane: 'imports',
    signal,
  });
  const totals: Record<string, Record<string, string>> = {};
  for (const { month, currency, billed } of rows) totals[month] = { ...totals[month], [currency]: billed };
  return totals;
}
