/** Puts a run on the list: what was asked is checked now, so that nothing fails later that could be told at once. */
import { parsePeriod } from '#kernel/parse-period.ts';
import { enqueue } from '#platform/jobs/index.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { ATTEMPTS, reportJob } from './report-job.ts';
import { addRun, type NewRun, type RunRow } from './store.ts';

type Wanted = Omit<NewRun, 'id' | 'period_start' | 'period_end' | 'created_at'>;

/** `seenFrom` is what words such as `last month` are seen from. Undefined where the schedule has a run of that time already. */
export async function startRun(
  platform: Platform,
  tx: Tx,
  wanted: Wanted,
  seenFrom?: Date,
): Promise<RunRow | undefined> {
  const now = platform.clock.now();
  const { fiscalYearStartMonth } = platform.config.organisation;
  const { start, end } = parsePeriod(wanted.period, { now: seenFrom ?? now, fiscalYearStartMonth });
  const id = platform.newId();
  const row = await addRun(tx, { ...wanted, id, period_start: start, period_end: end, created_at: now });
  if (row) await enqueue(tx, reportJob, { run: id }, { key: `report ${id}`, maxAttempts: ATTEMPTS });
  return row;
}
