/** A keyed table as readers see it: as it was at one snapshot, or all that it ever was until then. */
import { literal, quoted } from './ddl.ts';
import { columnList } from './file-groups.ts';
import { HIDDEN } from './hidden.ts';
import type { ManifestFile, Snapshot } from './manifest.ts';
import type { Table } from './table.ts';
import { declared, joined, keys, NOT_REMOVED, partsOf, versions } from './versions.ts';

const { born, ended } = HIDDEN;

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

/** The columns of the history view, which no file has: times follow from snapshots. */
const SINCE = '_since';
const UNTIL = '_until';

/** Every version born not later than the snapshot, with the times between which it held. */
export function historySelect(
  root: string,
  table: Table,
  files: readonly ManifestFile[],
  snapshot: number,
  changes: readonly Snapshot[],
): string {
  const parts = partsOf(files);
  const known = `${declared(table)}, ${quoted(born)}, ${quoted(ended)}`;
  // What ended later than the snapshot finds no time and so holds still.
  const times = changes.map(({ id, at }) => `(${id}::BIGINT, TIMESTAMPTZ ${literal(at.toISOString())})`);
  const values = `(VALUES ${['(NULL::BIGINT, NULL::TIMESTAMPTZ)', ...times].join(', ')})`;
  return `SELECT ${declared(table)}, ${quoted(SINCE)}, ${quoted(UNTIL)}
    FROM (SELECT ${known} FROM (${versions(root, table, parts.past, snapshot)})
      UNION ALL SELECT ${known} FROM (${joined(root, table, parts, snapshot)}))
    JOIN ${values} AS births(${quoted(born)}, ${quoted(SINCE)}) USING (${quoted(born)})
    LEFT JOIN ${values} AS ends(${quoted(ended)}, ${quoted(UNTIL)}) USING (${quoted(ended)})`;
}
