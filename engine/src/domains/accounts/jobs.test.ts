/** The accounts are read in the background, and only where they are old. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { testPlatform } from '../../../test/platform.ts';
import { jobs } from './jobs.ts';
import { loadAccounts, loadReading } from './store.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

it('reads them once for as long as they are young', async () => {
  const { db } = platform.ledger;
  const run = () => jobs[0]?.run({ platform, attempt: 1, signal: new AbortController().signal }, {});
  expect(await loadAccounts(db)).toEqual([]);
  await run();
  const first = await loadReading(db);
  expect(first).toMatchObject({ complete: true, simulated: true });
  expect((await loadAccounts(db)).length).toBeGreaterThan(1);
  await run();
  expect(await loadReading(db)).toEqual(first);
});
