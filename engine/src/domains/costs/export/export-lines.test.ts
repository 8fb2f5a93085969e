/** Lines of bills taken away and taken in again: the same sums to the last digit, the same file from the same lines. */
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { csvOf, focusRows } from '../../../../test/cost-bill.ts';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import type { ImportSummary } from '../contract.ts';
import { runImport } from '../imports/run-import.ts';
import { addImport, findImport } from '../imports/store.ts';
import { parseFilter } from '../report/filters.ts';
import { EXPORT_FORMATS, type ExportFormat } from './contract.ts';
import { type ExportQuestion, exportLines } from './export-lines.ts';

const { signal } = new AbortController();
const october = {
  start: new Date('2026-10-01T00:00:00Z'),
  end: new Date('2026-11-01T00:00:00Z'),
  step: { months: 1 },
};
const EVIL = '=cmd|calc';

let from: TestPlatform;
let to: TestPlatform;
let source: ImportSummary | null;
beforeAll(async () => {
  [from, to] = await Promise.all([testPlatform(), testPlatform()]);
  const rows = focusRows.map((row, at) => (at === 1 ? { ...row, ChargeDescription: EVIL } : row));
  source = (await take(from, 'bill.csv', Buffer.from(csvOf(rows)))).summary;
});
afterAll(() => Promise.all([from.close(), to.close()]));

async function take(platform: Platform, name: string, content: Buffer, source = 'main') {
  const file = path.join(platform.home, name);
  writeFileSync(file, content);
  const wish = { files: [file] };
  const row = await platform.ledger.transaction((tx) =>
    addImport(tx, platform, { source, wish, askedBy: 'test' }),
  );
  await runImport(platform, row.id, signal);
  return findImport(platform.ledger.db, row.id);
}

async function exported(format: ExportFormat, more: Partial<ExportQuestion> = {}): Promise<Buffer> {
  const question = { period: october, filters: [], accounts: undefined, format, signal, ...more };
  const chunks: Uint8Array[] = [];
  for await (const chunk of await exportLines(from, question)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('an export', () => {
  it.each(['csv', 'csv.gz', 'parquet'] as const)(
    'as %s is taken in again with every digit and every line',
    async (format) => {
      const { summary, problem } = await take(
        to,
        `again.${format}`,
        await exported(format),
        format.replace('.', '-'),
      );
      expect(problem).toBeNull();
      expect(summary).toMatchObject({
        format: 'focus',
        rows: focusRows.length,
        residual: { USD: '0.000000000000000000' },
        totals: source?.totals,
      });
    },
  );

  it.each(EXPORT_FORMATS)('as %s is the same file whenever it is made', async (format) => {
    expect(sha256(await exported(format))).toBe(sha256(await exported(format)));
    expect(readdirSync(path.join(from.home, 'cache/exports'))).toEqual([]);
  });

  it('neutralises formulas in CSV and nowhere else, and leaves negative amounts alone', async () => {
    const text = gunzipSync(await exported('csv.gz')).toString();
    expect(text).toContain(`,'${EVIL},`);
    expect(text).toContain(',-4.000000000000000000,');
    const lines = (await exported('ndjson'))
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(focusRows.length);
    expect(lines.map(({ ChargeDescription }) => ChargeDescription)).toContain(EVIL);
    expect(lines.map(({ BilledCost }) => BilledCost)).toContain('1.500000000123450000');
  });

  it('holds what the filter and the scope mean', async () => {
    const count = async (more: Partial<ExportQuestion>) =>
      (await exported('ndjson', more)).toString().split('\n').filter(Boolean).length;
    expect(await count({ filters: [parseFilter('charge=Tax')] })).toBe(1);
    expect(await count({ accounts: ['999999999999'] })).toBe(0);
    expect(await count({ accounts: ['222222222222'] })).toBe(focusRows.length);
  });

  it('leaves nothing behind where its reader leaves early', async () => {
    const question = { period: october, filters: [], accounts: undefined, format: 'csv' as const, signal };
    for await (const chunk of await exportLines(from, question)) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    expect(readdirSync(path.join(from.home, 'cache/exports'))).toEqual([]);
  });
});
