/** When a schedule is due: days, weeks and months in UTC. */
import { DAY_MS, startOfDay, utcDate } from '#kernel/period.ts';
import type { Every } from './contract.ts';

export interface Rhythm {
  readonly every: Every;
  /** Day of the week (1 is Monday) or of the month; null of a day. */
  readonly on: number | null;
  /** Minutes after midnight. */
  readonly minute: number;
}

/** The first time after `moment`. */
export function nextTime({ every, on, minute }: Rhythm, moment: Date): Date {
  const at = (day: Date) => new Date(day.getTime() + minute * 60_000);
  const today = startOfDay(moment);
  if (every === 'month') {
    const ofMonth = (ahead: number) =>
      at(utcDate(moment.getUTCFullYear(), moment.getUTCMonth() + ahead, on ?? 1));
    return ofMonth(0) > moment ? ofMonth(0) : ofMonth(1);
  }
  const step = every === 'week' ? 7 : 1;
  const weekday = ((today.getUTCDay() + 6) % 7) + 1;
  const ahead = every === 'week' ? ((on ?? 1) - weekday + 7) % 7 : 0;
  const first = at(new Date(today.getTime() + ahead * DAY_MS));
  return first > moment ? first : new Date(first.getTime() + step * DAY_MS);
}

/** Times that passed up to and including `now`, the latest of them at most. */
export function dueTimes(rhythm: Rhythm, next: Date, now: Date, most: number): Date[] {
  const due: Date[] = [];
  for (let at = next; at <= now; at = nextTime(rhythm, at)) {
    due.push(at);
    if (due.length > most) due.shift();
  }
  return due;
}
