/** The main table as CSV (RFC 4180): amounts with all their digits, texts that no spreadsheet takes for formulas. */
import { open } from 'node:fs/promises';
import { csvLines } from '#platform/cli/csv.ts';
import type { Format } from '../format.ts';

const AT_ONCE = 5_000;

export const csv: Format = {
  name: 'csv',
  media: 'text/csv; charset=utf-8',
  holds: 'main table',
  async write({ main }, { file, signal }) {
    const columns = main.columns.map(({ name }, at) => ({
      title: name,
      value: (row: readonly (string | null)[]) => row[at] ?? null,
    }));
    const handle = await open(file, 'wx', 0o600);
    try {
      for (let from = 0; from === 0 || from < main.rows.length; from += AT_ONCE) {
        signal.throwIfAborted();
        const lines = csvLines(main.rows.slice(from, from + AT_ONCE), columns);
        await handle.writeFile(`${(from === 0 ? lines : lines.slice(1)).join('\r\n')}\r\n`);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};
