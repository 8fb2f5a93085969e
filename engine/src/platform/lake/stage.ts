/** Writes rows into finished Parquet files that nobody sees yet. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { ReeveError } from '#kernel/error.ts';
import { literal, quoted } from './ddl.ts';
import { type FileSeal, isDiskFull, removeFile, sealFile } from './durable.ts';
import { type Batch, CHUNK_ROWS, type DuckDb, type Encoder, encoderFor } from './encode.ts';
import { lakeErrors } from './errors.ts';
import { filePath, type LakeLayout } from './layout.ts';
import type { Partition, Table } from './table.ts';

export type Batches<T extends Table> = AsyncIterable<Batch<T>> | Iterable<Batch<T>>;

/** A durable file below `_tmp` with all that the manifest will say about it. */
export interface StagedFile extends FileSeal {
  readonly table: string;
  readonly partition: Readonly<Record<string, string>>;
  /** Both relative to the lake's root. */
  readonly temporary: string;
  readonly path: string;
  readonly rows: number;
  readonly columns: readonly string[];
  /** The newest value of the retention column; null where there is none, and then it never ages. */
  readonly newest: Date | null;
}

export interface Staged {
  readonly table: string;
  readonly rows: number;
  readonly files: readonly StagedFile[];
}

export interface Stager {
  stage<T extends Table>(table: T, batches: Batches<T>, partition: Partition<T>): Promise<Staged>;
  close(): void;
}

export interface StagerOptions {
  readonly layout: LakeLayout;
  readonly newId: () => string;
  readonly memory: string;
  readonly threads: number;
  readonly rowsPerFile: number;
}

/** DuckDB is loaded and opened by the first write; every write has a connection of its own. */
export function openStager(options: StagerOptions): Stager {
  let opened: Promise<{ duckdb: DuckDb; instance: DuckDBInstance }> | undefined;
  const engine = () => {
    opened ??= openEngine(options);
    return opened;
  };
  return {
    async stage(table, batches, partition) {
      checkPartition(table, partition);
      const { duckdb, instance } = await engine();
      const connection = await instance.connect();
      const files: StagedFile[] = [];
      try {
        await writeFiles(
          options,
          { connection, encoder: encoderFor(duckdb, table), table, partition, files },
          batches,
        );
        return { table: table.name, rows: files.reduce((sum, file) => sum + file.rows, 0), files };
      } catch (error) {
        for (const file of files) await removeFile(path.join(options.layout.root, file.temporary));
        throw error;
      } finally {
        connection.closeSync();
      }
    },
    close() {
      void opened?.then(({ instance }) => instance.closeSync());
      opened = undefined;
    },
  };
}

async function openEngine({ layout, memory, threads }: StagerOptions) {
  const duckdb = await import('@duckdb/node-api');
  await mkdir(layout.own, { recursive: true });
  const instance = await duckdb.DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    threads: String(threads),
    temp_directory: path.join(layout.own, 'spill'),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  return { duckdb, instance };
}

interface Write {
  readonly connection: DuckDBConnection;
  readonly encoder: Encoder;
  readonly table: Table;
  readonly partition: Readonly<Record<string, string>>;
  readonly files: StagedFile[];
}

async function writeFiles(options: StagerOptions, write: Write, batches: Batches<Table>): Promise<void> {
  const { connection, encoder } = write;
  // What the source of the rows throws is the caller's own and passes unchanged.
  const guarded = async <T>(work: () => T | Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw asWriteError(error, write.table, options.layout.root);
    }
  };
  const open = () =>
    guarded(async () => {
      await connection.run(`CREATE OR REPLACE TEMP TABLE staging (${encoder.ddl})`);
      return connection.createAppender('staging', 'main', 'temp');
    });
  let appender = await open();
  let written = 0;
  let inFile = 0;
  const finish = () =>
    guarded(async () => {
      appender.closeSync();
      if (inFile > 0) write.files.push(await finishFile(options, write, inFile));
      inFile = 0;
    });
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; from += CHUNK_ROWS) {
      const to = Math.min(from + CHUNK_ROWS, batch.length);
      await guarded(() => appender.appendDataChunk(encoder.chunk(batch, from, to, written)));
      inFile += to - from;
      if (inFile >= options.rowsPerFile) {
        await finish();
        appender = await open();
      }
    }
    written += batch.length;
  }
  await finish();
}

async function finishFile(options: StagerOptions, write: Write, rows: number): Promise<StagedFile> {
  const { table, partition, connection, encoder } = write;
  const id = options.newId();
  const temporary = path.join(options.layout.own, `${id}.parquet`);
  const select = `SELECT ${[encoder.select, ...constants(table, partition)].join(', ')} FROM temp.staging${orderBy(table)}`;
  try {
    await connection.run(copyStatement(select, temporary));
    return {
      ...(await sealFile(temporary)),
      table: table.name,
      partition,
      temporary: path.relative(options.layout.root, temporary),
      path: filePath(table, partition, id),
      rows,
      columns: Object.keys(table.columns),
      newest: await newestOf(connection, table),
    };
  } catch (error) {
    await removeFile(temporary);
    throw error;
  }
}

/** How every file of the lake is written. */
export const copyStatement = (select: string, file: string): string =>
  `COPY (${select}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd)`;

export const orderBy = (table: Table): string =>
  table.sortBy.length === 0 ? '' : ` ORDER BY ${table.sortBy.map(quoted).join(', ')}`;

const constants = (table: Table, partition: Readonly<Record<string, string>>): string[] =>
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

function checkPartition(table: Table, partition: Readonly<Record<string, string>>): void {
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

/** A failure of file work in the lake's words; errors that already are in them pass. */
export function asWriteError(error: unknown, table: Table, dir: string): unknown {
  if (error instanceof ReeveError) return error;
  if (isDiskFull(error)) return lakeErrors.LAKE_DISK_FULL({ dir }, { cause: error });
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return lakeErrors.LAKE_WRITE_FAILED({ table: table.name, detail: detail ?? '' }, { cause: error });
}
