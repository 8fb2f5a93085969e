/** The manifest in the ledger: publishing files as a snapshot and reading the files of a snapshot. */
import path from 'node:path';
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import { moveAll } from './durable.ts';
import { lakeErrors } from './errors.ts';
import type { Staged, StagedChanges, StagedFile } from './stage.ts';
import type { Partition, Table } from './table.ts';

export interface Snapshot {
  readonly id: number;
  readonly at: Date;
}

/** What a snapshot removes: the live files of a table, or of one of its partitions. */
export interface Replaced<T extends Table = Table> {
  readonly table: T;
  readonly partition?: Partial<Partition<T>>;
}

/** Serialises publishers until the caller's transaction ends, and gives the next snapshot. */
export async function nextSnapshot(tx: Tx, now: Date): Promise<Snapshot> {
  const head = await tx
    .updateTable('lake.head')
    .set({ snapshot: sql`snapshot + 1`, at: sql`greatest(at, ${now}::timestamptz)` })
    .returning(['snapshot', 'at'])
    .executeTakeFirstOrThrow();
  const snapshot = { id: Number(head.snapshot), at: head.at };
  await tx.insertInto('lake.snapshots').values(snapshot).execute();
  return snapshot;
}

/** Nobody publishes until the caller's transaction ends. */
export async function lockHead(tx: Tx): Promise<void> {
  await tx.selectFrom('lake.head').select('snapshot').forUpdate().execute();
}

/** Files get their final names under the head's lock, so whoever holds it sees no file that is about to be published. */
export async function publishFiles(
  tx: Tx,
  root: string,
  staged: readonly (Staged | StagedChanges)[],
  replaced: readonly Replaced[],
  now: Date,
): Promise<Snapshot> {
  const files = staged.flatMap((one) => one.files);
  for (const { table } of replaced)
    if (table.key.length > 0) throw lakeErrors.LAKE_TABLE_KEYED({ table: table.name });
  const snapshot = await nextSnapshot(tx, now);
  for (const one of staged) if ('base' in one) await noteChanges(tx, snapshot, one);
  await moveStaged(root, files);
  for (const { table, partition } of replaced) await removeLive(tx, table.name, partition ?? {}, snapshot);
  await insertFiles(
    tx,
    files.map((file) => ({ ...file, added: snapshot.id, last: snapshot.id, removed: null })),
  );
  return snapshot;
}

/** What was found by comparing holds only while nobody else changes the table. */
async function noteChanges(tx: Tx, snapshot: Snapshot, { table, base, rows }: StagedChanges): Promise<void> {
  const later = await tx
    .selectFrom('lake.changes')
    .select('snapshot')
    .where('table_name', '=', table)
    .where('snapshot', '>', String(base))
    .limit(1)
    .execute();
  if (later.length > 0) throw lakeErrors.LAKE_BASE_MOVED({ table, base });
  if (rows === 0) return;
  await tx.insertInto('lake.changes').values({ table_name: table, snapshot: snapshot.id }).execute();
}

/** When a keyed table changed, up to a snapshot. */
export async function changesOf(queries: Queries, table: string, until: number): Promise<Snapshot[]> {
  const rows = await queries
    .selectFrom('lake.changes as c')
    .innerJoin('lake.snapshots as s', 's.id', 'c.snapshot')
    .select(['s.id', 's.at'])
    .where('c.table_name', '=', table)
    .where('c.snapshot', '<=', String(until))
    .orderBy('s.id')
    .execute();
  return rows.map(({ id, at }) => ({ id: Number(id), at }));
}

export async function moveStaged(root: string, files: readonly StagedFile[]): Promise<void> {
  const moves = files.map((file) => ({
    from: path.join(root, file.temporary),
    to: path.join(root, file.path),
  }));
  const gone = await moveAll(moves);
  if (gone === undefined) return;
  const file = path.relative(root, gone);
  throw lakeErrors.LAKE_STAGED_GONE({ file, table: files.find((one) => one.path === file)?.table ?? '' });
}

async function removeLive(tx: Tx, table: string, partition: object, snapshot: Snapshot): Promise<void> {
  await tx
    .updateTable('lake.files')
    .set({ removed_snapshot: String(snapshot.id) })
    .where('table_name', '=', table)
    .where('removed_snapshot', 'is', null)
    .where('retired_at', 'is', null)
    .where(sql<boolean>`partition @> ${JSON.stringify(partition)}::jsonb`)
    .execute();
}

/** A staged file and between which snapshots it counts. */
export interface NewFile extends StagedFile {
  readonly added: number;
  readonly last: number;
  readonly removed: number | null;
}

export async function insertFiles(tx: Tx, files: readonly NewFile[]): Promise<void> {
  for (let from = 0; from < files.length; from += 500) {
    const rows = files.slice(from, from + 500).map((file) => ({
      path: file.path,
      table_name: file.table,
      partition: JSON.stringify(file.partition),
      columns: [...file.columns],
      rows: file.rows,
      net: file.net,
      bytes: file.bytes,
      sha256: file.sha256,
      newest: file.newest,
      added_snapshot: file.added,
      last_snapshot: file.last,
      removed_snapshot: file.removed,
      retired_at: null,
      lost: null,
    }));
    await tx.insertInto('lake.files').values(rows).execute();
  }
}

/** The table is whole from this snapshot on. */
export async function raiseHorizon(tx: Tx, table: string, snapshot: number): Promise<void> {
  await tx
    .insertInto('lake.horizons')
    .values({ table_name: table, snapshot })
    .onConflict((conflict) =>
      conflict
        .column('table_name')
        .doUpdateSet({ snapshot: sql`greatest(lake.horizons.snapshot, excluded.snapshot)` }),
    )
    .execute();
}

/** A file as a reader sees it. */
export interface ManifestFile {
  readonly table: string;
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly partition: Readonly<Record<string, string>>;
  readonly added: number;
  /** Later than the snapshot read: only its rows up to that snapshot count. */
  readonly last: number;
  /** The first snapshot that does not need it any more. */
  readonly removed: number | null;
  readonly newest: Date | null;
  readonly lost: string | null;
}

export interface View {
  readonly snapshot: Snapshot;
  readonly files: readonly ManifestFile[];
}

/** The files of some tables at one snapshot: now, a snapshot's id, or the last snapshot not later than a date. Of `whole` tables also what was removed before it. */
export async function filesAt(
  queries: Queries,
  tables: readonly string[],
  asOf?: Date | number,
  whole: readonly string[] = [],
): Promise<View> {
  const target =
    asOf === undefined
      ? sql`select snapshot as id, at from lake.head`
      : typeof asOf === 'number'
        ? sql`select id, at from lake.snapshots where id = ${asOf}`
        : sql`select id, at from lake.snapshots where at <= ${asOf} order by id desc limit 1`;
  // One statement is one view of the ledger, so files and horizons belong to the same moment.
  const { rows } = await sql<Row>`with target as (${target})
    select t.id, t.at,
      (select json_object_agg(table_name, snapshot) from lake.horizons where table_name = any(${tables})) as horizons,
      f.path, f.table_name, f.partition, f.columns, f.rows, f.bytes, f.added_snapshot, f.last_snapshot,
      f.removed_snapshot, f.newest, f.lost
    from target t left join lake.files f on f.table_name = any(${tables}) and f.retired_at is null
      and f.added_snapshot <= t.id and (f.removed_snapshot is null or f.removed_snapshot > t.id or f.table_name = any(${whole}))
    order by f.table_name, f.added_snapshot, f.path`.execute(queries);
  const first = rows[0];
  if (!first) throw lakeErrors.LAKE_SNAPSHOT_UNKNOWN({ snapshot: String(asOf) });
  const snapshot = { id: Number(first.id), at: first.at };
  for (const [table, oldest] of Object.entries(first.horizons ?? {}))
    if (snapshot.id < oldest) throw lakeErrors.LAKE_HISTORY_GONE({ table, snapshot: snapshot.id, oldest });
  return { snapshot, files: rows.flatMap((row) => (row.path === null ? [] : [fileOf(row)])) };
}

/** What a copy of the tables must hold, and nothing else: the folders also hold earlier versions. */
export async function publishedFiles(queries: Queries, tables: readonly string[]) {
  const { files } = await filesAt(queries, tables);
  return files.map(({ table, path, rows }) => ({ table, path, rows }));
}

interface Row {
  id: string;
  at: Date;
  horizons: Record<string, number> | null;
  path: string | null;
  table_name: string;
  partition: Record<string, string>;
  columns: string[];
  rows: string;
  bytes: string;
  added_snapshot: string;
  last_snapshot: string;
  removed_snapshot: string | null;
  newest: Date | null;
  lost: string | null;
}

const fileOf = (row: Row): ManifestFile => ({
  table: row.table_name,
  path: row.path ?? '',
  columns: row.columns,
  rows: Number(row.rows),
  bytes: Number(row.bytes),
  partition: row.partition,
  added: Number(row.added_snapshot),
  last: Number(row.last_snapshot),
  removed: row.removed_snapshot === null ? null : Number(row.removed_snapshot),
  newest: row.newest,
  lost: row.lost,
});
