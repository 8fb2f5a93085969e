/** When a schedule is due: days, weeks and months of the place whose clocks it goes by. */
import { DAY_MS, startOfDay, utcDate } from '#kernel/period.ts';
import type { Every } from './contract.ts';
import { instantOf, localOf } from './zones.ts';

export interface Rhythm {
  readonly every: Every;
  /** Day of the week (1 is Monday) or of the month; null of a day. */
  readonly on: number | null;
  /** Minutes after midnight. */
  readonly minute: number;
  /** Such as `Europe/Berlin`. */
  readonly zone: string;
}

/** The first time after `moment`. */
export function nextTime({ every, on, minute, zone }: Rhythm, moment: Date): Date {
  const local = localOf(zone, moment);
  const today = startOfDay(local);
  const weekday = ((today.getUTCDay() + 6) % 7) + 1;
  const first = every === 'week' ? ((on ?? 1) - weekday + 7) % 7 : 0;
  const dayOf = (turn: number): Date =>
    every === 'month'
      ? utcDate(local.getUTCFullYear(), local.getUTCMonth() + turn, on ?? 1)
      : new Date(today.getTime() + (first + turn * (every === 'week' ? 7 : 1)) * DAY_MS);
  for (let turn = 0; ; turn += 1) {
    const at = instantOf(zone, new Date(dayOf(turn).getTime() + minute * 60_000));
    if (at > moment) return at;
  }
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
