/** Sources of costs set against each other: in the accounts that both have, up to the days that each knows. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseDecimal } from '#kernel/decimal.ts';
import { type BillRow, csvOf, focusRows } from '../../../../test/cost-bill.ts';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import { runImport } from '../imports/run-import.ts';
import { addImport } from '../imports/store.ts';
import { reconcile } from './reconcile.ts';

const { signal } = new AbortController();
let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

async function take(source: string, rows: readonly BillRow[]): Promise<void> {
  const file = path.join(platform.home, `${source}.csv`);
  writeFileSync(file, csvOf(rows));
  const { id } = await platform.ledger.transaction((tx) =>
    addImport(tx, platform, { source, wish: { files: [file] }, askedBy: 'test' }),
  );
  await runImport(platform, id, signal);
}

it('compares the accounts that both have, and names services that differ by more than is tolerated', async () => {
  const [first = {}] = focusRows;
  const own = { ...first, BillingAccountId: '111111111111' };
  await take('both', [own, { ...first, BillingAccountId: '999999999999', BilledCost: '100' }]);
  await take('one', [{ ...own, BilledCost: '1.49', ChargePeriodStart: '2026-10-07T00:00:00Z' }]);
  const pairs = async (tolerance: string) =>
    (
      await reconcile(platform, {
        months: ['2026-10', '2026-10'],
        tolerance: parseDecimal(tolerance),
        signal,
      })
    ).sources;
  expect(await pairs('0')).toMatchObject([
    {
      left: 'both',
      leftBilled: '1.50000000',
      leftUpTo: '2026-10-05',
      rightBilled: '1.49000000',
      rightUpTo: '2026-10-07',
      services: [{ difference: '-0.01000000' }],
    },
  ]);
  expect(await pairs('0.01')).toMatchObject([{ difference: '-0.01000000', services: [] }]);
});
