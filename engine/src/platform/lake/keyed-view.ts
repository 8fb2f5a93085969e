/** A keyed table as SQL: its current rows, its past ones and the changes since, put together at one snapshot. */
import path from 'node:path';
import { literal, quoted } from './ddl.ts';
import { columnList, groupsOf } from './file-groups.ts';
import { HIDDEN } from './hidden.ts';
import type { ManifestFile } from './manifest.ts';
import type { Table } from './table.ts';

interface Parts {
  /** The rows that changes come on top of: no key stands in it twice. */
  readonly base: readonly ManifestFile[];
  readonly past: readonly ManifestFile[];
  /** In the order of their snapshots. */
  readonly changes: readonly ManifestFile[];
}

const { born, since, ended, until, change } = HIDDEN;

function partsOf(files: readonly ManifestFile[]): Parts {
  const past = files.filter((file) => file.columns.includes(ended));
  const current = files.filter((file) => file.columns.includes(born) && !past.includes(file));
  const [first, ...rest] = files.filter((file) => file.columns.includes(change));
  // Before anything was folded the first changes are all additions, and those of one file.
  if (current.length === 0) return { base: first ? [first] : [], past, changes: rest };
  return { base: current, past, changes: first ? [first, ...rest] : [] };
}

/** For each key its newest version not later than the snapshot, unless it was removed. */
export function keyedSelect(
  root: string,
  table: Table,
  files: readonly ManifestFile[],
  snapshot: number,
): string {
  const { base, past, changes } = partsOf(files);
  const columns = namesOf(table).join(', ');
  const keys = keysOf(table);
  const parts: string[] = [];
  const rows = versions(root, table, base, snapshot);
  if (rows && changes.length === 0) parts.push(`SELECT ${columns} FROM (${rows})`);
  if (rows && changes.length > 0)
    parts.push(
      `SELECT ${columns} FROM (${rows}) ANTI JOIN (${versions(root, table, changes, snapshot)}) USING (${keys})`,
    );
  const old = versions(root, table, past, snapshot);
  if (old) parts.push(`SELECT ${columns} FROM (${old}) WHERE ${quoted(ended)} > ${snapshot}`);
  const changed = versions(root, table, changes, snapshot);
  // One file has no key twice.
  const newest = `(SELECT * FROM (${changed}) QUALIFY row_number() OVER (PARTITION BY ${keys} ORDER BY ${quoted(born)} DESC) = 1)`;
  if (changed)
    parts.push(
      `SELECT ${columns} FROM ${changes.length === 1 ? `(${changed})` : newest} WHERE ${quoted(change)} <> 'removed'`,
    );
  return parts.join('\nUNION ALL\n') || `SELECT ${columnList(table, [])} WHERE false`;
}

const namesOf = (table: Table): string[] => Object.keys(table.columns).map(quoted);

const keysOf = (table: Table): string => table.key.map(quoted).join(', ');

/** All rows of files up to the snapshot, with all hidden columns; undefined for no files. */
function versions(
  root: string,
  table: Table,
  files: readonly ManifestFile[],
  snapshot: number,
): string | undefined {
  if (files.length === 0) return undefined;
  return groupsOf(files, (file) => (file.last > snapshot ? 'partly' : 'whole'))
    .map((group) => {
      const [{ columns, last }] = group;
      const has = (name: string, type: string) =>
        columns.includes(name) ? quoted(name) : `NULL::${type} AS ${quoted(name)}`;
      const hidden = [
        has(change, 'VARCHAR'),
        quoted(born),
        quoted(since),
        has(ended, 'BIGINT'),
        has(until, 'TIMESTAMPTZ'),
      ];
      const select = `SELECT ${columnList(table, columns)}, ${hidden.join(', ')} FROM ${source(root, group)}`;
      return last > snapshot ? `${select} WHERE ${quoted(born)} <= ${snapshot}` : select;
    })
    .join('\nUNION ALL\n');
}

/** Rows of changes were all born with their file; folded rows know for themselves. */
function source(root: string, files: readonly [ManifestFile, ...ManifestFile[]]): string {
  const paths = files.map((file) => literal(path.join(root, file.path)));
  const list = `read_parquet([${paths.join(', ')}], hive_partitioning = false`;
  if (files[0].columns.includes(born)) return `${list})`;
  const births = files.map(
    ({ added, addedAt }, index) =>
      `(${paths[index]}, ${added}::BIGINT, TIMESTAMPTZ ${literal(addedAt.toISOString())})`,
  );
  return `${list}, filename = '_file') JOIN (VALUES ${births.join(', ')}) AS births("_file", ${quoted(born)}, ${quoted(since)}) USING ("_file")`;
}
