/** The columns of one cost file as it spells them, and SQL that reads them; a column it lacks is no SQL at all. */

export type Sql = string;

export interface Header {
  /** As the file spells them. */
  readonly names: readonly string[];
  /** The column under the first of these names, in any letter case; empty text and `NULL` are no value. */
  text(...names: string[]): Sql | undefined;
  /** A moment, in UTC where the file names no zone. */
  time(...names: string[]): Sql | undefined;
  /** A map of texts: JSON, or a MAP or STRUCT of Parquet. */
  map(...names: string[]): Sql | undefined;
}

export interface FileColumn {
  readonly name: string;
  /** DuckDB's name of its type; VARCHAR for everything in a CSV. */
  readonly type: string;
}

const quoted = (name: string): Sql => `"${name.replaceAll('"', '""')}"`;

export function headerOf(columns: readonly FileColumn[]): Header {
  const byName = new Map(columns.map((column) => [plain(column.name), column]));
  const find = (names: readonly string[]): FileColumn | undefined =>
    names.map((name) => byName.get(plain(name))).find((column) => column !== undefined);
  const text: Header['text'] = (...names) => {
    const column = find(names);
    if (!column) return undefined;
    const value = quoted(column.name);
    return column.type === 'VARCHAR' ? `nullif(nullif(trim(${value}), ''), 'NULL')` : value;
  };
  return {
    names: columns.map(({ name }) => name),
    text,
    time(...names) {
      const value = text(...names);
      return value && `CAST(${value} AS TIMESTAMPTZ)`;
    },
    map(...names) {
      const column = find(names);
      const value = text(...names);
      if (!column || !value) return undefined;
      if (column.type.startsWith('MAP')) return value;
      const json = column.type === 'VARCHAR' ? value : `to_json(${value})`;
      return `CAST(from_json(${json}, '"MAP(VARCHAR, VARCHAR)"') AS MAP(VARCHAR, VARCHAR))`;
    },
  };
}

/** A byte-order mark and blanks are no part of a name, and its letter case says nothing. */
const plain = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase();
