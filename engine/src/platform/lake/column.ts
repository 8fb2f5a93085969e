/** The columns a lake table may have: the few types that Parquet, DuckDB, Athena and Trino read alike. */

export type ColumnType =
  | 'varchar'
  | 'bigint'
  | 'integer'
  | 'double'
  | 'decimal'
  | 'rate'
  | 'date'
  | 'timestamptz'
  | 'boolean'
  | 'tags'
  | 'texts';

export type Nullability = 'required' | 'nullable';

export interface Column<T extends ColumnType = ColumnType, N extends Nullability = Nullability> {
  readonly type: T;
  readonly description: string;
  readonly nullability: N;
}

/** What a writer gives for each type. Decimals are text so that no money ever passes through a float. */
export interface ColumnInput {
  varchar: string;
  bigint: number | bigint;
  integer: number;
  double: number;
  /** Up to ten digits before and eight after the point. */
  decimal: string;
  /** Up to twenty digits before and eighteen after the point. */
  rate: string;
  /** `YYYY-MM-DD`. */
  date: string;
  timestamptz: Date;
  boolean: boolean;
  tags: Readonly<Record<string, string>>;
  texts: readonly string[];
}

/** What a query gives back: JSON-ready, nothing rounded. */
export interface ColumnOutput {
  varchar: string;
  /** A string where a number would lose digits. */
  bigint: number | string;
  integer: number;
  double: number;
  decimal: string;
  rate: string;
  date: string;
  /** ISO 8601 in UTC with a `Z`. */
  timestamptz: string;
  boolean: boolean;
  tags: Readonly<Record<string, string>>;
  texts: readonly string[];
}

const builder =
  <T extends ColumnType>(type: T) =>
  <N extends Nullability>(description: string, nullability: N): Column<T, N> => ({
    type,
    description,
    nullability,
  });

export const varchar = builder('varchar');
export const bigint = builder('bigint');
export const integer = builder('integer');
export const double = builder('double');
/** decimal(18,8): the width of money. */
export const decimal = builder('decimal');
/** decimal(38,18): what one unit costs, which is often a millionth of a cent. Slower than `decimal`. */
export const rate = builder('rate');
export const date = builder('date');
export const timestamptz = builder('timestamptz');
export const boolean = builder('boolean');
/** map(varchar, varchar): an open set of keys. Keys that reports group by are promoted to plain columns. */
export const tags = builder('tags');
/** A list of varchar; its order counts. */
export const texts = builder('texts');
