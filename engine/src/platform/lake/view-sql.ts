/** A table as SQL over exactly the files the manifest names. */
import path from 'node:path';
import { literal, quoted } from './ddl.ts';
import { columnList, groupsOf } from './file-groups.ts';
import { HIDDEN } from './hidden.ts';
import { keyedSelect } from './keyed-view.ts';
import type { ManifestFile } from './manifest.ts';
import type { Table } from './table.ts';

/** A SELECT of the table's declared columns; columns that a file does not know yet are null. */
export function viewSelect(
  root: string,
  table: Table,
  files: readonly ManifestFile[],
  snapshot: number,
): string {
  if (table.key.length > 0) return keyedSelect(root, table, files, snapshot);
  const parts = groupsOf(files, (file) => (file.last > snapshot ? 'partly' : 'whole')).map((group) => {
    const where = group[0].last > snapshot ? ` WHERE ${quoted(HIDDEN.snapshot)} <= ${snapshot}` : '';
    return `SELECT ${columnList(table, group[0].columns)} FROM ${readFiles(root, table, group)}${where}`;
  });
  if (parts.length === 0) return `SELECT ${columnList(table, [])} WHERE false`;
  return parts.join('\nUNION ALL\n');
}

/** The same with the snapshot each row came with: what compaction writes. */
export function mergeSelect(root: string, table: Table, files: readonly ManifestFile[]): string {
  return groupsOf(files, (file) => String(file.added))
    .map((group) => {
      const [first] = group;
      const own = first.columns.includes(HIDDEN.snapshot);
      const snapshot = own ? quoted(HIDDEN.snapshot) : `${first.added}::BIGINT AS ${quoted(HIDDEN.snapshot)}`;
      return `SELECT ${columnList(table, first.columns)}, ${snapshot} FROM ${readFiles(root, table, group)}`;
    })
    .join('\nUNION ALL\n');
}

const readFiles = (root: string, table: Table, files: readonly ManifestFile[]): string => {
  const list = files.map((file) => literal(path.join(root, file.path))).join(', ');
  // With the partition taken from the path, files of other partitions are not even opened.
  const types = table.partitionBy.map((name) => `${quoted(name)}: VARCHAR`).join(', ');
  return types
    ? `read_parquet([${list}], hive_partitioning = true, hive_types = {${types}})`
    : `read_parquet([${list}], hive_partitioning = false)`;
};
