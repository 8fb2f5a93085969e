/** Looks for the first value of a file that cannot be read: a second, slower reading after the first one failed. */
import type { Lake } from '#platform/lake/index.ts';
import { costsErrors } from '../errors.ts';
import type { CostColumns } from '../formats/format.ts';
import { literal, type Sql } from '../formats/header.ts';
import { costs } from '../tables.ts';
import type { CostFile } from './cost-file.ts';
import { DOUBTS, isNoBillingPeriod } from './doubtful-lines.ts';

const TYPES: Readonly<Record<string, readonly [type: string, words: string]>> = {
  varchar: ['VARCHAR', 'text'],
  decimal: ['DECIMAL(18,8)', 'amount of money: digits and a point, below 10,000,000,000'],
  rate: ['DECIMAL(38,18)', 'price: digits and a point'],
  double: ['DOUBLE', 'number'],
  timestamptz: ['TIMESTAMPTZ', 'time: year-month-day, or month/day/year, with hours and zone or without'],
  date: ['DATE', 'day'],
  tags: ['MAP(VARCHAR, VARCHAR)', 'map of texts, such as {"team":"web"}'],
};

interface Check {
  readonly column: string;
  readonly words: string;
  readonly failed: Sql;
  /** The file's own column, where it is one alone. */
  readonly own: string | undefined;
}

/** The error that names line and column; nothing where every value can be read. */
export async function diagnoseLine(
  lake: Lake,
  { file, columns, signal }: { file: CostFile; columns: CostColumns; signal: AbortSignal },
): Promise<Error | undefined> {
  const checks = checksOf(columns);
  const which = checks.map(({ failed }, index) => `WHEN ${failed} THEN ${index}`).join(' ');
  const numbered = `(SELECT *, row_number() OVER () AS "_row" FROM ${file.from})`;
  const ask = async <R extends Record<string, unknown>>(sql: string) =>
    (await lake.query<R>({ sql, tables: [], lane: 'imports', timeLimitMs: SLOW_MS, signal })).rows[0];
  const found = await ask<{ row: number; which: number }>(
    `SELECT "_row"::INTEGER AS row, CASE ${which} END AS which FROM ${numbered} WHERE which IS NOT NULL ORDER BY "_row" LIMIT 1`,
  );
  const check = found && checks[found.which];
  if (!check) return undefined;
  const seen = check.own
    ? await ask<{ value: string | null }>(
        `SELECT left(CAST(${check.own} AS VARCHAR), 80) AS value FROM ${numbered} WHERE "_row" = ${found.row}`,
      )
    : undefined;
  const line = file.kind === 'parquet' ? found.row : await lineOf(ask, file, numbered, found.row);
  const problem =
    check.own && seen?.value == null ? 'it is empty' : `${said(seen?.value)} is no ${check.words}`;
  const column = check.own?.slice(1, -1).replaceAll('""', '"') ?? check.column;
  return costsErrors.COST_LINE_INVALID({ line, file: file.name, column, problem });
}

const SLOW_MS = 60 * 60_000;

/** What stands in a file is shown as data: quoted, on one line. */
const said = (value: string | null | undefined): string =>
  value == null ? 'what follows from the line' : JSON.stringify(value);

/** Text in quotes may go over several lines; the header is the first. */
async function lineOf(
  ask: <R extends Record<string, unknown>>(sql: string) => Promise<R | undefined>,
  { header }: CostFile,
  numbered: Sql,
  row: number,
): Promise<number> {
  const breaks = header.names.map((name) => {
    const value = `coalesce("${name.replaceAll('"', '""')}", '')`;
    return `length(${value}) - length(replace(${value}, ${literal('\n')}, ''))`;
  });
  const counted = await ask<{ more: number | null }>(
    `SELECT sum(${breaks.join(' + ')})::INTEGER AS more FROM ${numbered} WHERE "_row" < ${row}`,
  );
  return row + 1 + (counted?.more ?? 0);
}

function checksOf(columns: CostColumns): Check[] {
  const given: Readonly<Record<string, Sql | undefined>> = columns;
  const checks = Object.entries(costs.columns).flatMap(([column, { type, nullability }]): Check[] => {
    const sql = given[column];
    const [duck, words] = TYPES[type] ?? [];
    if (sql === undefined || duck === undefined || words === undefined) return [];
    // TRY makes an error null; a value that is null is told apart from it by asking whether it is.
    const tried = `TRY(CAST(${sql} AS ${duck}) IS NULL)`;
    const failed = nullability === 'required' ? `coalesce(${tried}, true)` : `${tried} IS NULL`;
    const own = ownOf(sql);
    const doubt = DOUBTS[column];
    const odd = doubt && {
      column,
      own,
      words: doubt.words,
      failed: doubt.isOdd(`TRY(CAST(${sql} AS ${duck}))`),
    };
    return [{ column, words, failed, own }, ...(odd ? [odd] : [])];
  });
  const { BillingPeriodStart: start, BillingPeriodEnd: end } = columns;
  if (!start || !end) return checks;
  const [column, words] = ['BillingPeriodEnd', 'end of a billing period: are its days and months swapped?'];
  return [...checks, { column, words, failed: `TRY(${isNoBillingPeriod(start, end)})`, own: ownOf(end) }];
}

/** The one column of the file that it is made of. */
function ownOf(sql: Sql): string | undefined {
  const named = new Set(sql.replaceAll(/'(?:[^']|'')*'/g, '').match(/"(?:[^"]|"")+"/g));
  return named.size === 1 ? [...named][0] : undefined;
}
