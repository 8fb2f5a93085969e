/** Files as they come from the world: cut off, blown up, twice, mixed up, or wrong in one line; nothing of them stays. */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal, round, subtract } from '#kernel/decimal.ts';
import { seededRandom } from '#platform/clock/random.ts';
import {
  csvOf,
  cur2Rows,
  curRows,
  focusRows,
  gzipped,
  writeParquet,
  zipped,
} from '../../../../test/cost-bill.ts';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import { costs } from '../tables.ts';
import { runImport } from './run-import.ts';
import { addImport, findImport } from './store.ts';

let platform: TestPlatform;
let folder: string;
beforeAll(async () => {
  platform = await testPlatform();
  folder = path.join(platform.home, 'bills');
});
afterAll(() => platform.close());

function put(name: string, content: string | Buffer, modified = 1): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  utimesSync(file, modified, modified);
  return file;
}

async function take(file: string, changedOnly = false) {
  const { ledger } = platform;
  const { id } = await ledger.transaction((tx) =>
    addImport(tx, platform, { source: 'tried', wish: { files: [file], changedOnly }, askedBy: 'test' }),
  );
  await runImport(platform, id, new AbortController().signal);
  return findImport(ledger.db, id);
}

async function refused(file: string) {
  const { problem } = await take(file);
  const { rows } = await platform.lake.query({ sql: 'SELECT count(*) AS n FROM costs', tables: [costs] });
  expect(rows).toEqual([{ n: 0 }]);
  expect((await platform.lake.fsck()).items).toEqual([]);
  return problem;
}

const bill = csvOf(focusRows);
const [first = {}] = focusRows;

describe('what is wrong with a file', () => {
  it('is told by line and column, also after text that goes over lines', async () => {
    const wrong = csvOf([...focusRows, { ...first, ConsumedQuantity: 'a "few"' }]);
    const line = wrong.split('\n').findIndex((text) => text.includes('few')) + 1;
    expect(await refused(put('few.csv', wrong))).toMatchObject({
      code: 'COST_LINE_INVALID',
      message: `Line ${line} of ${folder}/few.csv, column ConsumedQuantity: "a \\"few\\"" is no number.`,
    });
    const empty = await refused(put('empty.csv.gz', gzipped(csvOf([first, { ...first, BilledCost: '' }]))));
    expect(empty?.message).toContain('Line 3 of');
    expect(empty?.message).toContain('column BilledCost: it is empty');
    const tags = await refused(put('tags.csv', csvOf([{ ...first, Tags: '{not json' }])));
    expect(tags?.message).toContain('Line 2 of');
    expect(tags?.message).toContain('column Tags');
    const days = await refused(put('days.csv', csvOf([{ ...first, ChargePeriodStart: '31/12/26' }])));
    expect(days?.message).toContain('column ChargePeriodStart: "31/12/26" is no time');
  });

  it('is told by line where it has too many columns, none of UTF-8, or no end', async () => {
    const [header = '', one = ''] = csvOf([first]).split('\n');
    const code = async (name: string, content: string | Buffer) => {
      const problem = await refused(put(name, content));
      return [problem?.code, /Line \d+/.exec(problem?.message ?? '')?.[0]];
    };
    expect(await code('many.csv', `${header}\n${one}\n${one},more\n`)).toEqual([
      'COST_LINE_INVALID',
      'Line 3',
    ]);
    expect(await code('few.csv', `${header}\n${one}\n1,2\n`)).toEqual(['COST_LINE_INVALID', 'Line 3']);
    const latin = Buffer.from(`${header}\n${one.replace('USD', 'US\u00e9')}\n`, 'latin1');
    expect(await code('latin.csv', latin)).toEqual(['COST_LINE_INVALID', 'Line 2']);
  });

  it('is found however long a line is', async () => {
    const [header = '', one = ''] = csvOf([first]).split('\n');
    for (const megabytes of [9, 17, 33]) {
      const long = one.replace('USD', 'x'.repeat(megabytes << 20));
      const problem = await refused(put(`${megabytes}.csv`, `${header}\n${one}\n${long}`));
      expect(problem?.code).toBe('COST_FILE_UNREADABLE');
      expect(problem?.message).toContain('line 3 is longer than 8388608 bytes');
    }
  });

  it('is found where DuckDB sees nothing: a gzip cut off between two lines', async () => {
    const whole = gzipped(bill);
    expect((await refused(put('cut.csv.gz', whole.subarray(0, whole.length - 4))))?.code).toBe(
      'COST_FILE_UNREADABLE',
    );
    expect((await refused(put('half.csv.gz', whole.subarray(0, whole.length >> 1))))?.code).toBe(
      'COST_FILE_UNREADABLE',
    );
  });

  it('is found before a ZIP fills the disk, or where it is none', async () => {
    const bomb = zipped('bomb.csv', `${'0'.repeat(80 << 20)}`);
    expect((await refused(put('bomb.zip', bomb)))?.message).toContain('would grow from');
    const liar = zipped('liar.csv', '0'.repeat(80 << 20), 10);
    expect((await refused(put('liar.zip', liar)))?.message).toContain('grows beyond');
    expect((await refused(put('nothing.zip', zipped('readme.txt', 'x'))))?.message).toContain('no CSV');
    expect((await refused(put('cut.zip', zipped('a.csv', bill).subarray(0, 200))))?.message).toContain(
      'cut off',
    );
  });

  it('is told by row of a Parquet whose types are others', async () => {
    const file = path.join(folder, 'types.parquet');
    await writeParquet(platform.lake, [first, { ...first, SubAccountId: '7' }], file);
    const other = path.join(folder, 'other.parquet');
    const lots = `SELECT * REPLACE (CASE SubAccountId WHEN '7' THEN 'lots' ELSE '1' END AS BilledCost) FROM '${file}'`;
    await platform.lake.query({ sql: `COPY (${lots}) TO '${other}' (FORMAT parquet)`, tables: [] });
    expect((await refused(other))?.message).toBe(
      `Line 2 of ${other}, column BilledCost: "lots" is no amount of money: digits and a point, below 10,000,000,000.`,
    );
  });

  it('is that its lines add up to more than a sum may be', async () => {
    const file = put('vast.csv', csvOf([first, first].map((row) => ({ ...row, BilledCost: '6000000000' }))));
    const problem = await refused(file);
    expect([problem?.code, problem?.message]).toEqual(['COST_SUM_TOO_LARGE', expect.stringContaining(file)]);
  });

  it('is that it is one of two versions of a bill', async () => {
    for (const version of ['a', 'b']) put(`twice/20261001-20261101/${version}/bill-1.csv.gz`, gzipped(bill));
    expect((await refused(path.join(folder, 'twice')))?.code).toBe('COST_FILES_AMBIGUOUS');
  });
});

it('keeps every digit of every amount: eight decimals, rounded, and the rest apart', async () => {
  const random = seededRandom(5);
  const digits = (count: number) =>
    Array.from({ length: count }, () => Math.floor(random.next() * 10)).join('');
  const drawn = Array.from({ length: 300 }, (_, n) => {
    const whole = digits(1 + (n % 7)).replace(/^0+(?=\d)/, '');
    return `${n % 3 === 0 ? '-' : ''}${whole}.${digits(n % 19)}`.replace(/\.$/, '');
  });
  const edges = [
    '0.000000005',
    '-0.000000005',
    '1.999999995',
    '-1.999999999999999999',
    '2.999999999999999999',
  ];
  const amounts = [...drawn, ...edges, '0', '-0.5', '7.5E-10'];
  const file = put('digits.csv', csvOf(amounts.map((BilledCost) => ({ ...first, BilledCost }))));
  const { problem, summary } = await take(file);
  expect([problem, summary?.rows, summary?.residual]).toEqual([
    null,
    amounts.length,
    { USD: '0.000000000000000000' },
  ]);
  const { rows } = await platform.lake.query<{ cost: string; rest: string | null }>({
    sql: `SELECT BilledCost AS cost, x_BilledRest AS rest FROM costs`,
    tables: [costs],
  });
  const wanted = amounts.map((text) => {
    const exact = parseDecimal(text === '7.5E-10' ? '0.00000000075' : text);
    const cost = round(exact, 8, 'half-up');
    return [cost, round(subtract(exact, cost), 18, 'half-up')].map(formatDecimal).join(' ');
  });
  const kept = rows.map(({ cost, rest }) => `${cost} ${rest ?? `0.${'0'.repeat(18)}`}`);
  expect(kept.toSorted()).toEqual(wanted.toSorted());
});

describe('a folder', () => {
  it('with manifests gives the newest version of each billing period, and nothing while nothing changes', async () => {
    const period = 'report/20261001-20261101';
    const manifest = (assemblyId: string) =>
      JSON.stringify({ assemblyId, reportKeys: [`prefix/${period}/${assemblyId}/bill-1.csv.gz`] });
    put(`${period}/a/bill-1.csv.gz`, gzipped(csvOf(curRows)));
    put(`${period}/b/bill-1.csv.gz`, gzipped(csvOf(curRows.slice(0, 2))));
    put(`${period}/a/bill-Manifest.json`, manifest('a'), 5);
    put(`${period}/bill-Manifest.json`, manifest('b'));
    const { summary } = await take(path.join(folder, 'report'));
    expect(summary).toMatchObject({ rows: 2, format: 'cur', months: [{ month: '2026-10' }] });
    expect((await take(path.join(folder, 'report'), true)).summary).toMatchObject({ rows: 0, unchanged: 1 });
    put(`${period}/bill-Manifest.json`, manifest('a'));
    expect((await take(path.join(folder, 'report'), true)).summary).toMatchObject({ rows: curRows.length });
    rmSync(path.join(folder, period, 'a/bill-1.csv.gz'));
    expect((await take(path.join(folder, 'report'))).problem?.code).toBe('COST_FILE_MISSING');
  });

  it('may hold versions of formats side by side, and formats in months of their own', async () => {
    put('mixed/one.csv', csvOf(focusRows.slice(0, 1)));
    put('mixed/two.csv', csvOf(focusRows.slice(0, 1).map(({ Tags: _, RegionId: _r, ...row }) => row)));
    const september = cur2Rows('_arn')
      .slice(0, 1)
      .map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            value.replace('2026-10', '2026-09').replace('2026-11', '2026-10'),
          ]),
        ),
      );
    put('mixed/three.csv', csvOf(september));
    const { summary } = await take(path.join(folder, 'mixed'));
    expect(summary).toMatchObject({
      rows: 3,
      format: 'cur2, focus',
      totals: { USD: { billed: '4.500000000370350000' } },
    });
    put('mixed/three.csv', csvOf(cur2Rows('_arn').slice(0, 1)));
    expect((await take(path.join(folder, 'mixed'))).problem?.message).toBe(
      'Files of the formats focus and cur2 both hold the bill of 111111111111 in 2026-10.',
    );
  });
});

describe('an import', () => {
  it('is worked on once, however many processes take it up at a time', async () => {
    const { ledger } = platform;
    const file = put('once.csv', bill);
    const { id } = await ledger.transaction((tx) =>
      addImport(tx, platform, { source: 'once', wish: { files: [file] }, askedBy: 'test' }),
    );
    const head = async () =>
      (await ledger.pool.query('select snapshot::int from lake.head')).rows[0].snapshot;
    const before = await head();
    const { signal } = new AbortController();
    await Promise.all([1, 2, 3].map(() => runImport(platform, id, signal)));
    const { summary, problem } = await findImport(ledger.db, id);
    expect({ rows: summary?.rows, problem }).toEqual({ rows: focusRows.length, problem: null });
    expect(await head()).toBe(before + 1);
  });
});
