/** Files that one read can take together, and the declared columns out of whatever a file holds. */
import { duckdbType, quoted } from './ddl.ts';
import type { ManifestFile } from './manifest.ts';
import type { Table } from './table.ts';

type Group = readonly [ManifestFile, ...ManifestFile[]];

/** Same columns, same kind. */
export function groupsOf(files: readonly ManifestFile[], kind: (file: ManifestFile) => string): Group[] {
  const byShape = new Map<string, [ManifestFile, ...ManifestFile[]]>();
  for (const file of files) {
    const shape = [kind(file), ...file.columns].join('\n');
    const group = byShape.get(shape);
    if (group) group.push(file);
    else byShape.set(shape, [file]);
  }
  return [...byShape.values()];
}

/** Columns that a file does not know yet are null. */
export function columnList(table: Table, known: readonly string[]): string {
  return Object.entries(table.columns)
    .map(([name, column]) => {
      const value = known.includes(name) ? quoted(name) : 'NULL';
      return `CAST(${value} AS ${duckdbType(column)}) AS ${quoted(name)}`;
    })
    .join(', ');
}
