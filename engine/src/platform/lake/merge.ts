/** Compares spooled rows with what a keyed table holds and stages nothing but the difference. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { literal, quoted } from './ddl.ts';
import { removeFile, sealFile } from './durable.ts';
import { lakeErrors } from './errors.ts';
import { columnList } from './file-groups.ts';
import { HIDDEN } from './hidden.ts';
import { filePath, type LakeLayout } from './layout.ts';
import type { Answer } from './query.ts';
import { asWriteError, copyStatement, orderBy } from './rows-writer.ts';
import { type ScopeSet, scopeSet } from './scope-sql.ts';
import { needKey, type Spooled, spooledPaths } from './spool.ts';
import type { StagedChanges, StagedFile } from './stage.ts';
import type { Table } from './table.ts';

/** Values of some or all scope columns: all rows that have them. Without any: all rows of the table. */
export type Scope = Readonly<Record<string, string>>;

export interface ChangeOptions {
  /** What was seen whole: known rows in it that were not seen are gone. Nothing else is ever removed. */
  readonly complete: Iterable<Scope>;
  readonly signal?: AbortSignal;
}

interface MergeDeps {
  readonly layout: LakeLayout;
  readonly newId: () => string;
  /** Runs one statement over tables in a query process. */
  maintain(sql: string, tables: readonly Table[], signal?: AbortSignal): Promise<Answer>;
}

const { change, row } = HIDDEN;

export async function stageChanges(
  { layout, newId, maintain }: MergeDeps,
  table: Table,
  spooled: readonly Spooled[],
  { complete, signal }: ChangeOptions,
): Promise<StagedChanges> {
  needKey(table);
  const whole = completeCondition(table, complete);
  const paths = await spooledPaths(layout, table, spooled);
  const seen = await countSeen(maintain, table, paths, signal);
  const id = newId();
  const temporary = path.join(layout.own, `${id}.parquet`);
  const select = differenceSelect(table, seenSelect(table, paths, seen.rows > seen.keys), whole);
  try {
    await mkdir(layout.own, { recursive: true });
    const { snapshot } = await maintain(copyStatement(select, temporary), [table], signal);
    const counts = await countChanges(maintain, temporary, signal);
    const { added, changed, removed } = counts;
    const rows = added + changed + removed;
    const files: StagedFile[] = [];
    if (rows === 0) await removeFile(temporary);
    else
      files.push({
        ...(await sealFile(temporary)),
        table: table.name,
        partition: {},
        temporary: path.relative(layout.root, temporary),
        path: filePath(table, {}, id),
        rows,
        net: added - removed,
        columns: [...Object.keys(table.columns), change],
        newest: null,
      });
    const unchanged = seen.keys - added - changed;
    return { table: table.name, rows, files, ...counts, unchanged, base: snapshot.id };
  } catch (error) {
    await removeFile(temporary);
    throw asWriteError(error, table, layout.root);
  }
}

/** SQL that is true of the known rows whose scope was seen whole. */
function completeCondition({ name, scope }: Table, complete: Iterable<Scope>): string {
  const byColumns = new Map<string, ScopeSet>();
  for (const values of complete) {
    const columns = scope.filter((column) => values[column] !== undefined);
    const wrong =
      Object.keys(values).find((column) => !scope.includes(column)) ??
      columns.find((column) => typeof values[column] !== 'string');
    if (wrong !== undefined)
      throw lakeErrors.LAKE_SCOPE_INVALID({
        table: name,
        columns: scope.join(', ') || 'no column',
        problem: scope.includes(wrong) ? `${wrong} is no text` : `${wrong} is no scope column`,
      });
    const key = columns.join();
    const set = byColumns.get(key) ?? scopeSet(columns);
    set.add(columns.map((column) => values[column] ?? ''));
    byColumns.set(key, set);
  }
  if (byColumns.has('')) return 'true';
  return [...byColumns.values()].map((set) => set.sql()).join(' OR ') || 'false';
}

const keyList = (table: Table): string => table.key.map(quoted).join(', ');

const readList = (paths: readonly string[]): string =>
  `read_parquet([${paths.map(literal).join(', ')}], hive_partitioning = false, filename = '_file')`;

async function countSeen(
  maintain: MergeDeps['maintain'],
  table: Table,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<{ rows: number; keys: number }> {
  if (paths.length === 0) return { rows: 0, keys: 0 };
  const sql = `SELECT coalesce(sum(n), 0) AS rows, count(*) AS keys
    FROM (SELECT count(*) AS n FROM ${readList(paths)} GROUP BY ${keyList(table)})`;
  const [counted] = (await maintain(sql, [], signal)).rows;
  return { rows: Number(counted?.rows), keys: Number(counted?.keys) };
}

function seenSelect(table: Table, paths: readonly string[], repeated: boolean): string {
  const known = Object.keys(table.columns);
  if (paths.length === 0) return `SELECT ${columnList(table, [])} WHERE false`;
  const all = `SELECT ${columnList(table, known)} FROM ${readList(paths)}`;
  if (!repeated) return all;
  const places = paths.map((file, index) => `(${literal(file)}, ${index})`).join(', ');
  return `${all} JOIN (VALUES ${places}) AS places("_file", "_place") USING ("_file")
    QUALIFY row_number() OVER (PARTITION BY ${keyList(table)} ORDER BY "_place" DESC, ${quoted(row)} DESC) = 1`;
}

function differenceSelect(table: Table, seen: string, whole: string): string {
  const names = Object.keys(table.columns);
  const first = quoted(table.key[0] ?? '');
  const onKey = table.key.map((name) => `seen.${quoted(name)} = known.${quoted(name)}`).join(' AND ');
  const differs = names
    .filter((name) => !table.key.includes(name))
    .map((name) => `seen.${quoted(name)} IS DISTINCT FROM known.${quoted(name)}`);
  const columns = names.map((name) => {
    const known = table.key.includes(name) || table.scope.includes(name);
    const value = quoted(name);
    return known ? `coalesce(seen.${value}, known.${value}) AS ${value}` : `seen.${value} AS ${value}`;
  });
  return `SELECT ${columns.join(', ')},
      CASE WHEN known.${first} IS NULL THEN 'added' WHEN seen.${first} IS NULL THEN 'removed' ELSE 'changed' END AS ${quoted(change)}
    FROM (${seen}) AS seen FULL JOIN ${quoted(table.name)} AS known ON ${onKey}
    WHERE CASE WHEN known.${first} IS NULL THEN true WHEN seen.${first} IS NULL THEN ${whole}
      ELSE ${differs.join(' OR ') || 'false'} END${orderBy(table)}`;
}

async function countChanges(
  maintain: MergeDeps['maintain'],
  file: string,
  signal: AbortSignal | undefined,
): Promise<{ added: number; changed: number; removed: number }> {
  const sql = `SELECT ${quoted(change)} AS change, count(*) AS n FROM read_parquet(${literal(file)}) GROUP BY ALL`;
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const { change: kind, n } of (await maintain(sql, [], signal)).rows)
    counts[kind as keyof typeof counts] = Number(n);
  return counts;
}
