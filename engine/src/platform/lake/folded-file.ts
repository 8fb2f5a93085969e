/** Writes the files that folding makes: rows with the snapshots between which they held. */
import path from 'node:path';
import type { CompactDeps } from './compact.ts';
import { literal, quoted } from './ddl.ts';
import { removeFile, sealFile } from './durable.ts';
import { HIDDEN } from './hidden.ts';
import { filePath } from './layout.ts';
import type { ManifestFile, NewFile } from './manifest.ts';
import { copyStatement } from './rows-writer.ts';
import type { Table } from './table.ts';
import { declared, joined, partsOf, versions } from './versions.ts';

const { born, ended } = HIDDEN;

/** Small enough that a read of one account or one key passes over most of a file. */
const CURRENT = ', ROW_GROUP_SIZE 16384';
/** Current rows stand by age in so many parts, so that a read of an old day passes over the young; each part is sorted as the table is. */
const AGES = 4;
/** Written seldom and read seldom, so packing it may take longer. */
const PAST = ', ROW_GROUP_SIZE 8192, COMPRESSION_LEVEL 9';
/** Rows of past files that began and ended at like times; two row groups, within which they are sorted as the table is. */
const TILE_ROWS = 16_384;

export async function writeCurrent(
  deps: CompactDeps,
  table: Table,
  live: readonly ManifestFile[],
  signal: AbortSignal | undefined,
): Promise<NewFile> {
  const last = lastOf(live);
  const all = joined(deps.layout.root, table, partsOf(live), last);
  const columns = [born];
  const aged = `SELECT *, ntile(${AGES}) OVER (ORDER BY ${ordered(table, born)}) AS "_age" FROM (${all}) WHERE ${quoted(ended)} IS NULL`;
  const select = `SELECT ${declared(table)}, ${columns.map(quoted).join(', ')} FROM (${aged}) ORDER BY ${ordered(table, '_age')}`;
  const { file, span } = await writeFile(deps, table, { select, options: CURRENT, columns }, signal);
  return { ...file, net: file.rows, added: span?.first ?? last, last, removed: null };
}

interface Past {
  readonly live: readonly ManifestFile[];
  readonly segments: readonly ManifestFile[];
  /** Versions that ended not later than this are left out of the segments. */
  readonly expired: number;
}

/** Undefined when nothing has passed. */
export async function writePast(
  deps: CompactDeps,
  table: Table,
  { live, segments, expired }: Past,
  signal: AbortSignal | undefined,
): Promise<NewFile | undefined> {
  const { root } = deps.layout;
  const last = lastOf(live);
  const columns = [born, ended];
  const list = `${declared(table)}, ${columns.map(quoted).join(', ')}`;
  const all = `SELECT ${list} FROM (${joined(root, table, partsOf(live), last)}) WHERE ${quoted(ended)} IS NOT NULL
    UNION ALL SELECT ${list} FROM (${versions(root, table, segments, last)}) WHERE ${quoted(ended)} > ${expired}`;
  const rows = [...partsOf(live).changes, ...segments].reduce((sum, file) => sum + file.rows, 0);
  const select = `SELECT ${list} FROM (${tiled(table, all, rows)}) ORDER BY ${ordered(table, '_by_end', '_by_birth')}`;
  const { file, span } = await writeFile(deps, table, { select, options: PAST, columns }, signal);
  if (span) return { ...file, net: 0, added: span.first, last: span.last, removed: span.end };
  await removeFile(path.join(root, file.temporary));
  return undefined;
}

const lastOf = (files: readonly ManifestFile[]): number => Math.max(...files.map((file) => file.last));

const ordered = ({ sortBy }: Table, ...first: readonly string[]): string =>
  [...first, ...sortBy].map(quoted).join(', ');

/** Cuts rows by their end and those by their birth, so that a read of any day passes over the groups it does not need. */
function tiled(table: Table, select: string, rows: number): string {
  const slice = TILE_ROWS * Math.max(1, Math.ceil(Math.sqrt(rows / TILE_ROWS)));
  const byEnd = `SELECT *, (row_number() OVER (ORDER BY ${ordered(table, ended)}) - 1) // ${slice} AS "_by_end" FROM (${select})`;
  return `SELECT *, (row_number() OVER (PARTITION BY "_by_end" ORDER BY ${ordered(table, born)}) - 1) // ${TILE_ROWS} AS "_by_birth" FROM (${byEnd})`;
}

interface Folded {
  readonly select: string;
  readonly options: string;
  readonly columns: readonly string[];
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly end: number | null;
}

async function writeFile(
  deps: CompactDeps,
  table: Table,
  { select, options, columns }: Folded,
  signal: AbortSignal | undefined,
) {
  const { layout, newId, execute } = deps;
  const id = newId();
  const temporary = path.join(layout.own, `${id}.parquet`);
  try {
    await execute(copyStatement(select, temporary, options), signal);
    const end = columns.includes(ended) ? `max(${quoted(ended)})` : 'NULL';
    const [measured] = await execute(
      `SELECT count(*) AS rows, min(${quoted(born)}) AS first, max(${quoted(born)}) AS last, ${end} AS end_ FROM read_parquet(${literal(temporary)})`,
      signal,
    );
    const rows = Number(measured?.rows);
    const span: Span | undefined =
      rows === 0
        ? undefined
        : {
            first: Number(measured?.first),
            last: Number(measured?.last),
            end: measured?.end_ === null ? null : Number(measured?.end_),
          };
    const file = {
      ...(await sealFile(temporary)),
      table: table.name,
      partition: {},
      temporary: path.relative(layout.root, temporary),
      path: filePath(table, {}, id),
      rows,
      columns: [...Object.keys(table.columns), ...columns],
      newest: null,
    };
    return { file, span };
  } catch (error) {
    await removeFile(temporary);
    throw error;
  }
}
