/** The lines of bills in FOCUS 1.2 columns as one file, in the order of the lake's own files: the same lake gives the same file. */
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Period } from '#kernel/period.ts';
import { makeFolder } from '#platform/make-folder.ts';
import type { Platform } from '#platform/platform.ts';
import { FOCUS_COLUMNS, OWN_COLUMNS } from '../focus-columns.ts';
import { within } from '../report/measures.ts';
import { readBillWords, selectLines, type Wanted } from '../report/selection.ts';
import type { ExportFormat } from './contract.ts';

const { x_Day: _d, x_Month: _m, x_Source: _s, x_BilledRest: _r, ...OF_AWS } = OWN_COLUMNS;
const COLUMNS = { ...FOCUS_COLUMNS, ...OF_AWS };

export interface ExportQuestion extends Omit<Wanted, 'by'> {
  readonly period: Period;
  readonly format: ExportFormat;
  readonly signal: AbortSignal;
}

/** Written whole before its first byte leaves, so that what breaks off never looks whole; then it is removed. */
export async function exportLines(
  platform: Platform,
  question: ExportQuestion,
): Promise<AsyncIterable<Uint8Array>> {
  const { lake, ledger, config, home } = platform;
  const words = await readBillWords(ledger.db, config);
  const selection = selectLines({ ...question, by: [] }, words, { lines: true });
  const { format, period, signal } = question;
  const columns = Object.entries(COLUMNS).map(
    ([name, { type }]) => `${sqlOf(name, type, format)} AS "${name}"`,
  );
  const parent = path.join(home, 'cache', 'exports');
  makeFolder(parent, 0o700);
  const folder = await mkdtemp(path.join(parent, 'costs-'));
  const file = path.join(folder, `costs.${format}`);
  try {
    await lake.copyOut(
      {
        sql: `SELECT ${columns.join(', ')} FROM ${selection.from} WHERE ${within(period)} AND ${selection.where}`,
        params: selection.params,
        tables: selection.tables,
        signal,
      },
      { file, format },
    );
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  return contentOf(file, folder);
}

async function* contentOf(file: string, folder: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Uint8Array>;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A text that begins like this is run as a formula by spreadsheets; an apostrophe makes it text again. */
const FORMULA = `'^[=+\\-@\\t\\r]'`;

function sqlOf(name: string, type: string, format: ExportFormat): string {
  const own = `c."${name}"`;
  // With what its eight decimals could not hold: the sum of the source to the last digit.
  if (name === 'BilledCost') {
    const exact = `${own} + coalesce(c.x_BilledRest, CAST(0 AS DECIMAL(38,18)))`;
    return format === 'ndjson' ? `CAST(${exact} AS VARCHAR)` : exact;
  }
  if (format === 'parquet') return own;
  if (type === 'decimal' || type === 'rate') return format === 'ndjson' ? `CAST(${own} AS VARCHAR)` : own;
  if (type === 'timestamptz') return `strftime(${own}, '%Y-%m-%dT%H:%M:%SZ')`;
  if (format === 'ndjson') return own;
  if (type === 'tags') return `CAST(to_json(${own}) AS VARCHAR)`;
  if (type !== 'varchar') return own;
  return `CASE WHEN regexp_matches(${own}, ${FORMULA}) THEN '''' || ${own} ELSE ${own} END`;
}
