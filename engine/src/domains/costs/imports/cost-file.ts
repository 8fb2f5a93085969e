/** One file of costs on this machine: what kind it is, how it is read, which columns it has. */
import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { ReeveError } from '#kernel/error.ts';
import type { Lake } from '#platform/lake/index.ts';
import { costsErrors } from '../errors.ts';
import { type FileColumn, type Header, headerOf } from '../formats/header.ts';

export interface CostFile {
  readonly path: string;
  readonly bytes: number;
  /** SQL after FROM. */
  readonly from: string;
  readonly header: Header;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The files themselves, and of folders all that lie in them, whatever their names; hidden ones are nobody's. */
export async function findCostFiles(given: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const one of given) {
    const what = await stat(one).catch(() => undefined);
    if (!what) throw costsErrors.COST_FILE_MISSING({ file: one });
    if (!what.isDirectory()) found.push(one);
    else
      for (const entry of (await readdir(one, { withFileTypes: true, recursive: true })).toSorted((a, b) =>
        a.name < b.name ? -1 : 1,
      ))
        if (entry.isFile() && /\.(csv|csv\.gz|parquet)$/i.test(entry.name))
          found.push(path.join(entry.parentPath, entry.name));
  }
  return found;
}

export async function openCostFile(lake: Lake, file: string, signal: AbortSignal): Promise<CostFile> {
  const from = await readerFor(file);
  try {
    const { rows } = await lake.query<{ column_name: string; column_type: string }>({
      sql: `DESCRIBE SELECT * FROM ${from}`,
      tables: [],
      lane: 'imports',
      signal,
    });
    const columns: FileColumn[] = rows.map(({ column_name: name, column_type: type }) => ({ name, type }));
    return { path: file, bytes: (await stat(file)).size, from, header: headerOf(columns) };
  } catch (error) {
    throw asFileError(error, file);
  }
}

/** What it is, its first bytes say; names lie. */
async function readerFor(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead === 0) throw costsErrors.COST_FILE_UNREADABLE({ file, detail: 'it is empty' });
    if (buffer.toString('latin1') === 'PAR1')
      return `read_parquet(${literal(file)}, hive_partitioning = false)`;
    const compression = buffer[0] === 0x1f && buffer[1] === 0x8b ? 'gzip' : 'none';
    return `read_csv(${literal(file)}, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', compression = '${compression}', max_line_size = 16777216)`;
  } finally {
    await handle.close();
  }
}

/** DuckDB's refusal of a file in our words. */
export function asFileError(error: unknown, file: string): unknown {
  if (!(error instanceof ReeveError) || !['LAKE_SQL_INVALID', 'LAKE_FILE_UNREADABLE'].includes(error.code))
    return error;
  const detail = error.message.split('\n')[0] ?? '';
  return costsErrors.COST_FILE_UNREADABLE({ file, detail }, { cause: error });
}
