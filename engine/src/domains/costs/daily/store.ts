/** How the tags of each billing period are read, in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { TagWords } from './tag-words.ts';

export async function keepWords(
  tx: Tx,
  { source, month, words }: { source: string; month: string; words: TagWords },
): Promise<void> {
  await sql`insert into costs.tag_words (source, month, tag_keys, keys, environments)
    values (${source}, ${month}, ${[...words.tagKeys]}, ${JSON.stringify(words.keys)}::jsonb,
      ${JSON.stringify(words.environments)}::jsonb)
    on conflict (source, month) do update set tag_keys = excluded.tag_keys, keys = excluded.keys,
      environments = excluded.environments`.execute(tx);
}

export interface KeptWords extends TagWords {
  readonly source: string;
  readonly month: string;
}

export async function readWords(queries: Queries): Promise<readonly KeptWords[]> {
  const { rows } = await sql<KeptWords>`
    select source, month, tag_keys as "tagKeys", keys, environments from costs.tag_words
    order by source, month`.execute(queries);
  return rows;
}

/** Every key of a tag that any bill carries. */
export async function readTagKeys(queries: Queries): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select distinct key from costs.tag_words, unnest(tag_keys) as key order by key`.execute(queries);
  return rows.map(({ key }) => key);
}
