/** Folds many small files of a table without a key into few sorted ones. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { quoted } from './ddl.ts';
import { removeFile, sealFile } from './durable.ts';
import { HIDDEN } from './hidden.ts';
import { filePath } from './layout.ts';
import { filesAt, type ManifestFile } from './manifest.ts';
import type { Row } from './query.ts';
import { asWriteError, copyStatement, orderBy } from './rows-writer.ts';
import type { StagedFile } from './stage.ts';
import { type SwapDeps, swapFiles } from './swap.ts';
import type { Table } from './table.ts';
import { mergeSelect } from './view-sql.ts';

export interface CompactOptions {
  /** A partition is left alone while it has fewer small files than this. */
  readonly minFiles?: number;
  readonly signal?: AbortSignal;
}

export interface Compacted {
  readonly merged: number;
  readonly into: number;
  readonly rows: number;
}

export interface CompactDeps extends SwapDeps {
  readonly newId: () => string;
  readonly rowsPerFile: number;
  /** Runs one statement in a query process. */
  execute(sql: string, signal?: AbortSignal): Promise<readonly Row[]>;
}

export async function compactTable(
  deps: CompactDeps,
  table: Table,
  { minFiles = 4, signal }: CompactOptions = {},
): Promise<Compacted> {
  const { files } = await filesAt(deps.ledger.db, [table.name]);
  const total = { merged: 0, into: 0, rows: 0 };
  for (const group of groupsToMerge(files, deps.rowsPerFile, minFiles)) {
    const merged = await mergeFiles(deps, table, group, signal);
    if (!merged) continue; // something else replaced a source meanwhile; the next run finds what is left
    total.merged += group.length;
    total.into += 1;
    total.rows += merged.rows;
  }
  return total;
}

/** Small healthy files of one partition, packed so that no merged file exceeds the target. */
function groupsToMerge(
  files: readonly ManifestFile[],
  rowsPerFile: number,
  minFiles: number,
): ManifestFile[][] {
  const partitions = new Map<string, ManifestFile[]>();
  for (const file of files) {
    if (file.lost !== null || file.rows * 2 > rowsPerFile) continue;
    const key = JSON.stringify(file.partition, Object.keys(file.partition).toSorted());
    partitions.set(key, [...(partitions.get(key) ?? []), file]);
  }
  const groups: ManifestFile[][] = [];
  for (const small of partitions.values()) {
    let group: ManifestFile[] = [];
    let rows = 0;
    for (const file of small) {
      if (rows + file.rows > rowsPerFile) {
        groups.push(group);
        group = [];
        rows = 0;
      }
      group.push(file);
      rows += file.rows;
    }
    groups.push(group);
  }
  return groups.filter((group) => group.length >= Math.max(2, minFiles));
}

async function mergeFiles(
  deps: CompactDeps,
  table: Table,
  sources: readonly ManifestFile[],
  signal: AbortSignal | undefined,
): Promise<StagedFile | undefined> {
  const file = await writeMerged(deps, table, sources, signal);
  const added = Math.min(...sources.map((source) => source.added));
  const last = Math.max(...sources.map((source) => source.last));
  return (await swapFiles(deps, sources, [{ ...file, added, last, removed: null }])) ? file : undefined;
}

async function writeMerged(
  deps: CompactDeps,
  table: Table,
  sources: readonly ManifestFile[],
  signal: AbortSignal | undefined,
): Promise<StagedFile> {
  const { layout } = deps;
  const id = deps.newId();
  const temporary = path.join(layout.own, `${id}.parquet`);
  const partition = sources[0]?.partition ?? {};
  const select = `SELECT * FROM (${mergeSelect(layout.root, table, sources)})${orderBy(table) || ` ORDER BY ${quoted(HIDDEN.snapshot)}`}`;
  try {
    await mkdir(layout.own, { recursive: true });
    await deps.execute(copyStatement(select, temporary), signal);
    return {
      ...(await sealFile(temporary)),
      table: table.name,
      partition,
      temporary: path.relative(layout.root, temporary),
      path: filePath(table, partition, id),
      rows: sources.reduce((sum, source) => sum + source.rows, 0),
      net: sources.reduce((sum, source) => sum + source.rows, 0),
      columns: [...Object.keys(table.columns), HIDDEN.snapshot],
      newest: newestOf(sources),
    };
  } catch (error) {
    await removeFile(temporary);
    throw asWriteError(error, table, layout.root);
  }
}

/** A file without an age makes the whole ageless: nothing is dropped on a guess. */
function newestOf(sources: readonly ManifestFile[]): Date | null {
  let newest: Date | null = null;
  for (const source of sources) {
    if (source.newest === null) return null;
    if (newest === null || source.newest > newest) newest = source.newest;
  }
  return newest;
}
