/** The same SQL in a DuckDB of its own without anything around it: what a lake query is measured against. */
import { DuckDBInstance } from '@duckdb/node-api';

export interface BareDuckDb {
  /** Milliseconds from the question to its last row. */
  time(sql: string): Promise<number>;
  rows(sql: string): Promise<unknown[][]>;
  close(): void;
}

export async function bareDuckDb(threads: number, memory: string): Promise<BareDuckDb> {
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    memory_limit: memory,
  });
  const connection = await instance.connect();
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRows();
  return {
    rows,
    async time(sql) {
      const start = performance.now();
      await rows(sql);
      return performance.now() - start;
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
