/** Rows put down durably until everything that belongs with them has been read, whoever then is alive to compare them. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { quoted } from './ddl.ts';
import { isMissing, moveAll, removeFile, sealFile, sha256 } from './durable.ts';
import { lakeErrors } from './errors.ts';
import { HIDDEN } from './hidden.ts';
import type { LakeLayout } from './layout.ts';
import { asWriteError, type Batches, copyStatement, type RowsWriter } from './rows-writer.ts';
import type { Table } from './table.ts';

/** Plain JSON, to be kept by whoever will compare the rows. */
export interface Spooled {
  readonly table: string;
  /** Relative to the lake; its name carries its checksum. */
  readonly file: string;
  readonly rows: number;
}

/** After seven days a spool file is nobody's. */
const KEPT_MS = 7 * 86_400_000;

const SPOOL_FILE = /^_spool\/\w+\/\w+\.([0-9a-f]{64})\.parquet$/;

interface SpoolDeps {
  readonly layout: LakeLayout;
  readonly writer: RowsWriter;
  readonly newId: () => string;
}

export async function spoolRows(
  { layout, writer, newId }: SpoolDeps,
  table: Table,
  batches: Batches<Table>,
): Promise<Spooled> {
  needKey(table);
  const temporary = path.join(layout.own, `${newId()}.parquet`);
  let rows = 0;
  try {
    await writer.write(table, batches, Number.POSITIVE_INFINITY, async (portion) => {
      rows = portion.rows;
      const select = `SELECT ${portion.select}, rowid AS ${quoted(HIDDEN.row)} FROM temp.staging`;
      await portion.connection.run(copyStatement(select, temporary));
    });
    const { sha256: sum } = await sealFile(temporary);
    const file = path.posix.join('_spool', table.name, `${newId()}.${sum}.parquet`);
    await moveAll([{ from: temporary, to: path.join(layout.root, file) }]);
    return { table: table.name, file, rows };
  } catch (error) {
    await removeFile(temporary);
    throw asWriteError(error, table, layout.root);
  }
}

export function needKey({ name, key }: Table): void {
  if (key.length === 0) throw lakeErrors.LAKE_TABLE_UNKEYED({ table: name });
}

/** The full paths of whole files, or an error that names the first that is not. */
export async function spooledPaths(
  { root }: LakeLayout,
  table: Table,
  spooled: readonly Spooled[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const { table: name, file } of spooled) {
    const gone = (detail: string) => lakeErrors.LAKE_SPOOL_GONE({ table: table.name, file, detail });
    if (name !== table.name) throw gone(`it holds rows of ${name}`);
    const [, sum] = SPOOL_FILE.exec(file) ?? [];
    const full = path.join(root, file);
    const found = await sha256(full).catch((error: unknown) => {
      if (isMissing(error)) throw gone('the file is not there');
      throw error;
    });
    if (found !== sum) throw gone('its checksum differs');
    paths.push(full);
  }
  return paths;
}

export async function dropSpooled({ root }: LakeLayout, spooled: readonly Spooled[]): Promise<void> {
  for (const { file } of spooled) if (SPOOL_FILE.test(file)) await removeFile(path.join(root, file));
}

/** Spool files that nobody can still want, relative to the root. */
export async function staleSpool({ root, spool }: LakeLayout, now: Date): Promise<string[]> {
  const entries = await readdir(spool, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const stale: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const full = path.join(entry.parentPath, entry.name);
    const written = await stat(full).catch((error: unknown) => {
      if (isMissing(error)) return undefined; // its owner has just dropped it
      throw error;
    });
    if (written && now.getTime() - written.mtimeMs > KEPT_MS)
      stale.push(path.relative(root, full).split(path.sep).join('/'));
  }
  return stale.sort();
}

export async function dropStaleSpool(layout: LakeLayout, now: Date): Promise<number> {
  const stale = await staleSpool(layout, now);
  for (const file of stale) await removeFile(path.join(layout.root, file));
  return stale.length;
}
