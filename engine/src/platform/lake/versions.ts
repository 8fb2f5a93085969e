/** The rows of a keyed table's files with the times between which they held, as SQL. */
import path from 'node:path';
import { literal, quoted } from './ddl.ts';
import { columnList, groupsOf } from './file-groups.ts';
import { HIDDEN } from './hidden.ts';
import type { ManifestFile } from './manifest.ts';
import type { Table } from './table.ts';

export interface Parts {
  /** The rows that changes come on top of: no key stands in it twice. */
  readonly base: readonly ManifestFile[];
  readonly past: readonly ManifestFile[];
  /** In the order of their snapshots. */
  readonly changes: readonly ManifestFile[];
}

const { born, ended, change } = HIDDEN;

const isPast = ({ columns }: ManifestFile): boolean => columns.includes(ended);
const isChanges = ({ columns }: ManifestFile): boolean => columns.includes(change);

export function partsOf(files: readonly ManifestFile[]): Parts {
  const past = files.filter(isPast);
  const current = files.filter((file) => !isPast(file) && !isChanges(file));
  const [first, ...rest] = files.filter(isChanges);
  // Before anything was folded the first changes are all additions, and those of one file.
  if (current.length === 0) return { base: first ? [first] : [], past, changes: rest };
  return { base: current, past, changes: first ? [first, ...rest] : [] };
}

export const declared = (table: Table): string => Object.keys(table.columns).map(quoted).join(', ');
export const keys = (table: Table): string => table.key.map(quoted).join(', ');
export const NOT_REMOVED = `${quoted(change)} IS DISTINCT FROM 'removed'`;

/** All rows of files up to the snapshot, with all hidden columns. */
export function versions(
  root: string,
  table: Table,
  files: readonly ManifestFile[],
  snapshot: number,
): string {
  const parts = groupsOf(files, (file) => (file.last > snapshot ? 'partly' : 'whole')).map((group) => {
    const [{ columns, last }] = group;
    const from = columns.includes(change) ? bornWithFile(root, group) : source(root, group);
    const where = last > snapshot ? ` WHERE ${quoted(born)} <= ${snapshot}` : '';
    return `SELECT ${columnList(table, columns)}, ${hiddenList(columns)} FROM ${from}${where}`;
  });
  return parts.join('\nUNION ALL\n') || `SELECT ${columnList(table, [])}, ${hiddenList([])} WHERE false`;
}

/** Base and changes put together: every version with its end, and where it has none it holds still. */
export function joined(root: string, table: Table, { base, changes }: Parts, snapshot: number): string {
  const old = `(${versions(root, table, base, snapshot)})`;
  const known = `${declared(table)}, ${quoted(born)}`;
  const passed = `SELECT ${known}, NULL::BIGINT AS ${quoted(ended)} FROM ${old}`;
  if (changes.length === 0) return `${passed} WHERE ${NOT_REMOVED}`;
  const fresh = `(${versions(root, table, changes, snapshot)})`;
  const touched = `(SELECT ${keys(table)} FROM ${fresh}) USING (${keys(table)})`;
  const next = `lead(${quoted(born)}) OVER (PARTITION BY ${keys(table)} ORDER BY ${quoted(born)})`;
  // Only keys that changed are put in order; all others are passed on.
  return `${passed} ANTI JOIN ${touched} WHERE ${NOT_REMOVED}
    UNION ALL SELECT ${known}, ${quoted(ended)} FROM (SELECT *, ${next} AS ${quoted(ended)}
      FROM (SELECT * EXCLUDE (${quoted(ended)}) FROM ${old} SEMI JOIN ${touched}
        UNION ALL SELECT * EXCLUDE (${quoted(ended)}) FROM ${fresh})) WHERE ${NOT_REMOVED}`;
}

function hiddenList(columns: readonly string[]): string {
  const types = { [change]: 'VARCHAR', [born]: 'BIGINT', [ended]: 'BIGINT' };
  const given = columns.includes(change) ? [...columns, born] : columns;
  return Object.entries(types)
    .map(([name, type]) => (given.includes(name) ? quoted(name) : `NULL::${type} AS ${quoted(name)}`))
    .join(', ');
}

const source = (root: string, files: readonly ManifestFile[], more = ''): string =>
  `read_parquet([${files.map((file) => literal(path.join(root, file.path))).join(', ')}], hive_partitioning = false${more})`;

/** The rows of changes were all born with their file, and only the manifest knows when that was published. */
function bornWithFile(root: string, files: readonly ManifestFile[]): string {
  const [first, ...rest] = files;
  // Born at once: a join of every row with its file would cost more than reading them.
  if (first && rest.every(({ added }) => added === first.added))
    return `(SELECT *, ${first.added}::BIGINT AS ${quoted(born)} FROM ${source(root, files)})`;
  const births = files.map((file) => `(${literal(path.join(root, file.path))}, ${file.added}::BIGINT)`);
  return `${source(root, files, `, filename = '_file'`)} JOIN (VALUES ${births.join(', ')}) AS births("_file", ${quoted(born)}) USING ("_file")`;
}
