/** What the lake holds now, told by its manifest. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';

export interface LakeSummary {
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number;
    readonly files: number;
    readonly bytes: number;
    /** Files that are missing or damaged: what they held is unknown. */
    readonly lost: number;
    readonly updatedAt: Date;
  }[];
  readonly bytes: number;
  readonly snapshot: number;
}

export async function lakeSummary(queries: Queries): Promise<LakeSummary> {
  const head = await queries.selectFrom('lake.head').select('snapshot').executeTakeFirstOrThrow();
  const rows = await queries
    .selectFrom('lake.files as f')
    .innerJoin('lake.snapshots as s', 's.id', 'f.last_snapshot')
    .where('f.removed_snapshot', 'is', null)
    .where('f.retired_at', 'is', null)
    .groupBy('f.table_name')
    .orderBy('f.table_name')
    .select(({ fn }) => [
      'f.table_name as name',
      sql<string>`coalesce(sum(f.net), 0)`.as('rows'),
      fn.countAll<string>().as('files'),
      sql<string>`coalesce(sum(f.bytes), 0)`.as('bytes'),
      fn.count<string>('f.lost').as('lost'),
      fn.max('s.at').as('updatedAt'),
    ])
    .execute();
  const tables = rows.map(({ name, rows: count, files, bytes, lost, updatedAt }) => ({
    name,
    rows: Number(count),
    files: Number(files),
    bytes: Number(bytes),
    lost: Number(lost),
    updatedAt,
  }));
  return {
    tables,
    bytes: tables.reduce((sum, { bytes }) => sum + bytes, 0),
    snapshot: Number(head.snapshot),
  };
}
