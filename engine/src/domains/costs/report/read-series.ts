/** The rows of a report over time, for charts: each row's amounts, and those of all others together. */
import { DAY_MS, type Period, startOfDay, startOfMonth, utcDate } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { ReportJson, SeriesUnit } from './contract.ts';
import { isoDay, isSame, sumOf, within } from './measures.ts';
import type { ReportQuestion } from './question.ts';
import type { Selection } from './selection.ts';

interface AskedSeries {
  readonly question: ReportQuestion;
  readonly selection: Selection;
  readonly where: string;
  readonly asOf: number;
}

interface Point extends Record<string, unknown> {
  /** Of the row on the page; null is all the others. */
  row: number | null;
  start: string;
  amount: string | null;
}

export async function readSeries(
  lake: Lake,
  { question, selection, where, asOf }: AskedSeries,
  unit: SeriesUnit,
): Promise<NonNullable<ReportJson['series']>> {
  const { rows } = await lake.query<Point>({
    sql: seriesSql(question, selection, where, unit),
    params: selection.params,
    tables: selection.tables,
    asOf,
    maxRows: 1_000_000,
    signal: question.signal,
  });
  const starts = startsOf(question.period, unit);
  const at = new Map(starts.map((start, index) => [start, index]));
  const seen = new Set(rows.map(({ start }) => start));
  // Where nothing at all is known of a time, nothing is zero.
  const blank = () => starts.map((start): string | null => (seen.has(start) ? '0' : null));
  const count = Math.max(-1, ...rows.map(({ row }) => row ?? -1)) + 1;
  const series = Array.from({ length: count }, blank);
  const rest = blank();
  for (const { row, start, amount } of rows) {
    const place = at.get(start);
    const line = row === null ? rest : series[row];
    if (line && place !== undefined) line[place] = amount;
  }
  return { unit, starts, rows: series, rest };
}

function seriesSql(
  { measure, period, against, sort, limit, offset }: ReportQuestion,
  selection: Selection,
  where: string,
  unit: SeriesUnit,
): string {
  const names = selection.keys.map((_, index) => `key_${index}`);
  const keys = selection.keys.map((key, index) => `${key} AS key_${index}`);
  const numbers = [...names, 'start'].map((_, index) => index + 1).join(', ');
  const byKey = names.map((name) => `${name} NULLS LAST`);
  const same = names.map((name) => isSame(`cells.${name}`, `shown.${name}`)).join(' AND ');
  const order = {
    cost: ['total DESC NULLS LAST', ...byKey],
    change: ['abs(coalesce(total, 0) - coalesce(total_before, 0)) DESC', ...byKey],
    key: [...byKey, 'total DESC NULLS LAST'],
  }[sort === 'change' && !against ? 'cost' : sort].join(', ');
  const before = against ? sumOf(measure, within(against)) : 'CAST(NULL AS DECIMAL(38, 8))';
  const start = `CAST(date_trunc('${unit}', c.x_Day) AS DATE) AS start`;
  // The few that are shown are found among sums: to rank every cell would take ten times as long.
  return `WITH cells AS (SELECT ${[...keys, start].join(', ')}, ${sumOf(measure, against && within(period))} AS amount,
      ${before} AS amount_before, max(CASE WHEN ${within(period)} THEN 1 ELSE 0 END) AS asked
      FROM ${selection.from} WHERE ${where} GROUP BY ${numbers}),
    summed AS (SELECT ${[...names, 'sum(amount) AS total', 'sum(amount_before) AS total_before'].join(', ')}
      FROM cells ${names.length === 0 ? '' : `GROUP BY ${names.join(', ')}`}),
    placed AS (SELECT *, row_number() OVER (ORDER BY ${order}) - 1 AS place FROM summed),
    shown AS (SELECT * FROM placed WHERE place >= ${offset} AND place < ${offset + limit})
    SELECT place - ${offset} AS row, start, sum(amount) AS amount
    FROM cells LEFT JOIN shown ON ${same || 'true'} WHERE asked = 1 GROUP BY 1, 2`;
}

/** Every beginning of a day, Monday or month that the period touches. */
function startsOf({ start, end }: Period, unit: SeriesUnit): string[] {
  const starts: string[] = [];
  for (let at = firstOf(start, unit); at < end; at = nextOf(at, unit)) starts.push(isoDay(at));
  return starts;
}

function firstOf(moment: Date, unit: SeriesUnit): Date {
  if (unit === 'month') return startOfMonth(moment);
  const day = startOfDay(moment);
  return unit === 'day' ? day : new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);
}

const nextOf = (moment: Date, unit: SeriesUnit): Date =>
  unit === 'month'
    ? utcDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1)
    : new Date(moment.getTime() + (unit === 'day' ? 1 : 7) * DAY_MS);
