/** The log is signed once an hour, also when nothing happened. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { buildConfig } from '#platform/config/index.ts';
import type { Platform } from '#platform/platform.ts';
import { testPlatform } from '../../../test/platform.ts';
import { listCheckpoints } from './checkpoints.ts';
import { jobs, signWhenDue } from './jobs.ts';

const clock = manualClock(new Date('2026-11-01T00:10:00Z'));
let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform({ clock });
});
afterAll(() => platform.close());

it('signs once in each hour, also when nothing happened', async () => {
  for (let minute = 0; minute < 180; minute += 5) {
    await signWhenDue(platform);
    await clock.advance(5 * 60_000);
  }
  const signed = await listCheckpoints(platform.ledger.db, { limit: 10 });
  expect(signed.map(({ time, size }) => [time.slice(11, 16), size])).toEqual([
    ['03:00', 0],
    ['02:00', 0],
    ['01:00', 0],
    ['00:10', 0],
  ]);
});

it('is scheduled as often as the settings ask', () => {
  const schedule = jobs[0]?.schedule;
  if (typeof schedule !== 'function') throw new Error('the schedule follows the settings');
  const every = (minutes: string) =>
    schedule(buildConfig({ env: { REEVE_AUDIT_CHECKPOINT_MINUTES: minutes } }));
  expect([every('60'), every('1440'), every('5')]).toEqual(['0 * * * *', '0 * * * *', '* * * * *']);
});
