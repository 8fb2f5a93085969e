/** Writes what a question finds to a file that is no part of the lake, without a row passing through the engine. */
import { rm } from 'node:fs/promises';
import { literal } from './ddl.ts';
import type { Snapshot } from './manifest.ts';
import type { Asker, Query } from './query.ts';

const OPTIONS = {
  parquet: 'FORMAT parquet, COMPRESSION zstd',
  csv: 'FORMAT csv, HEADER true',
  'csv.gz': 'FORMAT csv, HEADER true, COMPRESSION gzip',
  ndjson: 'FORMAT json',
} as const;

export interface CopyTarget {
  /** Does not exist yet; a failure leaves nothing there. */
  readonly file: string;
  readonly format: keyof typeof OPTIONS;
}

export type CopyQuestion = Pick<Query, 'sql' | 'params' | 'tables' | 'asOf' | 'signal'>;

export interface Copied {
  readonly rows: number;
  readonly snapshot: Snapshot;
}

/** Millions of lines are sorted and packed: nobody waits for it before a screen. */
const HOUR_MS = 60 * 60_000;

export async function copyOut(
  asker: Asker,
  { sql, ...question }: CopyQuestion,
  { file, format }: CopyTarget,
): Promise<Copied> {
  try {
    const { rows, snapshot } = await asker.query({
      ...question,
      sql: `COPY (${sql}) TO ${literal(file)} (${OPTIONS[format]})`,
      lane: 'files',
      timeLimitMs: HOUR_MS,
    });
    return { rows: Number(Object.values(rows[0] ?? {})[0] ?? 0), snapshot };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}
