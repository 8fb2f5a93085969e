/**
 * A bill is imported nearly as fast as DuckDB alone copies the same file into Parquet, in little memory. The bare copy reads a
 * CSV as text and a Parquet with its own types; beside it stands the copy that gives the same columns the lake's types. An
 * import does more: it checks, adds up, reconciles, publishes, and keeps the sums by day and month.
 */
import { stat } from 'node:fs/promises';
import { runImport } from '../engine/src/domains/costs/imports/run-import.ts';
import { addImport, findImport } from '../engine/src/domains/costs/imports/store.ts';
import type { Platform } from '../engine/src/platform/platform.ts';
import { type BareDuckDb, openBareDuckDb } from '../engine/test/bare-bill.ts';
import { scratchPlatform } from '../engine/test/scratch-platform.ts';
import { type Bar, median } from './bar.ts';
import { peakOf } from './peak-memory.ts';

const LINES = { usual: 1_000_000, full: 10_000_000 };
const ROUNDS = { usual: 3, full: 1 };

export const bar: Bar = {
  id: 'costs-import',
  what: 'A gzipped CSV imported, added up and published, against a bare DuckDB COPY of its text to Parquet',
  limit: { atMost: 1.5, unit: '×' },
  async measure({ full }) {
    const [lines, rounds] = full ? [LINES.full, ROUNDS.full] : [LINES.usual, ROUNDS.usual];
    const platform = await scratchPlatform();
    try {
      const bare = await openBareDuckDb(platform.home);
      const bill = await bare.writeBill(lines);
      const csv = await against({ platform, bare, lines, rounds }, bill.csv);
      const parquet = await against({ platform, bare, lines, rounds }, bill.parquet);
      bare.close();
      const megabytes = Math.max(csv.peak, parquet.peak) / 1e6;
      return {
        value: csv.ratio,
        detail: csv.detail,
        also: [
          {
            id: 'costs-import-parquet',
            what: 'The same bill as Parquet',
            limit: { atMost: 1.5, unit: '×' },
            value: parquet.ratio,
            detail: parquet.detail,
          },
          {
            id: 'costs-import-memory',
            what: 'Memory of the processes that import',
            limit: { atMost: 2000, unit: ' MB' },
            value: megabytes,
            detail: `the most that all query processes together held, ${lines} lines`,
          },
        ],
      };
    } finally {
      await platform.close();
    }
  },
};

interface Place {
  readonly platform: Platform;
  readonly bare: BareDuckDb;
  readonly lines: number;
  readonly rounds: number;
}

async function against({ platform, bare, lines, rounds }: Place, files: readonly string[]) {
  const [copied, typed, imported]: [number[], number[], number[]] = [[], [], []];
  let peak = 0;
  for (let round = 0; round < rounds; round++) {
    copied.push(await seconds(() => bare.copy(files)));
    typed.push(await seconds(() => bare.copyTyped(files)));
    const watched = peakOf(process.pid);
    imported.push(await seconds(() => take(platform, files, lines)));
    peak = Math.max(peak, await watched.stop());
  }
  const rate = (times: number[]) => `${Math.round(lines / median(times) / 1000)}k lines/s`;
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  const size = sizes.reduce((sum, one) => sum + one, 0);
  return {
    peak,
    ratio: median(imported) / median(copied),
    detail: `imported ${rate(imported)}, copied ${rate(copied)}, copied with the lake's types ${rate(typed)} (${(median(imported) / median(typed)).toFixed(2)}×); ${lines} lines of 46 columns, ${Math.round(size / 1e6)} MB`,
  };
}

async function take(platform: Platform, files: readonly string[], lines: number): Promise<void> {
  const { ledger } = platform;
  const row = await ledger.transaction((tx) =>
    addImport(tx, platform, { source: 'bench', wish: { files: [...files] }, askedBy: 'bench' }),
  );
  await runImport(platform, row.id, new AbortController().signal);
  const { summary, problem } = await findImport(ledger.db, row.id);
  if (summary?.rows !== lines) throw new Error(problem?.message ?? `${summary?.rows} lines came`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
