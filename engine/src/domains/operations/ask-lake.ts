/** Runs the SQL that a person wrote, locked down to the lake's tables. */
import { parseMoment } from '#kernel/parse-period.ts';
import type { Answer, Table } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { operationsErrors } from './errors.ts';

export interface LakeQuestion {
  readonly sql: string;
  /** Words for a moment; absent: now. */
  readonly asOf?: string | undefined;
  readonly limit: number;
  /** People take turns. */
  readonly lane: string;
  readonly signal: AbortSignal;
}

/** What one answer may weigh: it is held in memory and sent in one piece. */
const MAX_BYTES = 16 << 20;

export async function askLake(platform: Platform, question: LakeQuestion): Promise<Answer> {
  const { lake, clock, config } = platform;
  const { sql, asOf, limit, lane, signal } = question;
  const { fiscalYearStartMonth } = config.organisation;
  const answer = await lake.query({
    sql,
    tables: tablesOf(sql, await platform.tables()),
    asOf: asOf === undefined ? undefined : parseMoment(asOf, { now: clock.now(), fiscalYearStartMonth }),
    locked: true,
    lane,
    maxRows: limit,
    maxBytes: MAX_BYTES,
    overflow: 'truncate',
    signal,
  });
  // Rows are objects: of two columns with one name only one would be seen.
  const names = answer.columns.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw operationsErrors.QUERY_COLUMN_TWICE({ column: twice });
  return answer;
}

/** Only what the words may name, so that a damaged file elsewhere is not in the way; all of them when that is nothing. */
function tablesOf(sql: string, tables: readonly Table[]): readonly Table[] {
  const words = new Set(sql.toLowerCase().match(/[a-z_][a-z0-9_]*/g));
  const named = tables.filter(({ name }) => words.has(name));
  return named.length > 0 ? named : tables;
}
