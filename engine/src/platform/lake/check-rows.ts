/** Refuses rows that a table would refuse, before anything is written. */
import { CHUNK_ROWS, encoderFor } from './encode.ts';
import type { RowIn, Table } from './table.ts';

export async function checkRows(table: Table, rows: readonly RowIn<Table>[]): Promise<void> {
  const encoder = encoderFor(await import('@duckdb/node-api'), table);
  for (let from = 0; from < rows.length; from += CHUNK_ROWS)
    encoder.chunk(rows, from, Math.min(from + CHUNK_ROWS, rows.length), 0);
}
