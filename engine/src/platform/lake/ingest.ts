/** Takes rows over from files of others, in one statement: no row passes through the engine. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { duckdbType, literal, quoted } from './ddl.ts';
import { type FileSeal, removeFile, sealFile } from './durable.ts';
import { lakeErrors } from './errors.ts';
import { filePath, type LakeLayout } from './layout.ts';
import type { Answer } from './query.ts';
import { asWriteError, copyStatement, orderBy } from './rows-writer.ts';
import type { Staged, StagedFile } from './stage.ts';
import type { Table } from './table.ts';

export interface Foreign<T extends Table = Table> {
  /** SQL after FROM, such as `read_parquet(['…'])`, with a WHERE if it needs one. */
  readonly from: string;
  /**
   * SQL for each column that `from` knows something of; it is cast to the declared type, and the others are null.
   * The values of the partition columns decide into which files the rows go.
   */
  readonly columns: { readonly [K in keyof T['columns']]?: string | undefined };
  /** The tables of the lake that `from` names. */
  readonly tables?: readonly Table[] | undefined;
  /** Leaves the rows in the order of the files: sorting many columns takes as long as reading them. */
  readonly unsorted?: boolean;
  readonly signal?: AbortSignal | undefined;
}

interface IngestDeps {
  readonly layout: LakeLayout;
  readonly newId: () => string;
  /** Runs one statement in a query process. */
  maintain(sql: string, tables: readonly Table[], signal?: AbortSignal, unordered?: boolean): Promise<Answer>;
}

type Values = Readonly<Record<string, string>>;

/** Half of DuckDB's rows: of many columns a thread holds as many at a time. Each a tenth faster, and no larger for it. */
const WRITING = ', ROW_GROUP_SIZE 61440, COMPRESSION_LEVEL 1';

export async function ingest<T extends Table>(
  deps: IngestDeps,
  table: T,
  { from, columns, tables = [], unsorted = false, signal }: Foreign<T>,
): Promise<Staged> {
  if (table.key.length > 0) throw lakeErrors.LAKE_TABLE_KEYED({ table: table.name });
  const { layout, newId, maintain } = deps;
  const whole = path.join(layout.own, `${newId()}.parquet`);
  const files: StagedFile[] = [];
  try {
    await mkdir(layout.own, { recursive: true });
    const select = `SELECT ${selectList(table, columns)} FROM ${from}${unsorted ? '' : orderBy(table)}`;
    await maintain(copyStatement(select, whole, WRITING), tables, signal, unsorted);
    // Most files are of one part: while it is looked for, the whole is made durable.
    const [seal, parts] = await Promise.all([sealFile(whole), partsOf(deps, table, whole, signal)]);
    const [only] = parts.length === 1 ? parts : [];
    if (only) files.push(asStaged(deps, table, only, { file: whole, seal }));
    else
      for (const part of parts) {
        const file = path.join(layout.own, `${newId()}.parquet`);
        const own = `${fromFile(whole)} WHERE ${isIn(part)}`;
        await maintain(copyStatement(own, file, WRITING), [], signal, unsorted);
        files.push(asStaged(deps, table, part, { file, seal: await sealFile(file) }));
      }
    if (files.length !== 1) await removeFile(whole);
    return { table: table.name, rows: files.reduce((sum, { rows }) => sum + rows, 0), files };
  } catch (error) {
    for (const file of [whole, ...files.map(({ temporary }) => path.join(layout.root, temporary))])
      await removeFile(file);
    throw asWriteError(error, table, layout.root);
  }
}

/** Staged rows as SQL after FROM, to be looked at before anybody else sees them. */
export const stagedSource = ({ root }: LakeLayout, { files }: Staged): string =>
  `read_parquet([${files.map(({ temporary }) => literal(path.join(root, temporary))).join(', ')}], hive_partitioning = false)`;

function selectList(table: Table, given: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(table.columns)
    .map(([name, column]) => {
      const type = duckdbType(column);
      const value = `CAST(${given[name] ?? 'NULL'} AS ${type})`;
      const needed = `coalesce(${value}, CAST(error(${literal(`${name} is empty`)}) AS ${type}))`;
      return `${column.nullability === 'required' ? needed : value} AS ${quoted(name)}`;
    })
    .join(', ');
}

interface Part {
  readonly partition: Values;
  readonly rows: number;
  readonly newest: Date | null;
}

const fromFile = (file: string): string =>
  `SELECT * FROM read_parquet(${literal(file)}, hive_partitioning = false)`;

const isIn = ({ partition }: Part): string =>
  Object.entries(partition)
    .map(([name, value]) => `${quoted(name)} = ${literal(value)}`)
    .join(' AND ');

/** What came, by partition; nothing where no row came. */
async function partsOf(
  { maintain }: IngestDeps,
  { partitionBy, retention }: Table,
  file: string,
  signal: AbortSignal | undefined,
): Promise<Part[]> {
  const age = retention.rows && `epoch_ms(max(${quoted(retention.rows.column)})::TIMESTAMP)`;
  const select = [...partitionBy.map(quoted), 'count(*) AS "_rows"', `${age ?? 'NULL::BIGINT'} AS "_newest"`];
  const sql = `SELECT ${select.join(', ')} FROM (${fromFile(file)}) GROUP BY ${partitionBy.map(quoted).join(', ') || '()'} ORDER BY ALL`;
  const { rows } = await maintain(sql, [], signal);
  return rows
    .map((row) => ({
      partition: Object.fromEntries(partitionBy.map((name) => [name, String(row[name])])),
      rows: Number(row._rows),
      newest: typeof row._newest === 'number' ? new Date(row._newest) : null,
    }))
    .filter((part) => part.rows > 0);
}

function asStaged(
  { layout, newId }: IngestDeps,
  table: Table,
  { partition, rows, newest }: Part,
  { file, seal }: { readonly file: string; readonly seal: FileSeal },
): StagedFile {
  return {
    ...seal,
    table: table.name,
    partition,
    temporary: path.relative(layout.root, file),
    path: filePath(table, partition, newId()),
    rows,
    net: rows,
    columns: Object.keys(table.columns),
    newest,
  };
}
