/** A keyed table as readers see it: as it was at one snapshot, or all that it ever was until then. */
import { quoted } from './ddl.ts';
import { columnList } from './file-groups.ts';
import { HIDDEN } from './hidden.ts';
import type { ManifestFile } from './manifest.ts';
import type { Table } from './table.ts';
import { declared, joined, keys, NOT_REMOVED, partsOf, versions } from './versions.ts';

const { born, since, ended, until } = HIDDEN;

/** For each key its newest version not later than the snapshot, unless it was removed. */
export function keyedSelect(
  root: string,
  table: Table,
  files: readonly ManifestFile[],
  snapshot: number,
): string {
  const { base, past, changes } = partsOf(files);
  const columns = declared(table);
  const read = (some: readonly ManifestFile[]) => `(${versions(root, table, some, snapshot)})`;
  const parts: string[] = [];
  const untouched = `ANTI JOIN (SELECT ${keys(table)} FROM ${read(changes)}) USING (${keys(table)})`;
  if (base.length > 0)
    parts.push(
      `SELECT ${columns} FROM ${read(base)} ${changes.length > 0 ? untouched : ''} WHERE ${NOT_REMOVED}`,
    );
  if (past.length > 0)
    parts.push(`SELECT ${columns} FROM ${read(past)} WHERE ${quoted(ended)} > ${snapshot}`);
  // No key stands twice in one file, so one file needs no ordering.
  const newest = `(SELECT * FROM ${read(changes)} QUALIFY row_number() OVER (PARTITION BY ${keys(table)} ORDER BY ${quoted(born)} DESC) = 1)`;
  if (changes.length > 0)
    parts.push(`SELECT ${columns} FROM ${changes.length > 1 ? newest : read(changes)} WHERE ${NOT_REMOVED}`);
  return parts.join('\nUNION ALL\n') || `SELECT ${columnList(table, [])} WHERE false`;
}

/** Every version born not later than the snapshot, with the times between which it held. */
export function historySelect(
  root: string,
  table: Table,
  files: readonly ManifestFile[],
  snapshot: number,
): string {
  const parts = partsOf(files);
  const known = `${declared(table)}, ${quoted(since)}`;
  const over = `CASE WHEN ${quoted(ended)} <= ${snapshot} THEN ${quoted(until)} END AS ${quoted(until)}`;
  return `SELECT ${known}, ${over} FROM (${versions(root, table, parts.past, snapshot)})
    UNION ALL SELECT ${known}, ${quoted(until)} FROM (${joined(root, table, parts, snapshot)})`;
}
