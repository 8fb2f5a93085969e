/** Asks DuckDB about Parquet files, as anybody would who never heard of us. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** `files` stands in the SQL for all of them together. */
export async function askParquet(files: readonly Uint8Array[], sql: string) {
  const folder = await mkdtemp(path.join(tmpdir(), 'ask-parquet-'));
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    await connection.run(`SET TimeZone = 'UTC'`);
    for (const [index, bytes] of files.entries())
      await writeFile(path.join(folder, `${index}.parquet`), bytes);
    await connection.run(`CREATE VIEW files AS SELECT * FROM read_parquet('${folder}/*.parquet')`);
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}
