/** Compares the manifest with the disk, says what is wrong, and mends what can be mended without losing anything. */
import { open, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Ledger } from '#platform/ledger/index.ts';
import { isMissing, moveAll, sha256 } from './durable.ts';
import { type LakeLayout, ownerState } from './layout.ts';
import { lockHead } from './manifest.ts';
import { staleSpool } from './spool.ts';

export type FsckKind = 'orphan' | 'missing' | 'truncated' | 'corrupt' | 'leftover' | 'restored';

export interface FsckItem {
  readonly kind: FsckKind;
  /** Relative to the lake. */
  readonly file: string;
  readonly table: string | null;
  readonly detail: string;
  readonly mended: boolean;
}

export interface FsckReport {
  readonly items: readonly FsckItem[];
  readonly files: number;
  readonly bytes: number;
}

export interface FsckOptions {
  /** Orphans and leftovers go to `lost+found`; missing and damaged files are marked lost, restored ones unmarked. */
  readonly mend?: boolean;
  /** Trust size and frame, do not read every byte: for a start-up check. */
  readonly quick?: boolean;
}

export interface FsckDeps {
  readonly layout: LakeLayout;
  readonly ledger: Ledger;
  readonly now: () => Date;
  /** Rows in a Parquet file by its footer; fails when the footer cannot be read. */
  countRows(file: string): Promise<number>;
}

/** A temporary folder of another host is nobody's after a day. */
const FOREIGN_OWNER_MS = 86_400_000;

export async function checkLake(deps: FsckDeps, options: FsckOptions = {}): Promise<FsckReport> {
  const manifest = await deps.ledger.db
    .selectFrom('lake.files')
    .select(['path', 'table_name', 'rows', 'bytes', 'sha256', 'lost'])
    .where('retired_at', 'is', null) // a retired file may be gone already
    .execute();
  const items: FsckItem[] = [];
  for (const row of manifest) {
    const file = { ...row, rows: Number(row.rows), bytes: Number(row.bytes) };
    const item = await checkFile(deps, file, options);
    if (item) items.push(item);
  }
  items.push(
    ...(await checkOrphans(deps, options)),
    ...(await checkLeftovers(deps, options)),
    ...(await checkSpool(deps, options)),
  );
  return { items, files: manifest.length, bytes: manifest.reduce((sum, row) => sum + Number(row.bytes), 0) };
}

interface KnownFile {
  readonly path: string;
  readonly table_name: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly lost: string | null;
}

async function checkFile(
  deps: FsckDeps,
  file: KnownFile,
  options: FsckOptions,
): Promise<FsckItem | undefined> {
  // What was found damaged is taken back only after a full look.
  const damage = await damageOf(deps, file, options.quick === true && file.lost === null);
  if (!damage && file.lost === null) return undefined;
  const lost = damage?.detail ?? null;
  if (options.mend && lost !== file.lost) await markLost(deps, file.path, lost);
  return {
    kind: damage?.kind ?? 'restored',
    file: file.path,
    table: file.table_name,
    detail: damage?.detail ?? 'the file is whole again',
    mended: options.mend === true,
  };
}

/** The file may have been retired and deleted since the manifest was read; then nothing is lost. */
async function markLost({ ledger }: FsckDeps, file: string, lost: string | null): Promise<void> {
  await ledger.db
    .updateTable('lake.files')
    .set({ lost })
    .where('path', '=', file)
    .where('retired_at', 'is', null)
    .execute();
}

type Damage = { readonly kind: FsckKind; readonly detail: string };

async function damageOf(deps: FsckDeps, file: KnownFile, quick: boolean): Promise<Damage | undefined> {
  const full = path.join(deps.layout.root, file.path);
  try {
    const { size } = await stat(full);
    if (size < file.bytes) return { kind: 'truncated', detail: `${size} of ${file.bytes} bytes are there` };
    if (size > file.bytes) return { kind: 'corrupt', detail: `${size} bytes instead of ${file.bytes}` };
    if (!(await hasFrame(full, size))) return { kind: 'corrupt', detail: 'it is no Parquet file' };
    if (quick) return undefined;
    if ((await sha256(full)) !== file.sha256) return { kind: 'corrupt', detail: 'its checksum differs' };
    const rows = await deps.countRows(full);
    if (rows !== file.rows) return { kind: 'corrupt', detail: `${rows} rows instead of ${file.rows}` };
    return undefined;
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing', detail: 'the file is gone' };
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EIO' || code === 'EACCES' || code === 'EISDIR')
      return { kind: 'corrupt', detail: `it cannot be read (${code})` };
    throw error;
  }
}

/** Whether a file begins and ends as Parquet does. */
async function hasFrame(file: string, size: number): Promise<boolean> {
  if (size < 12) return false;
  const handle = await open(file, 'r');
  try {
    const frame = Buffer.alloc(8);
    await handle.read(frame, 0, 4, 0);
    await handle.read(frame, 4, 4, size - 4);
    return frame.toString('latin1') === 'PAR1PAR1';
  } finally {
    await handle.close();
  }
}

/** Under the head's lock no publisher is between renaming and committing, so what the manifest does not name is nobody's. */
function checkOrphans({ layout, ledger }: FsckDeps, { mend = false }: FsckOptions): Promise<FsckItem[]> {
  return ledger.transaction(async (tx) => {
    await lockHead(tx);
    const rows = await tx.selectFrom('lake.files').select('path').execute();
    const known = new Set(rows.map((row) => row.path));
    const orphans = (await filesBelow(layout.root, 'tables')).filter((file) => !known.has(file));
    if (mend) await intoLostAndFound(layout, orphans);
    return orphans.map((file) => ({
      kind: 'orphan' as const,
      file,
      table: file.split('/')[1] ?? null,
      detail: 'the manifest does not know it; its transaction did not commit',
      mended: mend,
    }));
  });
}

async function checkLeftovers(deps: FsckDeps, { mend = false }: FsckOptions): Promise<FsckItem[]> {
  const { layout, now } = deps;
  const items: FsckItem[] = [];
  for (const owner of await namesIn(layout.temporary)) {
    const state = ownerState(owner);
    if (state === 'alive') continue;
    const folder = path.join(layout.temporary, owner);
    const files = await filesBelow(layout.root, path.posix.join('_tmp', owner));
    const age = now().getTime() - (await stat(folder)).mtimeMs;
    const dead = state === 'dead' || age > FOREIGN_OWNER_MS;
    if (mend && dead) {
      await intoLostAndFound(layout, files);
      await rm(folder, { recursive: true, force: true });
    }
    const detail = dead ? 'its writer is gone' : 'its writer ran on another host and may still live';
    items.push(
      ...files.map((file) => ({
        kind: 'leftover' as const,
        file,
        table: null,
        detail,
        mended: mend && dead,
      })),
    );
  }
  return items;
}

async function checkSpool({ layout, now }: FsckDeps, { mend = false }: FsckOptions): Promise<FsckItem[]> {
  const files = await staleSpool(layout, now());
  if (mend) await intoLostAndFound(layout, files);
  return files.map((file) => ({
    kind: 'orphan' as const,
    file,
    table: file.split('/')[1] ?? null,
    detail: 'rows were put down here a week ago and never compared',
    mended: mend,
  }));
}

async function intoLostAndFound(layout: LakeLayout, files: readonly string[]): Promise<void> {
  await moveAll(
    files.map((file) => ({
      from: path.join(layout.root, file),
      to: path.join(layout.lostAndFound, file),
    })),
  );
}

/** All files below a folder, relative to the root, with forward slashes. */
async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

const namesIn = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
