/** Lets go of what a table's retention no longer keeps, and deletes files that nobody can still be reading. */
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import type { Ledger } from '#platform/ledger/index.ts';
import { isMissing, removeFile } from './durable.ts';
import { type LakeLayout, ownerState } from './layout.ts';
import { nextSnapshot, raiseHorizon } from './manifest.ts';
import type { Table } from './table.ts';

const DAY_MS = 86_400_000;

export interface RetentionDeps {
  readonly layout: LakeLayout;
  readonly ledger: Ledger;
  readonly now: () => Date;
  readonly graceMs: number;
}

/** Removes, in a new snapshot, the files all of whose rows are older than the table keeps; their number. */
export async function dropOldRows({ ledger, now }: RetentionDeps, table: Table): Promise<number> {
  const { rows } = table.retention;
  if (!rows) return 0;
  const limit = new Date(now().getTime() - rows.days * DAY_MS);
  return ledger.transaction(async (tx) => {
    const old = tx
      .selectFrom('lake.files')
      .select('path')
      .where('table_name', '=', table.name)
      .where('removed_snapshot', 'is', null)
      .where('retired_at', 'is', null)
      .where('newest', '<', limit);
    if ((await old.execute()).length === 0) return 0; // no snapshot for nothing
    const snapshot = await nextSnapshot(tx, now());
    const removed = await tx
      .updateTable('lake.files')
      .set({ removed_snapshot: String(snapshot.id) })
      .where('path', 'in', old)
      .execute();
    return Number(removed[0]?.numUpdatedRows ?? 0);
  });
}

/** Retires files that were replaced longer ago than the table's history reaches. Files of the newest snapshot are never among them. */
export async function dropOldHistory({ ledger, now }: RetentionDeps, table: Table): Promise<number> {
  const { historyDays } = table.retention;
  if (historyDays === undefined) return 0;
  const limit = new Date(now().getTime() - historyDays * DAY_MS);
  return ledger.transaction(async (tx) => {
    const { rows } = await sql<{ removed_snapshot: string }>`update lake.files f set retired_at = ${now()}
      from lake.snapshots s where s.id = f.removed_snapshot and s.at <= ${limit}
        and f.table_name = ${table.name} and f.retired_at is null
      returning f.removed_snapshot`.execute(tx);
    if (rows.length === 0) return 0;
    // A file removed at snapshot n was part of n-1, so n is the oldest snapshot still whole.
    const snapshot = Math.max(...rows.map((row) => Number(row.removed_snapshot)));
    await raiseHorizon(tx, table.name, snapshot);
    return rows.length;
  });
}

/** Deletes retired files after the grace: first the file, then its row, so that a crash between is mended by the next run. */
export async function deleteRetired({ layout, ledger, now, graceMs }: RetentionDeps): Promise<number> {
  const limit = new Date(now().getTime() - graceMs);
  const retired = await ledger.db
    .selectFrom('lake.files')
    .select('path')
    .where('retired_at', '<=', limit)
    .execute();
  for (const { path: file } of retired) {
    await removeFile(path.join(layout.root, file));
    await ledger.db.deleteFrom('lake.files').where('path', '=', file).execute();
  }
  return retired.length;
}

/** A process of a container that bears our host's name looks dead from here: what it writes to is left alone. */
const UNTOUCHED_MS = 3_600_000;

/** Removes what processes of this host had staged when they were killed; how many of them. */
export async function dropLeftovers({ layout, now }: RetentionDeps): Promise<number> {
  const owners = await readdir(layout.temporary).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  let dropped = 0;
  for (const owner of owners.filter((name) => ownerState(name) === 'dead')) {
    const folder = path.join(layout.temporary, owner);
    const places = [folder, ...(await readdir(folder)).map((name) => path.join(folder, name))];
    const touched = await Promise.all(places.map(async (place) => (await stat(place)).mtimeMs));
    if (now().getTime() - Math.max(...touched) < UNTOUCHED_MS) continue;
    await rm(folder, { recursive: true, force: true });
    dropped += 1;
  }
  return dropped;
}
