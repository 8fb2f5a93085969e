/** Whether tables are still as they were: for those who keep something that was made from them. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';
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
