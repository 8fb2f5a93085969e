/** A table's declaration in the words of DuckDB, Trino and the Glue catalogue. */
import { bigint, type Column, type ColumnType, varchar } from './column.ts';
import { HIDDEN } from './hidden.ts';
import type { Table } from './table.ts';

const DUCKDB: Record<ColumnType, string> = {
  varchar: 'VARCHAR',
  bigint: 'BIGINT',
  integer: 'INTEGER',
  double: 'DOUBLE',
  decimal: 'DECIMAL(18,8)',
  rate: 'DECIMAL(38,18)',
  date: 'DATE',
  timestamptz: 'TIMESTAMP WITH TIME ZONE',
  boolean: 'BOOLEAN',
  tags: 'MAP(VARCHAR, VARCHAR)',
  texts: 'VARCHAR[]',
};

// Trino's Hive connector and Glue know no zoned timestamp: both read the UTC instant as a plain timestamp.
const TRINO: Record<ColumnType, string> = {
  varchar: 'varchar',
  bigint: 'bigint',
  integer: 'integer',
  double: 'double',
  decimal: 'decimal(18,8)',
  rate: 'decimal(38,18)',
  date: 'date',
  timestamptz: 'timestamp',
  boolean: 'boolean',
  tags: 'map(varchar, varchar)',
  texts: 'array(varchar)',
};

const GLUE: Record<ColumnType, string> = {
  ...TRINO,
  varchar: 'string',
  integer: 'int',
  tags: 'map<string,string>',
  texts: 'array<string>',
};

export const duckdbType = (column: Column): string => DUCKDB[column.type];

/** An identifier for SQL. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A string literal for SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export function duckdbDdl(table: Table): string {
  const lines = Object.entries(table.columns).map(
    ([name, column]) =>
      `  ${quoted(name)} ${DUCKDB[column.type]}${column.nullability === 'required' ? ' NOT NULL' : ''}`,
  );
  const comments = Object.entries(table.columns).map(
    ([name, column]) =>
      `COMMENT ON COLUMN ${quoted(table.name)}.${quoted(name)} IS ${literal(column.description)};`,
  );
  return [
    `CREATE TABLE ${quoted(table.name)} (\n${lines.join(',\n')}\n);`,
    `COMMENT ON TABLE ${quoted(table.name)} IS ${literal(table.description)};`,
    ...comments,
  ].join('\n');
}

/**
 * An external table over the same files, for Trino's Hive connector and Athena's engine. That of a keyed table shows the
 * hidden columns too: without them changes, current and past rows could not be told apart.
 */
export function trinoDdl(table: Table, location: string): string {
  const columns = catalogueOrder(table).map(
    ([name, column]) => `  ${quoted(name)} ${TRINO[column.type]} COMMENT ${literal(column.description)}`,
  );
  const properties = [`  format = 'PARQUET'`, `  external_location = ${literal(location)}`];
  if (table.partitionBy.length > 0)
    properties.push(`  partitioned_by = ARRAY[${table.partitionBy.map(literal).join(', ')}]`);
  return [
    `CREATE TABLE ${quoted(table.name)} (\n${columns.join(',\n')}\n)`,
    `COMMENT ${literal(isKeyed(table) ? `${table.description} ${KEYED_NOTE}` : table.description)}`,
    `WITH (\n${properties.join(',\n')}\n)`,
  ].join('\n');
}

/** The same as Athena declares it itself; partitions are read in with MSCK REPAIR TABLE. */
export function athenaDdl(table: Table, location: string): string {
  const { Columns, PartitionKeys } = glueColumns(table);
  const line = ({ Name, Type, Comment }: GlueColumn) => `  \`${Name}\` ${Type} COMMENT ${literal(Comment)}`;
  return [
    `CREATE EXTERNAL TABLE \`${table.name}\` (\n${Columns.map(line).join(',\n')}\n)`,
    `COMMENT ${literal(isKeyed(table) ? `${table.description} ${KEYED_NOTE}` : table.description)}`,
    ...(PartitionKeys.length > 0 ? [`PARTITIONED BY (\n${PartitionKeys.map(line).join(',\n')}\n)`] : []),
    'STORED AS PARQUET',
    `LOCATION ${literal(location)}`,
  ].join('\n');
}

/** What Glue's CreateTable takes as TableInput. */
export function glueTable(table: Table, location: string): object {
  const { Columns, PartitionKeys } = glueColumns(table);
  return {
    Name: table.name,
    Description: table.description,
    TableType: 'EXTERNAL_TABLE',
    Parameters: { classification: 'parquet', EXTERNAL: 'TRUE' },
    PartitionKeys,
    StorageDescriptor: {
      Columns,
      Location: location,
      InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
      OutputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
      SerdeInfo: { SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
    },
  };
}

export interface GlueColumn {
  readonly Name: string;
  readonly Type: string;
  readonly Comment: string;
}

/** The column lists of a Glue table: `StorageDescriptor.Columns` and `PartitionKeys`. */
export function glueColumns(table: Table): { Columns: GlueColumn[]; PartitionKeys: GlueColumn[] } {
  const columns = catalogueOrder(table).map(([name, column]) => ({
    Name: name.toLowerCase(),
    Type: GLUE[column.type],
    Comment: column.description.slice(0, 255),
  }));
  const plain = columns.length - table.partitionBy.length;
  return { Columns: columns.slice(0, plain), PartitionKeys: columns.slice(plain) };
}

const isKeyed = (table: Table): boolean => table.key.length > 0;

const KEYED_NOTE = 'Where _change and _ended are null a row was current when changes were last folded.';

const HIDDEN_COLUMNS: [string, Column][] = [
  [
    HIDDEN.change,
    varchar(
      'Not folded yet: added, changed or removed; of what was removed only the key stands here.',
      'nullable',
    ),
  ],
  [HIDDEN.born, bigint('Folded: the snapshot from which on the row held.', 'nullable')],
  [HIDDEN.ended, bigint('Folded and past: the first snapshot at which the row held no more.', 'nullable')],
];

/** Hive keeps partition columns last; a table that has them has no key. */
function catalogueOrder(table: Table): [string, Column][] {
  const entries = Object.entries(table.columns).filter(([name]) => !table.partitionBy.includes(name));
  for (const name of table.partitionBy) {
    const column = table.columns[name];
    if (column) entries.push([name, column]);
  }
  return isKeyed(table) ? [...entries, ...HIDDEN_COLUMNS] : entries;
}
