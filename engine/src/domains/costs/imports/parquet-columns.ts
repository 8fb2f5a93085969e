/** The columns of a Parquet file, and what its own statistics say that saves work on every line. */
import type { Lake } from '#platform/lake/index.ts';
import type { FileColumn, Sql } from '../formats/header.ts';

interface Parquet {
  /** Its path as SQL. */
  readonly place: Sql;
  readonly from: string;
  readonly signal: AbortSignal;
}

/** So many lines with tags show how the export writes its keys: one export writes them all alike. */
const TAGGED_LINES = 5_000;

export async function parquetColumns(lake: Lake, { place, from, signal }: Parquet): Promise<FileColumn[]> {
  const ask = async <R extends Record<string, unknown>>(sql: string) =>
    (await lake.query<R>({ sql, tables: [], lane: 'imports', signal })).rows;
  const described = await ask<{ column_name: string; column_type: string }>(`DESCRIBE SELECT * FROM ${from}`);
  // Empty text sorts first: where the least text of every part is longer, there is none.
  const filled = await ask<{ name: string; filled: boolean | null }>(
    `SELECT path_in_schema AS name, bool_and(coalesce(stats_min_value, stats_min) > '') AS filled
      FROM parquet_metadata(${place}) GROUP BY path_in_schema`,
  );
  const known = new Map(filled.map((one) => [one.name, one.filled]));
  const columns: FileColumn[] = [];
  for (const { column_name: name, column_type: type } of described) {
    const blanks = type === 'VARCHAR' && known.get(name) !== true;
    const prefixed = type.startsWith('MAP') && (await mayBePrefixed(ask, from, name));
    columns.push({ name, type, blanks, prefixed });
  }
  return columns;
}

/** Keys without any prefix show that users' tags have none; where there are none of either, one may still come. */
async function mayBePrefixed(
  ask: <R extends Record<string, unknown>>(sql: string) => Promise<readonly R[]>,
  from: string,
  name: string,
): Promise<boolean> {
  const column = `"${name.replaceAll('"', '""')}"`;
  const [seen] = await ask<{ marked: boolean | null; bare: boolean | null }>(
    `SELECT bool_or(regexp_matches(key, '^user[:_]')) AS marked, bool_or(NOT regexp_matches(key, '^(user|aws)[:_]')) AS bare
      FROM (SELECT unnest(map_keys(${column})) AS key
        FROM (SELECT ${column} FROM ${from} WHERE cardinality(${column}) > 0 LIMIT ${TAGGED_LINES}))`,
  );
  return seen?.marked === true || seen?.bare !== true;
}
