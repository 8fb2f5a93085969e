/** Adds entries to the log, in the transaction of what they tell. */
import { sql } from 'kysely';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type NewEntry, sealEntry } from './entry.ts';
import { GrowingTree, leafHash } from './merkle.ts';
import { originOf } from './origin.ts';

/**
 * Answers the entry's number. Appends queue up behind each other from here to the end of the transaction,
 * so call it last: an entry then is numbered in commit order and the queue is short.
 */
export async function append(
  tx: Tx,
  entry: NewEntry,
  { clock, random }: Pick<Platform, 'clock' | 'random'>,
): Promise<number> {
  const head = await sql<{ size: string; edge: Buffer[] }>`select size, edge from audit.lock_head()`.execute(
    tx,
  );
  const [{ size, edge } = { size: '0', edge: [] }] = head.rows;
  const tree = new GrowingTree(Number(size), edge);
  // With the first entry, so that reading the log never has to write.
  if (tree.size === 0) await originOf(tx, random);
  const seq = tree.size + 1;
  const sealed = sealEntry(entry, seq, clock.now(), random.bytes(16));
  const nodes = tree
    .append(leafHash(sealed.body))
    .map(({ level, index, hash }) => sql`(${level}::smallint, ${index}::bigint, ${hash}::bytea)`);
  await sql`
    with entry as (insert into audit.entries (seq, body) values (${seq}, ${sealed.body})),
    payload as (insert into audit.payloads (seq, salt, payload) values (${seq}, ${sealed.salt}, ${sealed.payload}))
    insert into audit.nodes (level, index, hash) values ${sql.join(nodes)}`.execute(tx);
  return seq;
}
