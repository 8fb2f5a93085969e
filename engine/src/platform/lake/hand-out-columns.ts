/** Hands a result out as columns: numbers as typed arrays, which cost nothing to decode, everything else as values. */
import { type DuckDBDataChunk, type DuckDBResult, DuckDBTypeId } from '@duckdb/node-api';
import { decodeColumn } from './decode.ts';
import type { Give } from './hand-out-rows.ts';
import type { TypedColumn } from './query-protocol.ts';

/** One message; a chunk of DuckDB's is 2048 rows. */
const MESSAGE_ROWS = 65_536;
/** With text in it a row weighs far more. */
const MESSAGE_ROWS_OF_VALUES = 8192;

const TYPED: Partial<Record<DuckDBTypeId, new (length: number) => TypedColumn>> = {
  [DuckDBTypeId.TINYINT]: Int8Array,
  [DuckDBTypeId.SMALLINT]: Int16Array,
  [DuckDBTypeId.INTEGER]: Int32Array,
  [DuckDBTypeId.BIGINT]: BigInt64Array,
  [DuckDBTypeId.UTINYINT]: Uint8Array,
  [DuckDBTypeId.USMALLINT]: Uint16Array,
  [DuckDBTypeId.UINTEGER]: Uint32Array,
  [DuckDBTypeId.UBIGINT]: BigUint64Array,
  [DuckDBTypeId.FLOAT]: Float32Array,
  [DuckDBTypeId.DOUBLE]: Float64Array,
};

export async function handOutColumns(result: DuckDBResult, give: Give): Promise<void> {
  const types = result.columnTypes().map(({ typeId }) => TYPED[typeId]);
  const limit = types.every((type) => type !== undefined) ? MESSAGE_ROWS : MESSAGE_ROWS_OF_VALUES;
  let chunks: DuckDBDataChunk[] = [];
  let rows = 0;
  const flush = async () => {
    if (rows === 0) return;
    const values = types.map((type, index) =>
      type
        ? typedColumn(new type(rows), chunks, index, result.columnName(index))
        : chunks.flatMap((chunk) => decodeColumn(chunk, index, 0, chunk.rowCount)),
    );
    chunks = [];
    rows = 0;
    await give(values);
  };
  for (
    let chunk = await result.fetchChunk();
    chunk && chunk.rowCount > 0;
    chunk = await result.fetchChunk()
  ) {
    if (rows + chunk.rowCount > limit) await flush();
    chunks.push(chunk);
    rows += chunk.rowCount;
  }
  await flush();
}

interface NumberVector {
  readonly items: TypedColumn;
  readonly validity: {
    /** A bit for each row, 64 in a word; null where every row has a value. */
    readonly data: BigUint64Array | null;
    itemValid(row: number): boolean;
  };
}

/** Plain numbers have no room for what is unknown, so a null is refused. */
function typedColumn(
  column: TypedColumn,
  chunks: readonly DuckDBDataChunk[],
  index: number,
  name: string,
): TypedColumn {
  let at = 0;
  for (const chunk of chunks) {
    // Copied as it lies in memory: a value at a time would make an object of every large number.
    const { items, validity } = chunk.getColumnVector(index) as unknown as NumberVector;
    const count = chunk.rowCount;
    if (!isWhole(validity, count))
      throw new Error(`Column ${name} holds null, for which an array of numbers has no place; use coalesce`);
    // Both are of the column's type, which TypeScript cannot know.
    (column as Uint32Array).set(items.subarray(0, count) as Uint32Array, at);
    at += count;
  }
  return column;
}

const ALL_VALID = 2n ** 64n - 1n;

/** Looks at 64 rows at once, and one by one only at those of a word that is not full. */
function isWhole(validity: NumberVector['validity'], count: number): boolean {
  const { data } = validity;
  for (let row = 0; data && row < count; row++)
    if (row % 64 === 0 && data[row / 64] === ALL_VALID) row += 63;
    else if (!validity.itemValid(row)) return false;
  return true;
}
