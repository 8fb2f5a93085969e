/** Hands a result out as JSON-ready rows within caps. */
import type { DuckDBResult } from '@duckdb/node-api';
import { decodeRows, sizeOf } from './decode.ts';
import type { RunRequest, Truncated } from './query-protocol.ts';

/** Portions are small enough to keep the conversion from stalling a cancel. */
const PORTION_ROWS = 256;
const MESSAGE_ROWS = 8192;
const MESSAGE_BYTES = 1 << 20;
/** Sends values, column by column, and resolves when their reader wants more. */
export type Give = (values: readonly ArrayLike<unknown>[]) => Promise<void>;

export async function handOutRows(
  result: DuckDBResult,
  { maxRows, maxBytes }: RunRequest,
  give: Give,
  cancelled: () => boolean,
): Promise<Truncated> {
  let rowsLeft = maxRows;
  let bytesLeft = maxBytes;
  let portion = emptyColumns(result);
  let bytes = 0;
  const flush = async () => {
    if ((portion[0]?.length ?? 0) === 0) return;
    const full = portion;
    portion = emptyColumns(result);
    bytes = 0;
    await give(full);
  };
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    for (let from = 0; from < chunk.rowCount; from += PORTION_ROWS) {
      const columns = decodeRows(chunk, from, Math.min(from + PORTION_ROWS, chunk.rowCount));
      const count = columns[0]?.length ?? 0;
      for (let row = 0; row < count; row++) {
        const size = columns.reduce((sum, values) => sum + sizeOf(values[row]), 0);
        const full = rowsLeft === 0 ? 'rows' : size > bytesLeft ? 'bytes' : false;
        if (full) {
          await flush();
          return full;
        }
        rowsLeft -= 1;
        bytesLeft -= size;
        bytes += size;
        for (const [index, values] of columns.entries()) portion[index]?.push(values[row]);
      }
      if ((portion[0]?.length ?? 0) >= MESSAGE_ROWS || bytes >= MESSAGE_BYTES) await flush();
      if (cancelled()) throw new Error('cancelled');
    }
  }
  await flush();
  return false;
}

const emptyColumns = (result: DuckDBResult): unknown[][] =>
  Array.from({ length: result.columnCount }, () => []);
