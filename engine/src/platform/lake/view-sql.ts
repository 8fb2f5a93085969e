/** A table as SQL over exactly the files the manifest names. */
import path from 'node:path';
import { duckdbType, literal, quoted } from './ddl.ts';
import type { ManifestFile } from './manifest.ts';
import { SNAPSHOT_COLUMN, type Table } from './table.ts';

/** A SELECT of the table's declared columns; columns that a file does not know yet are null. */
export function viewSelect(
  root: string,
  table: Table,
  files: readonly ManifestFile[],
  snapshot: number,
): string {
  const parts = groups(files, (file) => (file.last > snapshot ? 'partly' : 'whole')).map((group) => {
    const where = group[0].last > snapshot ? ` WHERE ${quoted(SNAPSHOT_COLUMN)} <= ${snapshot}` : '';
    return `SELECT ${columnList(table, group[0].columns)} FROM ${readFiles(root, table, group)}${where}`;
  });
  if (parts.length === 0) return `SELECT ${columnList(table, [])} WHERE false`;
  return parts.join('\nUNION ALL\n');
}

/** The same with the snapshot each row came with: what compaction writes. */
export function mergeSelect(root: string, table: Table, files: readonly ManifestFile[]): string {
  return groups(files, (file) => String(file.added))
    .map((group) => {
      const [first] = group;
      const own = first.columns.includes(SNAPSHOT_COLUMN);
      const snapshot = own ? quoted(SNAPSHOT_COLUMN) : `${first.added}::BIGINT AS ${quoted(SNAPSHOT_COLUMN)}`;
      return `SELECT ${columnList(table, first.columns)}, ${snapshot} FROM ${readFiles(root, table, group)}`;
    })
    .join('\nUNION ALL\n');
}

type Group = readonly [ManifestFile, ...ManifestFile[]];

/** Files that one read can take together: same columns, same kind. */
function groups(files: readonly ManifestFile[], kind: (file: ManifestFile) => string): Group[] {
  const byShape = new Map<string, [ManifestFile, ...ManifestFile[]]>();
  for (const file of files) {
    const shape = [kind(file), ...file.columns].join('\n');
    const group = byShape.get(shape);
    if (group) group.push(file);
    else byShape.set(shape, [file]);
  }
  return [...byShape.values()];
}

const readFiles = (root: string, table: Table, files: readonly ManifestFile[]): string => {
  const list = files.map((file) => literal(path.join(root, file.path))).join(', ');
  // With the partition taken from the path, files of other partitions are not even opened.
  const types = table.partitionBy.map((name) => `${quoted(name)}: VARCHAR`).join(', ');
  return types
    ? `read_parquet([${list}], hive_partitioning = true, hive_types = {${types}})`
    : `read_parquet([${list}], hive_partitioning = false)`;
};

function columnList(table: Table, known: readonly string[]): string {
  return Object.entries(table.columns)
    .map(([name, column]) => {
      const value = known.includes(name) ? quoted(name) : 'NULL';
      return `CAST(${value} AS ${duckdbType(column)}) AS ${quoted(name)}`;
    })
    .join(', ');
}
