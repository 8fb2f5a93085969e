/** Columns of numbers as they lie in DuckDB's memory: no value becomes an object of its own on the way. */
import type { DuckDBDataChunk, DuckDBResult, DuckDBVector } from '@duckdb/node-api';

/** As the column's type says: UINTEGER is a Uint32Array, DOUBLE a Float64Array, BIGINT a BigInt64Array. */
export type NumberColumn =
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/** Large enough that the way between the processes costs little, small enough that nobody waits for one. */
const PORTION_ROWS = 1 << 16;

type NumberVector = DuckDBVector & {
  readonly items: NumberColumn;
  readonly validity: { itemValid(row: number): boolean };
};

/** Thrown where a column has no numbers, or a row has none in it. */
export class NoNumbers extends Error {}

/** Portions of at most `PORTION_ROWS` rows, one array for each column. */
export async function* numberPortions(result: DuckDBResult): AsyncGenerator<NumberColumn[], void> {
  const names = result.columnNames();
  let portion: NumberColumn[] = [];
  let rows = 0;
  for (;;) {
    const chunk = await result.fetchChunk();
    const count = chunk?.rowCount ?? 0;
    if (rows > 0 && (count === 0 || rows + count > PORTION_ROWS)) {
      yield portion.map((column) => column.subarray(0, rows));
      portion = [];
      rows = 0;
    }
    if (!chunk || count === 0) return;
    const vectors = names.map((name, index) => numbersOf(chunk, index, name, count));
    if (portion.length === 0) portion = vectors.map(({ items }) => emptyLike(items));
    for (const [index, { items }] of vectors.entries()) put(portion[index], items, count, rows);
    rows += count;
  }
}

function numbersOf(chunk: DuckDBDataChunk, index: number, name: string, count: number): NumberVector {
  const vector = chunk.getColumnVector(index) as Partial<NumberVector>;
  if (!ArrayBuffer.isView(vector.items) || !vector.validity)
    throw new NoNumbers(`the column ${name} does not hold numbers`);
  for (let row = 0; row < count; row++)
    if (!vector.validity.itemValid(row)) throw new NoNumbers(`the column ${name} has a row without a number`);
  return vector as NumberVector;
}

const emptyLike = (items: NumberColumn): NumberColumn =>
  new (items.constructor as new (length: number) => NumberColumn)(PORTION_ROWS);

function put(into: NumberColumn | undefined, items: NumberColumn, count: number, at: number): void {
  // Both are of one kind, which their type cannot say.
  (into as Uint32Array | undefined)?.set(items.subarray(0, count) as Uint32Array, at);
}
