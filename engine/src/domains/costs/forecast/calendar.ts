/** Days as whole numbers since 1970, and what the calendar says of them. */
import { addMonths, DAY_MS, startOfMonth } from '#kernel/period.ts';

export const dayNumber = (moment: Date | string): number =>
  Math.floor((typeof moment === 'string' ? Date.parse(moment) : moment.getTime()) / DAY_MS);

export const dateOf = (day: number): Date => new Date(day * DAY_MS);

export const isoOf = (day: number): string => dateOf(day).toISOString().slice(0, 10);

/** 0 is Monday: the first of January 1970 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

/** 1 to 31, or 0 for the last day of a month, which is a class of its own: bills close on it. */
export function dayOfMonth(day: number): number {
  const isLast = dateOf(day + 1).getUTCDate() === 1;
  return isLast ? 0 : dateOf(day).getUTCDate();
}

/** The first day of the month that a day lies in, or of one so many months later. */
export const monthStart = (day: number, later = 0): number =>
  dayNumber(addMonths(startOfMonth(dateOf(day)), later));
