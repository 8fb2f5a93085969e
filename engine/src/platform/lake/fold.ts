/** Folds the changes of a keyed table: current rows into one file, past ones into files by when they ended. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { CompactDeps, Compacted, CompactOptions } from './compact.ts';
import { removeFile } from './durable.ts';
import { writeCurrent, writePast } from './folded-file.ts';
import { filesAt, type ManifestFile, type NewFile, raiseHorizon } from './manifest.ts';
import { asWriteError } from './rows-writer.ts';
import { swapFiles } from './swap.ts';
import type { Table } from './table.ts';
import { partsOf } from './versions.ts';

/** A past file is folded again when what came after it is at least a half of it. */
const GROWTH = 2;
const DAY_MS = 86_400_000;

export async function foldTable(
  deps: CompactDeps,
  table: Table,
  { minFiles = 4, signal }: CompactOptions = {},
): Promise<Compacted> {
  const nothing = { merged: 0, into: 0, rows: 0 };
  const { files } = await filesAt(deps.ledger.db, [table.name], undefined, [table.name]);
  const { base, changes, past } = partsOf(files);
  const live = [...base, ...changes];
  // What a lost file said is unknown, so nothing can be put in its place.
  if (live.length < Math.max(2, minFiles) || live.some((file) => file.lost !== null)) return nothing;
  const rows = changes.reduce((sum, file) => sum + file.rows, 0);
  const kept = await keptHistory(deps, table);
  const segments = segmentsToFold(past, rows, deps.rowsPerFile, kept);
  const { expired } = kept;
  const written: NewFile[] = [];
  try {
    await mkdir(deps.layout.own, { recursive: true });
    written.push(await writeCurrent(deps, table, live, signal));
    const old = await writePast(deps, table, { live, segments, expired }, signal);
    if (old) written.push(old);
  } catch (error) {
    for (const file of written) await removeFile(path.join(deps.layout.root, file.temporary));
    throw asWriteError(error, table, deps.layout.root);
  }
  const sources = [...live, ...segments];
  const forgets = segments.some((segment) => segment.added < expired);
  const done = await swapFiles(deps, sources, written, async (tx) => {
    if (forgets) await raiseHorizon(tx, table.name, expired);
  });
  if (!done) return nothing;
  return {
    merged: sources.length,
    into: written.length,
    rows: written.reduce((sum, file) => sum + file.rows, 0),
  };
}

/**
 * The newest past files as long as none is much larger than what came after it: a few remain, each larger than the next.
 * And those of which the table need not keep the larger part.
 */
function segmentsToFold(
  past: readonly ManifestFile[],
  fresh: number,
  rowsPerFile: number,
  { expired, horizon }: Kept,
): ManifestFile[] {
  const newestFirst = past.filter((file) => file.lost === null).toSorted((a, b) => endOf(b) - endOf(a));
  const segments: ManifestFile[] = [];
  let rows = fresh;
  for (const file of newestFirst) {
    if (file.rows > rows * GROWTH || file.rows + rows > rowsPerFile) break;
    segments.push(file);
    rows += file.rows;
  }
  const stale = newestFirst.slice(segments.length).filter((file) => {
    const start = Math.max(file.added, horizon);
    return (expired - start) * 2 > endOf(file) - start;
  });
  return [...segments, ...stale];
}

const endOf = (file: ManifestFile): number => file.removed ?? 0;

interface Kept {
  /** The last snapshot at which versions ended that need not be kept any more; 0 for none. */
  readonly expired: number;
  /** The snapshot before which they are dropped already. */
  readonly horizon: number;
}

async function keptHistory({ ledger, now }: CompactDeps, { name, retention }: Table): Promise<Kept> {
  if (retention.historyDays === undefined) return { expired: 0, horizon: 0 };
  const limit = new Date(now().getTime() - retention.historyDays * DAY_MS);
  const last = await ledger.db
    .selectFrom('lake.snapshots')
    .select(({ fn }) => fn.max('id').as('id'))
    .where('at', '<=', limit)
    .executeTakeFirst();
  const horizon = await ledger.db
    .selectFrom('lake.horizons')
    .select('snapshot')
    .where('table_name', '=', name)
    .executeTakeFirst();
  return { expired: Number(last?.id ?? 0), horizon: Number(horizon?.snapshot ?? 0) };
}
