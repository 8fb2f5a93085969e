/** The lines of `costs` added up by the day, without what only one resource has: small enough for every page. */
import type { Config } from '#platform/config/index.ts';
import type { Lake, Staged } from '#platform/lake/index.ts';
import { costs, costsDaily, DAILY_DIMENSIONS, PURPOSE_COLUMNS } from '../tables.ts';
import { PURPOSES, purposeSql, rawPurposeSql, spelledKeys, type TagWords, wantedKeys } from './tag-words.ts';

const SUMS = ['BilledCost', 'EffectiveCost', 'ContractedCost', 'ListCost', 'ConsumedQuantity'] as const;

export interface StagedDaily {
  readonly staged: Staged;
  readonly words: TagWords;
}

/** `lines` is SQL after FROM: rows as those of `costs`, staged or published. */
export async function stageDaily(
  lake: Lake,
  config: Pick<Config, 'tags'>,
  lines: string,
  signal: AbortSignal,
): Promise<StagedDaily> {
  const words = await readWords(lake, config, lines, signal);
  const own = Object.fromEntries(
    PURPOSES.map((purpose) => [PURPOSE_COLUMNS[purpose], purposeSql(words, purpose, 'Tags')]),
  );
  const plain = [...Object.keys(DAILY_DIMENSIONS), 'x_Month', 'x_Source'];
  const keys = [
    ...plain.map((name) => `"${name}"`),
    ...Object.entries(own).map(([name, sql]) => `${sql} AS "${name}"`),
  ];
  const sums = SUMS.map((name) => `sum("${name}") AS "${name}"`);
  // Lines whose amount is unknown are kept apart from those that have one: their number stays known.
  const unknown = SUMS.slice(1).map((name) => `"${name}" IS NULL`);
  const groups = [...keys.map((_, index) => String(index + 1)), ...unknown];
  const from = `(SELECT ${[...keys, ...sums, 'count(*) AS "Lines"'].join(', ')} FROM ${lines} GROUP BY ${groups.join(', ')})`;
  const names = [...plain, ...Object.keys(own), ...SUMS, 'Lines'];
  const columns = Object.fromEntries(names.map((name) => [name, `"${name}"`]));
  return { staged: await lake.ingest(costsDaily, { from, columns, tables: [costs], signal }), words };
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
  const tagKeys = await ask(
    `SELECT DISTINCT unnest(keys) AS value FROM (SELECT DISTINCT map_keys(Tags) AS keys FROM ${lines}) ORDER BY 1`,
  );
  const keys = await spelledKeys(tagKeys, await wantedKeys(config));
  if (keys.environment.length === 0) return { tagKeys, keys, environments: {} };
  const said = await ask(
    `SELECT DISTINCT ${rawPurposeSql(keys.environment, 'Tags')} AS value FROM ${lines} WHERE Tags IS NOT NULL ORDER BY 1`,
  );
  const { environmentOfWords } = await import('#domains/accounts/index.ts');
  const meant = said.flatMap((word) => {
    const known = word === null ? undefined : environmentOfWords(word)?.environment;
    return known === undefined || known === word ? [] : [[word, known] as const];
  });
  return { tagKeys, keys, environments: Object.fromEntries(meant) };
}

const WORDS_MS = 10 * 60_000;
