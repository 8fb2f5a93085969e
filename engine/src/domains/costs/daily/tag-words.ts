/** What tags say of whose a line is and what it is for, as SQL: the same words as those of the inventory. */
import type { Config } from '#platform/config/index.ts';
import { literal } from '../formats/header.ts';

export const PURPOSES = ['owner', 'team', 'environment', 'cost_center', 'project'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How the tags of some lines are read; kept, so that all questions about those lines read them alike. */
export interface TagWords {
  /** Every key that the lines carry. */
  readonly tagKeys: readonly string[];
  /** Those that speak of a purpose as the bill spells them, the better one first. */
  readonly keys: Readonly<Record<Purpose, readonly string[]>>;
  /** What a tag calls an environment, and what we call it. */
  readonly environments: Readonly<Record<string, string>>;
}

export type WantedKeys = Readonly<Record<Purpose, readonly string[]>>;

/** The settings' keys, each purpose without any keeping the usual ones. */
export async function wantedKeys({ tags }: Pick<Config, 'tags'>): Promise<WantedKeys> {
  // It brings every scanner along, which a command that asks for no tags should not wait for.
  const { PURPOSE_KEYS } = await import('#domains/inventory/index.ts');
  const of = (purpose: Purpose) => tags.keys[purpose] ?? PURPOSE_KEYS[purpose];
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, of(purpose)])) as unknown as WantedKeys;
}

/** Of two spellings of one key the first by alphabet counts, as in the inventory. */
export async function spelledKeys(tagKeys: readonly string[], wanted: WantedKeys): Promise<TagWords['keys']> {
  const { plainTagKey } = await import('#domains/accounts/index.ts');
  const sorted = tagKeys.toSorted();
  const of = (purpose: Purpose) =>
    wanted[purpose].flatMap((key) => sorted.filter((one) => plainTagKey(one) === plainTagKey(key)));
  return Object.fromEntries(PURPOSES.map((purpose) => [purpose, of(purpose)])) as unknown as TagWords['keys'];
}

/** SQL of what a line's tag of that key says. */
export type TagReader = (key: string) => string;

export const readingTags =
  (tags: string): TagReader =>
  (key) =>
    `${tags}[${literal(key)}]`;

/** The first of the keys that has a value. */
export function rawPurposeSql(keys: readonly string[], read: TagReader): string {
  const values = keys.map((key) => `nullif(trim(${read(key)}), '')`);
  return values.length === 0 ? 'CAST(NULL AS VARCHAR)' : `coalesce(${values.join(', ')}, NULL)`;
}

export function purposeSql({ keys, environments }: TagWords, purpose: Purpose, read: TagReader): string {
  const raw = rawPurposeSql(keys[purpose], read);
  const known = Object.entries(environments);
  if (purpose !== 'environment' || known.length === 0) return raw;
  const cases = known.map(([said, meant]) => `WHEN ${literal(said)} THEN ${literal(meant)}`);
  return `CASE ${raw} ${cases.join(' ')} ELSE ${raw} END`;
}

/** The words of several billing periods as one: keys and environments that any of them knows. */
export async function joinWords(all: readonly TagWords[], wanted: WantedKeys): Promise<TagWords> {
  const tagKeys = [...new Set(all.flatMap((one) => one.tagKeys))].toSorted();
  return {
    tagKeys,
    keys: await spelledKeys(tagKeys, wanted),
    environments: Object.assign({}, ...all.map((one) => one.environments)) as TagWords['environments'],
  };
}
