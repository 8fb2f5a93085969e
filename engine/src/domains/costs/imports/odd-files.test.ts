/** Files as users, spreadsheets and broken disks make them: each is read right, or refused with words that say what is wrong. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BillRow, csvOf, curRows, focusRows, zipped } from '../../../../test/cost-bill.ts';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import { costs } from '../tables.ts';
import { runImport } from './run-import.ts';
import { addImport, findImport } from './store.ts';

let platform: TestPlatform;
let folder: string;
beforeAll(async () => {
  platform = await testPlatform();
  folder = path.join(platform.home, 'bills');
  mkdirSync(folder, { recursive: true });
});
afterAll(() => platform.close());

function put(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function take(...files: string[]) {
  const { ledger } = platform;
  const { id } = await ledger.transaction((tx) =>
    addImport(tx, platform, { source: 'odd', wish: { files }, askedBy: 'test' }),
  );
  await runImport(platform, id, new AbortController().signal);
  return findImport(ledger.db, id);
}

const held = async () =>
  (
    await platform.lake.query({
      sql: 'SELECT count(*) AS lines, sum(BilledCost) AS billed FROM costs',
      tables: [costs],
    })
  ).rows;

const [first = {}] = focusRows;
const bill = csvOf(focusRows);
const one = (more: BillRow) => csvOf([first, { ...first, ...more }]);
const inZip = (change: (zip: Buffer) => void): Buffer => {
  const zip = zipped('bill.csv', bill);
  change(zip);
  return zip;
};

/** It even has the sign of an end in it. */
function withComment(zip: Buffer): Buffer {
  const comment = Buffer.from('PK\u0005\u0006 and so on');
  zip.writeUInt16LE(comment.length, zip.length - 2);
  return Buffer.concat([zip, comment]);
}

/** What it is, and what is said of it. */
const REFUSED: readonly [what: string, content: string | Buffer, said: string][] = [
  ['with semicolons', bill.replaceAll(',', ';'), 'columns seem to be separated by ;'],
  ['a web page', '<!doctype html>\n<p>Sign in</p>\n', 'Its first line names one column'],
  ['without its currency', csvOf([{ ...first, BillingCurrency: '' }]), 'column BillingCurrency: it is empty'],
  ['with another currency sign', one({ BillingCurrency: 'US$' }), '"US$" is no currency'],
  ['with a currency that is a word of JavaScript', one({ BillingCurrency: '__proto__' }), 'is no currency'],
  ['with an unknown category', one({ ChargeCategory: 'usage' }), '"usage" is no charge category'],
  ['with a quantity that is none', one({ ConsumedQuantity: 'NaN' }), 'Line 3 of'],
  ['with a quantity without end', one({ ConsumedQuantity: '1e400' }), 'column ConsumedQuantity'],
  ['with thousands separated', one({ BilledCost: '1,234.56' }), '"1,234.56" is no amount of money'],
  ['with a time without end', one({ ChargePeriodStart: 'infinity' }), '"infinity" is no time'],
  ['of the year 26', one({ ChargePeriodStart: '0026-10-05' }), 'is no time between the years'],
  [
    'with a billing period of another zone',
    csvOf([{ ...first, BillingPeriodStart: '2026-10-01T00:00:00+02:00' }]),
    'midnight in UTC',
  ],
  [
    'with days before months',
    csvOf([{ ...first, BillingPeriodStart: '01/10/2026', BillingPeriodEnd: '01/11/2026' }]),
    'are its days and months swapped',
  ],
  [
    'with days before months in December',
    csvOf([{ ...first, BillingPeriodStart: '01/12/2026', BillingPeriodEnd: '01/01/2027' }]),
    'are its days and months swapped',
  ],
  ['with tags in a list', one({ Tags: '[{"key":"a","value":"b"}]' }), 'column Tags'],
  ['with tags that are a text', one({ Tags: '"team"' }), 'is no map of texts'],
  ['with a column twice', bill.replaceAll(/^.*BilledCost/gm, '$&,BilledCost'), 'BilledCost more than once'],
  ['in UTF-16', Buffer.from(`\uFEFF${bill}`, 'utf16le'), 'it is UTF-16'],
  ['in UTF-16 without a mark', Buffer.from(bill, 'utf16le'), 'no text in UTF-8'],
  ['packed twice', gzipSync(gzipSync(bill)), 'no text in UTF-8'],
  ['whose first line has no end', 'a'.repeat(5 << 20), 'first line does not end'],
  ['packed with zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), 'compressed with zstd'],
  ['whose lines end in two ways', bill.replace('\n', '\r\n'), 'lines end in different ways'],
  [
    'without the end of its usage',
    csvOf(curRows.map(({ 'lineItem/UsageEndDate': _, ...row }) => row)),
    'it lacks lineItem/UsageEndDate',
  ],
  ['with a NUL in an account', one({ BillingAccountId: 'a\0b' }), 'refuses a value'],
  ['a ZIP of what a Mac hides', zipped('__MACOSX/._bill.csv', 'no bill'), 'holds no CSV'],
  [
    'a ZIP that is encrypted',
    inZip((zip) => zip.writeUInt16LE(1, zip.indexOf('PK\u0001\u0002') + 8)),
    'encrypted',
  ],
  [
    'a ZIP that is damaged',
    inZip((zip) => zip.writeUInt32LE(1, zip.indexOf('PK\u0001\u0002') + 16)),
    'is damaged',
  ],
];

describe('a bill', () => {
  it.each(REFUSED)('%s is refused, and nothing of it stays', async (_what, content, said) => {
    const before = await held();
    const { problem, state } = await take(put('refused.csv', content));
    expect([state, problem?.message]).toEqual(['failed', expect.stringContaining(said)]);
    expect(await held()).toEqual(before);
  });

  it.each<[string, string, string | Buffer]>([
    ['a name that is a pattern', 'any*[ab]?.csv', bill],
    ['a comment after its ZIP', 'comment.zip', withComment(zipped('bill.csv', bill))],
    ['its columns in capitals', 'capitals.csv', bill.replace(/^.*/, (names) => names.toUpperCase())],
    [
      'packed in two parts',
      'parts.csv.gz',
      Buffer.concat([gzipSync(bill.slice(0, 700)), gzipSync(bill.slice(700))]),
    ],
  ])('with %s is read alone and whole', async (_what, name, content) => {
    put('anything-a.csv', bill);
    const { problem, summary } = await take(put(name, content));
    expect([problem, summary?.rows]).toEqual([null, focusRows.length]);
  });

  it('is counted once, by whatever names it is given, and refused as a copy', async () => {
    const file = put('once/bill.csv', bill);
    symlinkSync(file, path.join(folder, 'once/link.csv'));
    symlinkSync(path.join(folder, 'once'), path.join(folder, 'once/again'));
    const { problem, summary } = await take(path.join(folder, 'once'), file);
    expect([problem, summary?.rows]).toEqual([null, focusRows.length]);
    const copy = put('other/copy.csv', bill);
    expect((await take(file, copy)).problem?.code).toBe('COST_FILES_AMBIGUOUS');
    const nothing = bill.split('\n')[0] ?? '';
    expect((await take(file, put('e1.csv', nothing), put('e2.csv', nothing))).problem).toBeNull();
  });

  it('is not read where a device lies in its place, and missed where its folder is empty', async () => {
    expect((await take('/dev/zero')).problem?.message).toContain('neither a file nor a folder');
    mkdirSync(path.join(folder, 'nothing'));
    expect((await take(path.join(folder, 'nothing'))).problem?.code).toBe('COST_FOLDER_EMPTY');
  });

  it('misses the days of its own month alone, whatever currencies have them', async () => {
    const days = ['2026-10-01', '2026-10-03', '2026-10-06', '2026-08-15', '2026-11-02'];
    const rows = days.map((day, at) => ({
      ...first,
      ChargePeriodStart: `${day}T00:00:00Z`,
      BillingCurrency: at % 2 === 0 ? 'USD' : 'CNY',
    }));
    const { summary } = await take(put('days.csv', csvOf(rows)));
    expect(summary?.months).toMatchObject([{ month: '2026-10', missingDays: 3 }]);
  });

  it('is taken in by its manifest alone, and each file of it once', async () => {
    put('export/data/BILLING_PERIOD=2026-10/e-1.csv.gz', gzipSync(bill));
    const keys = Array.from({ length: 2 }, () => 's3://any/p/export/data/BILLING_PERIOD=2026-10/e-1.csv.gz');
    const name = 'export/metadata/BILLING_PERIOD=2026-10/e-Manifest.json';
    const { problem, summary } = await take(put(name, JSON.stringify({ dataFiles: keys })));
    expect([problem, summary?.rows]).toEqual([null, focusRows.length]);
  });

  it('is refused where it changes while it is read', async () => {
    const file = put('growing.csv', bill);
    const { lake } = platform;
    const growing: typeof lake = {
      ...lake,
      async ingest(...asked) {
        const staged = await lake.ingest(...asked);
        writeFileSync(file, `${bill}${bill.split('\n')[1]}\n`);
        return staged;
      },
    };
    const before = await held();
    const { id } = await platform.ledger.transaction((tx) =>
      addImport(tx, platform, { source: 'odd', wish: { files: [file] }, askedBy: 'test' }),
    );
    await runImport({ ...platform, lake: growing }, id, new AbortController().signal);
    const { problem } = await findImport(platform.ledger.db, id);
    expect(problem?.message).toContain('it changed while it was read');
    expect(await held()).toEqual(before);
  });

  it('tells which accounts its month had before and has no more', async () => {
    const payers = ['111111111111', '333333333333'].map((BillingAccountId) => ({
      ...first,
      BillingAccountId,
    }));
    await take(put('payers.csv', csvOf(payers)));
    const { summary } = await take(put('payer.csv', csvOf(payers.slice(1))));
    expect(summary?.months).toMatchObject([
      { accountsGone: ['111111111111'], replaced: { USD: { billed: '3.000000000246900000' } } },
    ]);
  });

  it('has no effective sum where one of its lines has none', async () => {
    const { summary } = await take(put('part.csv', one({ EffectiveCost: '' })));
    expect(summary?.totals.USD?.effective).toBeNull();
  });

  it('may have a column for each of the 500 tags that AWS allows', async () => {
    const tags = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [`resourceTags/user:tag${at}`, `v${at}`]),
    );
    const [header = '', line = ''] = csvOf([{ ...curRows[0], ...tags }]).split('\n');
    const content = `${header}\n${`${line}\n`.repeat(4_000)}`;
    const { summary, problem } = await take(put('tagged.csv', content));
    expect([summary?.rows, problem]).toEqual([4_000, null]);
  });
});
