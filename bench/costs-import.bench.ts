/** A bill is imported nearly as fast as DuckDB alone copies the same file into Parquet, in little memory. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { runImport } from '../engine/src/domains/costs/imports/run-import.ts';
import { addImport, findImport } from '../engine/src/domains/costs/imports/store.ts';
import type { Platform } from '../engine/src/platform/platform.ts';
import { scratchPlatform } from '../engine/test/scratch-platform.ts';
import { type Bar, median } from './bar.ts';
import { type Bill, writeBill } from './costs-bill.ts';
import { peakOf } from './peak-memory.ts';

const LINES = process.argv.includes('--full') ? 10_000_000 : 2_000_000;
const ROUNDS = 3;
/** What the lake gives its own processes. */
const LIMITS = { memory_limit: '1GB', threads: '2' };

export const bar: Bar = {
  id: 'costs-import',
  what: 'A gzipped CSV imported, added up and published, against a bare DuckDB COPY of it to Parquet',
  limit: { atMost: 1.5, unit: '×' },
  async measure() {
    const platform = await scratchPlatform();
    try {
      const bare = await openBare(platform.home);
      const bill = await writeBill(bare.connection, LINES, platform.home);
      const csv = await against(platform, bill, 'csv', bare);
      const parquet = await against(platform, bill, 'parquet', bare);
      bare.connection.closeSync();
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
            detail: `the most that all query processes together held, ${LINES} lines`,
          },
        ],
      };
    } finally {
      await platform.close();
    }
  },
};

async function openBare(home: string) {
  const temporary = path.join(home, 'bare-spill');
  const instance = await DuckDBInstance.create(':memory:', { ...LIMITS, temp_directory: temporary });
  const connection = await instance.connect();
  const target = path.join(home, 'bare.parquet');
  return {
    connection,
    /** As anybody would: DuckDB finds out what the file is like by itself. */
    copy: (file: string) =>
      connection.run(`COPY (FROM '${file}') TO '${target}' (FORMAT parquet, COMPRESSION zstd)`),
  };
}

async function against(
  platform: Platform,
  bill: Bill,
  kind: keyof Bill,
  bare: Awaited<ReturnType<typeof openBare>>,
) {
  const [copied, imported]: [number[], number[]] = [[], []];
  let peak = 0;
  for (let round = 0; round < ROUNDS; round++) {
    copied.push(await seconds(() => bare.copy(bill[kind])));
    const watched = peakOf(process.pid);
    imported.push(await seconds(() => take(platform, bill[kind], kind)));
    peak = Math.max(peak, await watched.stop());
  }
  const rate = (times: number[]) => `${Math.round(LINES / median(times) / 1000)}k lines/s`;
  const { size } = await stat(bill[kind]);
  return {
    peak,
    ratio: median(imported) / median(copied),
    detail: `imported ${rate(imported)}, copied ${rate(copied)}; ${LINES} lines of 46 columns, ${Math.round(size / 1e6)} MB`,
  };
}

async function take(platform: Platform, file: string, source: string): Promise<void> {
  const { ledger } = platform;
  const row = await ledger.transaction((tx) =>
    addImport(tx, platform, { source, wish: { files: [file] }, askedBy: 'bench' }),
  );
  await runImport(platform, row.id, new AbortController().signal);
  const { summary, problem } = await findImport(ledger.db, row.id);
  if (summary?.rows !== LINES) throw new Error(problem?.message ?? `${summary?.rows} lines came`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
