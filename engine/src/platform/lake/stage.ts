/** Writes rows into finished Parquet files that nobody sees yet. */
import path from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, quoted } from './ddl.ts';
import { type FileSeal, removeFile, sealFile } from './durable.ts';
import { lakeErrors } from './errors.ts';
import { filePath, type LakeLayout } from './layout.ts';
import { type Batches, copyStatement, orderBy, type Portion, type RowsWriter } from './rows-writer.ts';
import type { Table } from './table.ts';

/** A durable file below `_tmp` with all that the manifest will say about it. */
export interface StagedFile extends FileSeal {
  readonly table: string;
  readonly partition: Readonly<Record<string, string>>;
  /** Both relative to the lake's root. */
  readonly temporary: string;
  readonly path: string;
  readonly rows: number;
  /** By how many rows the table grows with it; removals count against it. */
  readonly net: number;
  readonly columns: readonly string[];
  /** The newest value of the retention column; null where there is none, and then it never ages. */
  readonly newest: Date | null;
}

export interface Staged {
  readonly table: string;
  readonly rows: number;
  readonly files: readonly StagedFile[];
}

export interface StagedChanges extends Staged {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Rows that were seen and are as they were known. */
  readonly unchanged: number;
  /** The snapshot it was compared with. */
  readonly base: number;
}

export interface StageDeps {
  readonly layout: LakeLayout;
  readonly writer: RowsWriter;
  readonly newId: () => string;
  readonly rowsPerFile: number;
}

type Values = Readonly<Record<string, string>>;

export async function stageRows(
  deps: StageDeps,
  table: Table,
  batches: Batches<Table>,
  partition: Values,
): Promise<Staged> {
  if (table.key.length > 0) throw lakeErrors.LAKE_TABLE_KEYED({ table: table.name });
  checkPartition(table, partition);
  const files: StagedFile[] = [];
  try {
    await deps.writer.write(table, batches, deps.rowsPerFile, async (portion) => {
      if (portion.rows > 0) files.push(await finishFile(deps, table, partition, portion));
    });
    return { table: table.name, rows: files.reduce((sum, file) => sum + file.rows, 0), files };
  } catch (error) {
    for (const file of files) await removeFile(path.join(deps.layout.root, file.temporary));
    throw error;
  }
}

async function finishFile(
  { layout, newId }: StageDeps,
  table: Table,
  partition: Values,
  { connection, select: rowSelect, rows }: Portion,
): Promise<StagedFile> {
  const id = newId();
  const temporary = path.join(layout.own, `${id}.parquet`);
  const select = `SELECT ${[rowSelect, ...constants(table, partition)].join(', ')} FROM temp.staging${orderBy(table)}`;
  try {
    await connection.run(copyStatement(select, temporary));
    return {
      ...(await sealFile(temporary)),
      table: table.name,
      partition,
      temporary: path.relative(layout.root, temporary),
      path: filePath(table, partition, id),
      rows,
      net: rows,
      columns: Object.keys(table.columns),
      newest: await newestOf(connection, table),
    };
  } catch (error) {
    await removeFile(temporary);
    throw error;
  }
}

const constants = (table: Table, partition: Values): string[] =>
  table.partitionBy.map((name) => `${literal(partition[name] ?? '')} AS ${quoted(name)}`);

async function newestOf(connection: DuckDBConnection, { retention }: Table): Promise<Date | null> {
  if (!retention.rows) return null;
  const column = quoted(retention.rows.column);
  const result = await connection.runAndReadAll(
    `SELECT epoch_ms(max(${column})::TIMESTAMP) FROM temp.staging`,
  );
  const value = result.getRows()[0]?.[0];
  return typeof value === 'bigint' ? new Date(Number(value)) : null;
}

function checkPartition(table: Table, partition: Values): void {
  const columns = table.partitionBy.join(', ') || 'no column';
  const problem =
    table.partitionBy.find((name) => typeof partition[name] !== 'string' || partition[name] === '') ??
    Object.keys(partition).find((name) => !table.partitionBy.includes(name));
  if (problem !== undefined)
    throw lakeErrors.LAKE_PARTITION_INVALID({
      table: table.name,
      columns,
      problem: table.partitionBy.includes(problem)
        ? `${problem} is missing`
        : `${problem} is no partition column`,
    });
}
