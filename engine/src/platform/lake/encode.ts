/** Puts rows into DuckDB's column chunks, refusing what the declaration does not allow. */
import { inspect } from 'node:util';
import type { DuckDBDataChunk, DuckDBType, DuckDBValue } from '@duckdb/node-api';
import type { Column, ColumnType } from './column.ts';
import { duckdbType, quoted } from './ddl.ts';
import { lakeErrors } from './errors.ts';
import type { RowIn, Table } from './table.ts';

export type DuckDb = typeof import('@duckdb/node-api');

/** Many rows at once, as rows or as columns; columns are the faster of the two. */
export type Batch<T extends Table> = readonly RowIn<T>[] | ColumnBatch<T>;

export interface ColumnBatch<T extends Table> {
  readonly length: number;
  readonly columns: { readonly [K in keyof RowIn<T>]: readonly RowIn<T>[K][] };
}

/** Turns one value into DuckDB's; undefined means that the value is not of the column's type. */
type Encode = (value: unknown) => DuckDBValue | undefined;

export interface Encoder {
  /** The staging table's columns: tags and texts wait as JSON text, which is twice as fast as filling a MAP. */
  readonly ddl: string;
  /** The SELECT list that turns the staging table into the declared types. */
  readonly select: string;
  /** At most 2048 rows. */
  chunk(batch: Batch<Table>, from: number, to: number, rowsBefore: number): DuckDBDataChunk;
}

export const CHUNK_ROWS = 2048;

export function encoderFor(duckdb: DuckDb, table: Table): Encoder {
  const columns = Object.entries(table.columns).filter(([name]) => !table.partitionBy.includes(name));
  const encoders = encodersOf(duckdb);
  const types = columns.map(([, column]) => stagingType(duckdb, column.type));
  return {
    ddl: columns.map(([name, column]) => `${quoted(name)} ${stagingDdl(column)}`).join(', '),
    select: columns.map(([name, column]) => selectOf(name, column, table.key.length > 0)).join(', '),
    chunk(batch, from, to, rowsBefore) {
      const chunk = duckdb.DuckDBDataChunk.create(types, to - from);
      for (const [index, [name, column]] of columns.entries()) {
        const encode = encoders[column.type];
        const encoded = valuesOf(batch, name, from, to);
        // A plain loop: this runs for every value of every scan.
        for (let row = 0; row < encoded.length; row++) {
          const value = encoded[row];
          if (value === null && column.nullability === 'nullable') continue;
          const result = value === null ? undefined : encode(value);
          if (result === undefined)
            throw invalid(table, name, rowsBefore + from + row + 1, problemOf(column, value));
          encoded[row] = result;
        }
        chunk.setColumnValues(index, encoded as DuckDBValue[]);
      }
      return chunk;
    },
  };
}

function valuesOf(batch: Batch<Table>, name: string, from: number, to: number): unknown[] {
  if ('columns' in batch) {
    const column: readonly unknown[] | undefined = (batch.columns as Record<string, readonly unknown[]>)[
      name
    ];
    return Array.from({ length: to - from }, (_, index) => column?.[from + index]);
  }
  const values: unknown[] = [];
  for (let row = from; row < to; row++)
    values.push((batch[row] as Record<string, unknown> | undefined)?.[name]);
  return values;
}

const invalid = (table: Table, column: string, row: number, problem: string) =>
  lakeErrors.LAKE_VALUE_INVALID({ table: table.name, column, row, problem }, { at: { field: column } });

const problemOf = (column: Column, value: unknown): string => {
  if (value === null) return 'is null but required';
  return value === undefined
    ? 'is missing (an unknown value is an explicit null)'
    : `is no ${column.type}: ${inspect(value, { breakLength: Infinity }).slice(0, 80)}`;
};

const stagingDdl = (column: Column): string =>
  column.type === 'tags' || column.type === 'texts' ? 'VARCHAR' : duckdbType(column);

function selectOf(name: string, { type }: Column, comparable: boolean): string {
  const value = quoted(name);
  if (type === 'texts') return `from_json(${value}, '["VARCHAR"]') AS ${value}`;
  if (type !== 'tags') return value;
  const map = `from_json(${value}, '"MAP(VARCHAR, VARCHAR)"')`;
  // To DuckDB maps differ by the order of their keys, so all that will be compared have one order.
  return `${comparable ? `map_from_entries(list_sort(map_entries(${map})))` : map} AS ${value}`;
}

function stagingType(duckdb: DuckDb, type: ColumnType): DuckDBType {
  const types: Record<ColumnType, DuckDBType> = {
    varchar: duckdb.VARCHAR,
    bigint: duckdb.BIGINT,
    integer: duckdb.INTEGER,
    double: duckdb.DOUBLE,
    decimal: duckdb.DECIMAL(18, 8),
    rate: duckdb.DECIMAL(38, 18),
    date: duckdb.DATE,
    timestamptz: duckdb.TIMESTAMPTZ,
    boolean: duckdb.BOOLEAN,
    tags: duckdb.VARCHAR,
    texts: duckdb.VARCHAR,
  };
  return types[type];
}

const INT64 = 2n ** 63n;
const INT32 = 2 ** 31;
const DAY_MS = 86_400_000;

function encodersOf(duckdb: DuckDb): Record<ColumnType, Encode> {
  return {
    varchar: (value) => (typeof value === 'string' ? value : undefined),
    bigint: (value) => {
      if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined;
      return typeof value === 'bigint' && value >= -INT64 && value < INT64 ? value : undefined;
    },
    integer: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value >= -INT32 && value < INT32
        ? value
        : undefined,
    double: (value) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined),
    decimal: decimalOf(duckdb, 18, 8),
    rate: decimalOf(duckdb, 38, 18),
    date: (value) => {
      const days = typeof value === 'string' ? daysOf(value) : undefined;
      return days === undefined ? undefined : new duckdb.DuckDBDateValue(days);
    },
    timestamptz: (value) =>
      value instanceof Date && !Number.isNaN(value.getTime())
        ? new duckdb.DuckDBTimestampTZValue(BigInt(value.getTime()) * 1000n)
        : undefined,
    boolean: (value) => (typeof value === 'boolean' ? value : undefined),
    tags: tagsJson,
    texts: textsJson,
  };
}

function decimalOf(duckdb: DuckDb, width: number, scale: number): Encode {
  const pattern = new RegExp(`^(-?)(\\d{1,${width - scale}})(?:\\.(\\d{1,${scale}}))?$`);
  return (value) => {
    const match = typeof value === 'string' ? pattern.exec(value) : null;
    if (!match) return undefined;
    const scaled = BigInt((match[2] ?? '') + (match[3] ?? '').padEnd(scale, '0'));
    return new duckdb.DuckDBDecimalValue(match[1] ? -scaled : scaled, width, scale);
  };
}

function daysOf(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  // The parser accepts February 31 and moves it; a date that does not come back is no date.
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : at / DAY_MS;
}

const LONE_SURROGATE = /(?<=(?:^|[^\\])(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

function tagsJson(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  for (const key in value) if (typeof (value as Record<string, unknown>)[key] !== 'string') return undefined;
  return jsonOf(value);
}

const textsJson = (value: unknown): string | undefined =>
  Array.isArray(value) && value.every((item) => typeof item === 'string') ? jsonOf(value) : undefined;

function jsonOf(value: object): string {
  // JSON.stringify escapes only lone surrogates this way, and no JSON reader of DuckDB's takes them.
  const json = JSON.stringify(value);
  return json.includes('\\ud') ? json.replace(LONE_SURROGATE, '\\ufffd') : json;
}
