/** DuckDB's values as JSON-ready JavaScript: nothing rounded, one form for each type. */
import {
  DuckDBArrayValue,
  type DuckDBDataChunk,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';

/** A bigint is a number where that is exact, else a string; instants are ISO 8601 in UTC; decimals are strings. */
function toJs(value: DuckDBValue): unknown {
  if (value === null || typeof value !== 'object')
    return typeof value === 'bigint' ? fromBigint(value) : value;
  if (value instanceof DuckDBTimestampTZValue) return isoTime(value.micros, 'Z');
  if (value instanceof DuckDBTimestampValue) return isoTime(value.micros, '');
  if (value instanceof DuckDBMapValue)
    return Object.fromEntries(value.entries.map((entry) => [String(toJs(entry.key)), toJs(entry.value)]));
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(toJs);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, toJs(entry)]));
  return String(value);
}

const fromBigint = (value: bigint): number | string => {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
};

function isoTime(micros: bigint, zone: string): string {
  const rest = ((micros % 1000n) + 1000n) % 1000n;
  const ms = Number((micros - rest) / 1000n);
  if (Math.abs(ms) > 8.64e15) return micros > 0n ? 'infinity' : '-infinity';
  const iso = new Date(ms).toISOString().slice(0, -1);
  return `${iso}${rest === 0n ? '' : String(rest).padStart(3, '0')}${zone}`;
}

/** Roughly what a value takes in memory and on the wire; enough for a cap. */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 8;
  if (value === null || typeof value !== 'object') return 8;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + sizeOf(item), 16);
  return Object.entries(value).reduce((sum, [key, item]) => sum + key.length + sizeOf(item), 16);
}

/** Rows `from..to` of a chunk, column by column. */
export const decodeRows = (chunk: DuckDBDataChunk, from: number, to: number): unknown[][] =>
  Array.from({ length: chunk.columnCount }, (_, index) => decodeColumn(chunk, index, from, to));

export function decodeColumn(chunk: DuckDBDataChunk, index: number, from: number, to: number): unknown[] {
  const vector = chunk.getColumnVector(index);
  const values: unknown[] = [];
  for (let row = from; row < to; row++) values.push(toJs(vector.getItem(row)));
  return values;
}
