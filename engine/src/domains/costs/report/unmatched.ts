/** Values of filters that no line of the time has: a slip of the finger must not look like costs of nothing. */
import { didYouMean } from '#kernel/nearest.ts';
import type { Period } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { ReportJson } from './contract.ts';
import type { Dimension } from './dimensions.ts';
import type { Filter } from './filters.ts';
import { within } from './measures.ts';
import { type BillWords, meantBy, selectLines } from './selection.ts';

interface Asked {
  readonly by: readonly Dimension[];
  readonly filters: readonly Filter[];
  readonly accounts: readonly string[] | undefined;
  readonly periods: readonly Period[];
  readonly signal: AbortSignal;
}

/** As many names as are looked through for what was meant. */
const MOST_NAMES = 10_000;

/** Among what whoever asks may see. Of a tag that no bill has, the key is told instead of its values. */
export async function unmatchedValues(
  lake: Lake,
  asked: Asked,
  words: BillWords,
): Promise<ReportJson['unmatched']> {
  const found = await Promise.all(
    asked.filters
      .filter(({ dimension }) => isKnown(dimension, words))
      .map(async ({ dimension, values }) => {
        const texts = values.filter((value) => value !== null);
        const meant = texts.map((value) => ({
          value,
          means: meantBy({ dimension, not: false, values: [value] }, words),
        }));
        const all = meant.flatMap(({ means }) => means);
        const there = new Set(await readNames(lake, { ...asked, dimension, among: all }, words));
        const lost = meant.filter(({ means }) => !means.some((one) => there.has(one)));
        const names = lost.length === 0 ? [] : await readNames(lake, { ...asked, dimension }, words);
        return lost.map(({ value }) => ({ by: dimension.name, value, hint: hintOf(value, names) }));
      }),
  );
  return [...unknownTags(asked, words), ...found.flat()];
}

const isKnown = ({ reads: { tag } }: Dimension, { tags }: BillWords): boolean =>
  tag === undefined || tags.tagKeys.includes(tag);

/** Keys stand on the lines of all accounts: who may see some of them is told none. */
function unknownTags({ by, filters, accounts }: Asked, words: BillWords): ReportJson['unmatched'] {
  const asked = [...by, ...filters.map(({ dimension }) => dimension)];
  const lost = [
    ...new Set(asked.filter((one) => !isKnown(one, words)).flatMap(({ reads }) => reads.tag ?? [])),
  ];
  const keys = accounts === undefined ? words.tags.tagKeys : [];
  return lost.map((key) => ({ by: `tag:${key}`, value: null, hint: hintOf(key, keys) }));
}

async function readNames(
  lake: Lake,
  {
    dimension,
    among,
    accounts,
    periods,
    signal,
  }: Asked & { dimension: Dimension; among?: readonly string[] },
  words: BillWords,
): Promise<string[]> {
  // A list without values has no type in DuckDB.
  if (among?.length === 0) return [];
  const selection = selectLines({ by: [dimension], filters: [], accounts }, words, { periods });
  const [key = ''] = selection.keys;
  const when = periods.map((one) => `(${within(one)})`).join(' OR ');
  const { rows } = await lake.query<{ name: string | null }>({
    sql: `SELECT DISTINCT CAST(${key} AS VARCHAR) AS name FROM ${selection.from}
      WHERE (${when}) AND ${selection.where} AND ${among ? `list_contains($among, CAST(${key} AS VARCHAR))` : 'true'}
      ORDER BY 1 LIMIT ${MOST_NAMES}`,
    params: { ...selection.params, ...(among && { among }) },
    tables: selection.tables,
    signal,
  });
  return rows.flatMap(({ name }) => name ?? []);
}

const MOST_HINTS = 3;

/** Slips of the finger, or the whole names that a part was said of. */
function hintOf(value: string, names: readonly string[]): string {
  const near = didYouMean(value, names);
  const plain = value.toLowerCase();
  const longer = names.filter((name) => name.toLowerCase().includes(plain)).slice(0, MOST_HINTS);
  return near === '' && plain.length > 1 && longer.length > 0
    ? ` Did you mean ${longer.join(' or ')}?`
    : near;
}
