/** The contract of cost formats: one bill, in whatever format and file it comes, is the same lines in the lake. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BillRow,
  csvOf,
  cur2Rows,
  curRows,
  focusRows,
  gzipped,
  LINES,
  underscored,
  writeParquet,
  zipped,
} from '../../../../test/cost-bill.ts';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import { runImport } from '../imports/run-import.ts';
import { addImport, findImport } from '../imports/store.ts';
import { costs } from '../tables.ts';

let platform: TestPlatform;
let folder: string;
beforeAll(async () => {
  platform = await testPlatform();
  folder = path.join(platform.home, 'bills');
  mkdirSync(folder);
});
afterAll(() => platform.close());

const underscoredRows = curRows.map(
  (row): BillRow =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [underscored(name), value])),
);
const reversed = (rows: readonly BillRow[]): BillRow[] =>
  rows.map((row) => ({ x_extra: 'nobody knows', ...Object.fromEntries(Object.entries(row).toReversed()) }));

const text = (content: string | Buffer) => async (file: string) => writeFileSync(file, content);
const parquet = (rows: readonly BillRow[]) => (file: string) => writeParquet(platform.lake, rows, file);

/** Every file that AWS writes, and what happens to files on their way. */
const FILES: readonly [format: string, file: string, write: (file: string) => Promise<void>][] = [
  ['focus', 'plain.csv', text(csvOf(focusRows))],
  ['focus', 'marked.csv', text(`\uFEFF${csvOf(reversed(focusRows), '\r\n')}`)],
  ['focus', 'nulls.csv', text(csvOf(focusRows).replaceAll(/,(?=,)/g, ',NULL'))],
  ['focus', 'packed.csv.gz', text(gzipped(csvOf(focusRows)))],
  ['focus', 'columns.parquet', parquet(focusRows)],
  ['cur', 'legacy.csv', text(csvOf(curRows))],
  ['cur', 'legacy.csv.gz', text(gzipped(csvOf(reversed(curRows))))],
  ['cur', 'legacy.csv.zip', text(zipped('legacy-1.csv', csvOf(curRows)))],
  ['cur', 'legacy.snappy.parquet', parquet(underscoredRows)],
  ['cur2', 'two-a.csv.gz', text(gzipped(csvOf(cur2Rows('_arn'))))],
  ['cur2', 'two-b.csv.gz', text(gzipped(csvOf(cur2Rows('_a_r_n'))))],
  ['cur2', 'two.parquet', parquet(cur2Rows('_a_r_n'))],
];

const EXPECTED = LINES.map(({ focus }) => ({
  ChargeDescription: null,
  ChargeFrequency: null,
  PricingCategory: null,
  CommitmentDiscountCategory: null,
  CommitmentDiscountId: null,
  CommitmentDiscountStatus: null,
  ConsumedQuantity: null,
  team: null,
  ...focus,
  BilledCost: Number(focus.BilledCost).toFixed(8),
  EffectiveCost: Number(focus.EffectiveCost).toFixed(8),
  ...(focus.ConsumedQuantity && { ConsumedQuantity: Number(focus.ConsumedQuantity) }),
  BillingAccountId: '111111111111',
  SubAccountId: '222222222222',
  ResourceId: 'i-1',
  ServiceName: 'Amazon Elastic Compute Cloud',
  RegionId: 'eu-west-1',
  x_ServiceCode: 'AmazonEC2',
  x_Day: '2026-10-05',
  x_Month: '2026-10',
  ChargePeriodStart: '2026-10-05T01:00:00.000Z',
}));

async function take(file: string, source: string) {
  const { ledger } = platform;
  const { id } = await ledger.transaction((tx) =>
    addImport(tx, platform, { source, wish: { files: [file] }, askedBy: 'test' }),
  );
  await runImport(platform, id, new AbortController().signal);
  return findImport(ledger.db, id);
}

const sorted = (rows: readonly object[]) =>
  rows.map((row) => JSON.stringify(row, Object.keys(row).toSorted())).toSorted();

describe.each(FILES)('a bill in %s, as %s', (format, name, write) => {
  it('is the same lines as in any other, to the last digit', async () => {
    const file = path.join(folder, name);
    await write(file);
    const source = name.replaceAll('.', '-');
    const { problem, summary } = await take(file, source);
    expect(problem).toBeNull();
    expect(summary).toMatchObject({
      format,
      rows: LINES.length,
      totals: { USD: { billed: '182.750000000123450000', effective: '9.70000000' } },
      residual: { USD: '0.000000000000000000' },
    });
    const names = Object.keys(EXPECTED[0] ?? {}).filter((column) => column !== 'team');
    const { rows } = await platform.lake.query({
      sql: `SELECT ${names.map((column) => `"${column}"`).join(', ')}, Tags['team'] AS team FROM costs WHERE x_Source = $source`,
      params: { source },
      tables: [costs],
    });
    expect(sorted(rows)).toEqual(sorted(EXPECTED));
  });
});
