/** Starts what schedules want by now: each of their times once, also times that passed while nothing ran. */
import type { Platform } from '#platform/platform.ts';
import { dueTimes, nextTime } from './schedule-times.ts';
import { lockDue, putOff, rhythmOf, type ScheduleRow } from './schedules.ts';
import { startRun } from './start-run.ts';
import { localOf } from './zones.ts';

/** After a long pause the latest of its times are made up for, and no more. */
const MADE_UP_FOR = 7;

export async function startDue(platform: Platform): Promise<void> {
  const { ledger, clock } = platform;
  const now = clock.now();
  const next = () =>
    ledger.transaction(async (tx) => {
      const schedule = await lockDue(tx, now);
      if (!schedule) return false;
      const rhythm = rhythmOf(schedule);
      // On the first of a month in Sydney it is still the month before in UTC.
      for (const due of dueTimes(rhythm, schedule.next_at, now, MADE_UP_FOR))
        await startRun(platform, tx, wantedOf(schedule, due), localOf(rhythm.zone, due));
      await putOff(tx, schedule.id, nextTime(rhythm, now));
      return true;
    });
  while (await next());
}

const wantedOf = (
  { id, name, report, options, formats, period, destination, accounts, created_by }: ScheduleRow,
  due: Date,
) => ({
  report,
  options,
  formats,
  period,
  destination,
  accounts,
  asked_by: created_by,
  schedule: id,
  schedule_name: name,
  due_at: due,
});
