/** The whole report as JSON; amounts are decimals as text. */
import { writeFile } from 'node:fs/promises';
import type { Format } from '../format.ts';

export const json: Format = {
  name: 'json',
  media: 'application/json',
  holds: 'report',
  async write({ main, ...document }, { file, signal }) {
    const text = JSON.stringify({ ...document, main: main.title }, null, 2);
    await writeFile(file, `${text}\n`, { signal, flag: 'wx' });
  },
};
