/** The main table as Parquet, in types that every engine reads: texts, dates, decimals. */
import { open, rm } from 'node:fs/promises';
import type { Column, Row, ValueKind } from '../document.ts';
import type { Format } from '../format.ts';

const TYPES: Readonly<Record<ValueKind, string>> = {
  text: 'VARCHAR',
  date: 'VARCHAR',
  money: 'DECIMAL(38,8)',
  change: 'DECIMAL(38,8)',
  percent: 'DECIMAL(38,8)',
  measure: 'DECIMAL(38,8)',
  count: 'BIGINT',
};
const AT_ONCE = 5_000;

export const parquet: Format = {
  name: 'parquet',
  media: 'application/vnd.apache.parquet',
  holds: 'main table',
  async write({ main: { columns, rows } }, { file, lake, signal }) {
    const lines = `${file}.ndjson`;
    const handle = await open(lines, 'wx', 0o600);
    try {
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        signal.throwIfAborted();
        await handle.writeFile(
          rows
            .slice(from, from + AT_ONCE)
            .map(lineOf)
            .join(''),
        );
      }
      await handle.close();
      await lake.copyOut({ sql: selectOf(columns, lines), tables: [], signal }, { file, format: 'parquet' });
    } finally {
      await rm(lines, { force: true });
    }
  },
};

const lineOf = (row: Row): string =>
  `${JSON.stringify(Object.fromEntries(row.map((value, at) => [`c${at}`, value])))}\n`;

function selectOf(columns: readonly Column[], file: string): string {
  const types = columns.map((_, at) => `c${at}: 'VARCHAR'`).join(', ');
  const values = columns.map(
    ({ name, kind }, at) => `CAST(c${at} AS ${TYPES[kind]}) AS "${name.replaceAll('"', '""')}"`,
  );
  const from = `read_json('${file.replaceAll("'", "''")}', format = 'newline_delimited', columns = {${types}})`;
  return `SELECT ${values.join(', ')} FROM ${from}`;
}
