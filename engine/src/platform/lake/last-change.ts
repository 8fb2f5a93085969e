/** When tables changed first and last: for those who keep something that was made from them, or tell since when they know. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';
import type { Snapshot } from './manifest.ts';
import type { Table } from './table.ts';

/** The id of the last snapshot that changed any of the tables; 0 where none ever did. */
export async function lastChange(queries: Queries, tables: readonly Table[]): Promise<number> {
  const names = tables.map(({ name }) => name);
  const { rows } = await sql<{ snapshot: string | null }>`
    select max(greatest(last_snapshot, removed_snapshot)) as snapshot from lake.files where table_name = any(${names})`.execute(
    queries,
  );
  return Number(rows[0]?.snapshot ?? 0);
}

/** The first snapshot that changed any of these keyed tables: before it nothing was known. */
export async function firstChange(queries: Queries, tables: readonly Table[]): Promise<Snapshot | undefined> {
  const first = await queries
    .selectFrom('lake.changes as c')
    .innerJoin('lake.snapshots as s', 's.id', 'c.snapshot')
    .select(['s.id', 's.at'])
    .where(
      'c.table_name',
      'in',
      tables.map(({ name }) => name),
    )
    .orderBy('s.id')
    .limit(1)
    .executeTakeFirst();
  return first && { id: Number(first.id), at: first.at };
}
