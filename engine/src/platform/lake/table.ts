/** The declaration of a lake table, from which files, views, DDL and row types follow. */
import type { Column, ColumnInput, ColumnOutput } from './column.ts';
import { lakeErrors } from './errors.ts';

export type Columns = Readonly<Record<string, Column>>;

export interface Retention {
  /** Days for which replaced versions stay readable by `asOf`; absent: forever. */
  readonly historyDays?: number;
  /** Drops files all of whose rows are older; absent: rows are kept forever. */
  readonly rows?: { readonly column: string; readonly days: number };
}

export interface Table<C extends Columns = Columns, P extends string = string> {
  readonly name: string;
  readonly description: string;
  readonly columns: C;
  /** The order of rows inside a file: it decides how little a filtered read must touch. */
  readonly sortBy: readonly string[];
  /** One file never mixes two values of these; the writer fills them from the partition it is given. */
  readonly partitionBy: readonly P[];
  /** What identifies a row. Tables that have it keep changes instead of copies; the others have none. */
  readonly key: readonly string[];
  /** The columns of a keyed table by which a writer says what it has seen completely. */
  readonly scope: readonly string[];
  readonly retention: Retention;
}

type Value<
  C extends Column,
  Types extends Record<Column['type'], unknown>,
> = C['nullability'] extends 'required' ? Types[C['type']] : Types[C['type']] | null;

/** A row as a writer gives it: every column present, unknown as an explicit null, partition columns left out. */
export type RowIn<T extends Table> =
  T extends Table<infer C, infer P>
    ? { readonly [K in Exclude<keyof C, P>]: Value<C[K], ColumnInput> }
    : never;

/** A row as a query gives it. */
export type RowOut<T extends Table> = {
  readonly [K in keyof T['columns']]: Value<T['columns'][K], ColumnOutput>;
};

export type Partition<T extends Table> =
  T extends Table<Columns, infer P> ? Readonly<Record<P, string>> : never;

export function defineTable<const C extends Columns, const P extends keyof C & string = never>(declaration: {
  readonly name: string;
  readonly description: string;
  readonly columns: C;
  readonly sortBy: readonly (keyof C & string)[];
  readonly partitionBy?: readonly P[];
  readonly key?: readonly (keyof C & string)[];
  readonly scope?: readonly (keyof C & string)[];
  readonly retention?: {
    readonly historyDays?: number;
    readonly rows?: { readonly column: keyof C & string; readonly days: number };
  };
}): Table<C, P> {
  const table: Table<C, P> = {
    ...declaration,
    partitionBy: declaration.partitionBy ?? [],
    key: declaration.key ?? [],
    scope: declaration.scope ?? [],
    retention: declaration.retention ?? {},
  };
  const problem = problemOf(table);
  if (problem) throw lakeErrors.LAKE_TABLE_INVALID({ table: table.name, problem });
  return Object.freeze(table);
}

function problemOf(table: Table): string | undefined {
  const names = Object.keys(table.columns);
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(table.name)) return 'its name is not lower_snake_case';
  if (!table.description.trim()) return 'it has no description';
  if (names.length === table.partitionBy.length) return 'it has no column besides its partition';
  if (new Set(names.map((name) => name.toLowerCase())).size < names.length)
    return 'two columns differ only in case';
  for (const [name, column] of Object.entries(table.columns)) {
    if (!/^[A-Za-z][A-Za-z0-9_]{0,62}$/.test(name)) return `${name} is no column name`;
    if (!column.description.trim()) return `column ${name} has no description`;
  }
  return problemOfReferences(table) ?? problemOfKey(table);
}

const isNested = (column: Column | undefined): boolean => column?.type === 'tags' || column?.type === 'texts';

function problemOfKey({ columns, key, scope, partitionBy, retention }: Table): string | undefined {
  for (const name of key)
    if (isNested(columns[name]) || columns[name]?.nullability !== 'required')
      return `key column ${name} is not required, or holds more than one value`;
  for (const name of scope)
    if (columns[name]?.type !== 'varchar' || columns[name].nullability !== 'required')
      return `scope column ${name} is not a required varchar`;
  if (key.length === 0) return scope.length > 0 ? 'it has a scope but no key' : undefined;
  if (partitionBy.length > 0) return 'it has a key and a partition';
  return retention.rows ? 'it has a key, so its rows end by removal and not by age' : undefined;
}

function problemOfReferences({
  columns,
  sortBy,
  partitionBy,
  key,
  scope,
  retention,
}: Table): string | undefined {
  for (const name of [...sortBy, ...partitionBy, ...key, ...scope])
    if (!columns[name]) return `it names ${name}, which is no column of it`;
  const unsortable = sortBy.find((name) => isNested(columns[name]));
  if (unsortable) return `it cannot be sorted by ${unsortable}, which holds more than one value`;
  for (const name of partitionBy) {
    const column = columns[name];
    if (column?.type !== 'varchar' || column.nullability !== 'required')
      return `partition column ${name} is not a required varchar`;
  }
  const aged = retention.rows && columns[retention.rows.column];
  if (retention.rows && aged?.type !== 'date' && aged?.type !== 'timestamptz')
    return `retention needs a date or timestamptz column, ${retention.rows.column} is none`;
  return undefined;
}
