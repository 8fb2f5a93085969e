/** How the tags of each billing period are read, and which tables hold its sums, in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import { SUM_TABLES } from '../tables.ts';
import type { TagWords } from './tag-words.ts';

const SUMS = SUM_TABLES.map(({ name }) => name);

interface NewWords {
  readonly source: string;
  readonly month: string;
  readonly words: TagWords;
  /** With which the sums were published. */
  readonly snapshot: number;
}

export async function keepWords(tx: Tx, { source, month, words, snapshot }: NewWords): Promise<void> {
  await sql`insert into costs.tag_words (source, month, tag_keys, keys, environments, sums, since)
    values (${source}, ${month}, ${[...words.tagKeys]}, ${JSON.stringify(words.keys)}::jsonb,
      ${JSON.stringify(words.environments)}::jsonb, ${SUMS}, ${snapshot})
    on conflict (source, month) do update set tag_keys = excluded.tag_keys, keys = excluded.keys,
      environments = excluded.environments, sums = excluded.sums, since = excluded.since`.execute(tx);
}

export interface KeptWords extends TagWords {
  readonly source: string;
  readonly month: string;
  /** Every table of sums that there is holds the period. */
  readonly hasAllSums: boolean;
}

export async function readWords(queries: Queries): Promise<readonly KeptWords[]> {
  const { rows } = await sql<KeptWords>`
    select source, month, tag_keys as "tagKeys", keys, environments, sums @> ${SUMS} as "hasAllSums"
    from costs.tag_words order by source, month`.execute(queries);
  return rows;
}

/** The snapshot from which on every table of sums holds everything; null where one lacks something still. */
export async function summedSince(queries: Queries): Promise<number | null> {
  const { rows } = await sql<{ since: number | null }>`
    select case when bool_and(coalesce(w.sums @> ${SUMS}, false)) then max(w.since)::int end as since
    from costs.parts p left join costs.tag_words w using (source, month)`.execute(queries);
  return rows[0]?.since ?? null;
}
