/** Takes rows into DuckDB and hands them on in portions, from which files are made. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { ReeveError } from '#kernel/error.ts';
import { literal, quoted } from './ddl.ts';
import { isDiskFull } from './durable.ts';
import { type Batch, CHUNK_ROWS, type DuckDb, type Encoder, encoderFor } from './encode.ts';
import { lakeErrors } from './errors.ts';
import type { LakeLayout } from './layout.ts';
import type { Table } from './table.ts';

export type Batches<T extends Table> = AsyncIterable<Batch<T>> | Iterable<Batch<T>>;

/** Rows that wait in `temp.staging`, in the order they came. */
export interface Portion {
  readonly connection: DuckDBConnection;
  /** The SELECT list that gives the declared types. */
  readonly select: string;
  readonly rows: number;
}

export interface RowsWriter {
  /** Calls `finish` for every portion of at least `rowsPerPortion` rows and for the rest, which may be none. */
  write(
    table: Table,
    batches: Batches<Table>,
    rowsPerPortion: number,
    finish: (portion: Portion) => Promise<void>,
  ): Promise<void>;
  close(): void;
}

export interface RowsWriterOptions {
  readonly layout: LakeLayout;
  readonly memory: string;
  readonly threads: number;
}

/** DuckDB is loaded and opened by the first write; every write has a connection of its own. */
export function openRowsWriter(options: RowsWriterOptions): RowsWriter {
  let opened: Promise<{ duckdb: DuckDb; instance: DuckDBInstance }> | undefined;
  const engine = () => {
    opened ??= openEngine(options);
    return opened;
  };
  return {
    async write(table, batches, rowsPerPortion, finish) {
      const { duckdb, instance } = await engine();
      const connection = await instance.connect();
      const encoder = encoderFor(duckdb, table);
      // What the source of the rows throws is the caller's own and passes unchanged.
      const guarded = async <T>(work: () => T | Promise<T>): Promise<T> => {
        try {
          return await work();
        } catch (error) {
          throw asWriteError(error, table, options.layout.root);
        }
      };
      try {
        await writePortions({ connection, encoder, guarded }, batches, rowsPerPortion, finish);
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

async function openEngine({ layout, memory, threads }: RowsWriterOptions) {
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
  readonly guarded: <T>(work: () => T | Promise<T>) => Promise<T>;
}

async function writePortions(
  { connection, encoder, guarded }: Write,
  batches: Batches<Table>,
  rowsPerPortion: number,
  finish: (portion: Portion) => Promise<void>,
): Promise<void> {
  const open = () =>
    guarded(async () => {
      await connection.run(`CREATE OR REPLACE TEMP TABLE staging (${encoder.ddl})`);
      return connection.createAppender('staging', 'main', 'temp');
    });
  let appender = await open();
  let written = 0;
  let rows = 0;
  const handOn = () =>
    guarded(async () => {
      appender.closeSync();
      await finish({ connection, select: encoder.select, rows });
      rows = 0;
    });
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; from += CHUNK_ROWS) {
      const to = Math.min(from + CHUNK_ROWS, batch.length);
      await guarded(() => appender.appendDataChunk(encoder.chunk(batch, from, to, written)));
      rows += to - from;
      if (rows >= rowsPerPortion) {
        await handOn();
        appender = await open();
      }
    }
    written += batch.length;
  }
  await handOn();
}

/** How every file of the lake is written. */
export const copyStatement = (select: string, file: string, options = ''): string =>
  `COPY (${select}) TO ${literal(file)} (FORMAT parquet, COMPRESSION zstd${options})`;

export const orderBy = (table: Table): string =>
  table.sortBy.length === 0 ? '' : ` ORDER BY ${table.sortBy.map(quoted).join(', ')}`;

/** A failure of file work in the lake's words; errors that already are in them pass. */
export function asWriteError(error: unknown, table: Table, dir: string): unknown {
  if (error instanceof ReeveError) return error;
  if (isDiskFull(error)) return lakeErrors.LAKE_DISK_FULL({ dir }, { cause: error });
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return lakeErrors.LAKE_WRITE_FAILED({ table: table.name, detail: detail ?? '' }, { cause: error });
}
