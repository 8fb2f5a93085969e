/** Months as Cost Explorer is asked for them. */
import { addMonths, startOfMonth } from '#kernel/period.ts';

const nameOf = (day: Date): string => day.toISOString().slice(0, 7);

/** The running month last. */
export function monthsBack(now: Date, count: number): string[] {
  const running = startOfMonth(now);
  return Array.from({ length: count }, (_, index) => nameOf(addMonths(running, index + 1 - count)));
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** The days of a month that may be asked for: AWS refuses those to come; undefined where none has begun. */
export function daysOf(month: string, now: Date): { Start: string; End: string } | undefined {
  const start = new Date(`${month}-01T00:00:00Z`);
  const end = addMonths(start, 1);
  if (start > now) return undefined;
  return { Start: dayOf(start), End: dayOf(end < now ? end : new Date(now.getTime() + DAY_MS)) };
}

const DAY_MS = 86_400_000;
