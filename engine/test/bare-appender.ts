/** What the lake's writing is measured against: DuckDB alone. */
import {
  DOUBLE,
  DuckDBDataChunk,
  DuckDBInstance,
  DuckDBTimestampTZValue,
  MAP,
  mapValue,
  TIMESTAMPTZ,
  VARCHAR,
} from '@duckdb/node-api';

export interface BareRow {
  readonly arn: string;
  readonly type: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly seen: Date;
  readonly cost: number;
}

/** What anyone would write with DuckDB alone: chunks into a table, the table into Parquet; unsorted, unsynced, unlisted. */
export async function bareAppender(rows: readonly BareRow[], file: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const types = [VARCHAR, VARCHAR, MAP(VARCHAR, VARCHAR), TIMESTAMPTZ, DOUBLE];
  await connection.run(
    'CREATE TABLE t (arn VARCHAR, type VARCHAR, tags MAP(VARCHAR, VARCHAR), seen TIMESTAMPTZ, cost DOUBLE)',
  );
  const appender = await connection.createAppender('t');
  for (let from = 0; from < rows.length; from += 2048) {
    const slice = rows.slice(from, from + 2048);
    const chunk = DuckDBDataChunk.create(types, slice.length);
    chunk.setColumns([
      slice.map((row) => row.arn),
      slice.map((row) => row.type),
      slice.map((row) => mapValue(Object.entries(row.tags).map(([key, value]) => ({ key, value })))),
      slice.map((row) => new DuckDBTimestampTZValue(BigInt(row.seen.getTime()) * 1000n)),
      slice.map((row) => row.cost),
    ]);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(`COPY t TO '${file}' (FORMAT parquet, COMPRESSION zstd)`);
  instance.closeSync();
}
