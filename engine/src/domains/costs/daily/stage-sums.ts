/** The lines of `costs` added up by day and by month, without what only one resource has: small enough for every page. */
import type { Config } from '#platform/config/index.ts';
import type { Lake, Staged } from '#platform/lake/index.ts';
import type { Sql } from '../formats/header.ts';
import { costs, costsDaily, costsMonthly, PURPOSE_COLUMNS, SUM_DIMENSIONS } from '../tables.ts';
import {
  PURPOSES,
  purposeSql,
  rawPurposeSql,
  readingTags,
  spelledKeys,
  type TagWords,
  wantedKeys,
} from './tag-words.ts';

const SUMS = ['BilledCost', 'EffectiveCost', 'ContractedCost', 'ListCost', 'ConsumedQuantity'] as const;

export interface StagedSums {
  /** Of each table of sums. */
  readonly staged: readonly Staged[];
  readonly words: TagWords;
}

/** `lines` is SQL after FROM: rows as those of `costs`, staged or published. */
export async function stageSums(
  lake: Lake,
  config: Pick<Config, 'tags'>,
  lines: string,
  signal: AbortSignal,
): Promise<StagedSums> {
  const words = await readWords(lake, config, lines, signal);
  const tagKeys = [...new Set(PURPOSES.flatMap((one) => words.keys[one]))];
  // Keys may differ in case alone, names of columns not.
  const tagColumn = (key: string) => `tag_${tagKeys.indexOf(key)}`;
  const tags = tagKeys.map((key) => [tagColumn(key), readingTags('Tags')(key)] as const);
  // What tags mean is found out once for many lines that say the same.
  const alike = added(lines, { ...KEYS, ...Object.fromEntries(tags) }, 'count(*)');
  const purposes = PURPOSES.map(
    (one) => [PURPOSE_COLUMNS[one], purposeSql(words, one, (key) => quoted(tagColumn(key)))] as const,
  );
  const daily = await lake.ingest(costsDaily, {
    ...added(alike.from, { ...KEYS, ...Object.fromEntries(purposes) }, 'sum("Lines")'),
    tables: [costs],
    signal,
  });
  if (daily.rows === 0) return { staged: [daily], words };
  try {
    const asTheyAre = purposes.map(([name]) => [name, quoted(name)] as const);
    const month = `CAST(date_trunc('month', "x_Day") AS DATE)`;
    const keys = { ...KEYS, x_Day: month, ...Object.fromEntries(asTheyAre) };
    const monthly = await lake.ingest(costsMonthly, {
      ...added(lake.source(daily), keys, 'sum("Lines")'),
      signal,
    });
    return { staged: [daily, monthly], words };
  } catch (error) {
    await lake.discard([daily]);
    throw error;
  }
}

const quoted = (name: string): Sql => `"${name}"`;

const KEYS: Readonly<Record<string, Sql>> = Object.fromEntries(
  [...Object.keys(SUM_DIMENSIONS), 'x_Month', 'x_Source'].map((name) => [name, quoted(name)]),
);

/** Rows that agree in all keys as one. */
function added(from: Sql, keys: Readonly<Record<string, Sql>>, lines: Sql) {
  const select = Object.entries(keys).map(([name, sql]) => `${sql} AS ${quoted(name)}`);
  const sums = SUMS.map((name) => `sum(${quoted(name)}) AS ${quoted(name)}`);
  // Lines whose amount is unknown are kept apart from those that have one: their number stays known.
  const unknown = SUMS.slice(1).map((name) => `${quoted(name)} IS NULL`);
  const groups = [...select.map((_, index) => String(index + 1)), ...unknown];
  const names = [...Object.keys(keys), ...SUMS, 'Lines'];
  return {
    from: `(SELECT ${[...select, ...sums, `${lines} AS "Lines"`].join(', ')} FROM ${from} GROUP BY ${groups.join(', ')})`,
    columns: Object.fromEntries(names.map((name) => [name, quoted(name)])),
  };
}

async function readWords(
  lake: Lake,
  config: Pick<Config, 'tags'>,
  lines: string,
  signal: AbortSignal,
): Promise<TagWords> {
  const ask = async (sql: string): Promise<string[]> => {
    const { rows } = await lake.query<{ value: string }>({
      sql,
      tables: [costs],
      lane: 'imports',
      timeLimitMs: WORDS_MS,
      signal,
    });
    return rows.map(({ value }) => value);
  };
  const tagKeys = await ask(`SELECT DISTINCT unnest(map_keys(Tags)) AS value FROM ${lines} ORDER BY 1`);
  const keys = await spelledKeys(tagKeys, await wantedKeys(config));
  if (keys.environment.length === 0) return { tagKeys, keys, environments: {} };
  const said = await ask(
    `SELECT DISTINCT ${rawPurposeSql(keys.environment, readingTags('Tags'))} AS value FROM ${lines} WHERE Tags IS NOT NULL ORDER BY 1`,
  );
  const { environmentOfWords } = await import('#domains/accounts/index.ts');
  const meant = said.flatMap((word) => {
    const known = word === null ? undefined : environmentOfWords(word)?.environment;
    return known === undefined || known === word ? [] : [[word, known] as const];
  });
  return { tagKeys, keys, environments: Object.fromEntries(meant) };
}

const WORDS_MS = 10 * 60_000;
