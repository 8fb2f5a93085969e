/** Reads Parquet files that others wrote, outside of all tables: only the columns asked for, in portions. */
import { literal, quoted } from './ddl.ts';
import type { Asker } from './query.ts';

export interface ForeignFile {
  readonly columns: readonly string[];
  /** Each row as one text: its values with a space between, `-` for what it has not. For values without spaces. */
  lines(columns: readonly string[]): Promise<AsyncGenerator<readonly string[], void>>;
}

const HOUR_MS = 60 * 60_000;

export async function openForeignFile(asker: Asker, file: string): Promise<ForeignFile> {
  const table = `read_parquet(${literal(file)}, hive_partitioning = false)`;
  const { columns } = await asker.query({ sql: `SELECT * FROM ${table} LIMIT 0`, tables: [], lane: 'files' });
  return {
    columns: columns.map(({ name }) => name),
    async lines(names) {
      const words = names.map((name) => `coalesce(CAST(${quoted(name)} AS VARCHAR), '-')`).join(', ');
      const { portions } = await asker.stream<{ line: string }>({
        sql: `SELECT concat_ws(' ', ${words}) AS line FROM ${table}`,
        tables: [],
        lane: 'files',
        timeLimitMs: HOUR_MS,
      });
      return bare(portions);
    },
  };
}

async function* bare(portions: AsyncGenerator<readonly { readonly line: string }[], void>) {
  for await (const rows of portions) yield rows.map(({ line }) => line);
}
