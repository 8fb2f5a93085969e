/** Spans of time: from a moment, up to but not including another, in UTC. */

export interface Period {
  readonly start: Date;
  /** Not included: the end of one period is the start of the next. */
  readonly end: Date;
  /** What the period is compared with lies this far back: whole months, or a fixed length. */
  readonly step: { readonly months: number } | { readonly ms: number };
}

export const DAY_MS = 86_400_000;

/** Midnight UTC; months and days may overflow, as `monthStart(2026, 12)` is January 2027. */
export const utcDate = (year: number, month: number, day = 1): Date => new Date(Date.UTC(year, month, day));

export const startOfDay = (moment: Date): Date =>
  utcDate(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate());

export const startOfMonth = (moment: Date): Date => utcDate(moment.getUTCFullYear(), moment.getUTCMonth());

/** The same day and time `months` later; a day that the month lacks becomes its last (31 March − 1 month = 28 February). */
export function addMonths(moment: Date, months: number): Date {
  const first = utcDate(moment.getUTCFullYear(), moment.getUTCMonth() + months);
  const lastDay = utcDate(first.getUTCFullYear(), first.getUTCMonth() + 1, 0).getUTCDate();
  const day = Math.min(moment.getUTCDate(), lastDay);
  const timeOfDay = moment.getTime() - startOfDay(moment).getTime();
  return new Date(first.getTime() + (day - 1) * DAY_MS + timeOfDay);
}

const isAt = (moment: Date, start: (moment: Date) => Date): boolean =>
  moment.getTime() === start(moment).getTime();

/** `step` is worked out where it is not given: whole months step by months, all else by its own length. */
export function period(start: Date, end: Date, step?: Period['step']): Period {
  return Object.freeze({ start, end, step: step ?? stepOf(start, end) });
}

function stepOf(start: Date, end: Date): Period['step'] {
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const whole = months > 0 && isAt(start, startOfMonth) && isAt(end, startOfMonth);
  return whole ? { months } : { ms: end.getTime() - start.getTime() };
}

/** What a figure of this period is compared with: September for October, 1–8 September for 1–8 October so far. */
export function previousPeriod({ start, end, step }: Period): Period {
  if ('ms' in step)
    return period(new Date(start.getTime() - step.ms), new Date(end.getTime() - step.ms), step);
  const [from, to] = [addMonths(start, -step.months), addMonths(end, -step.months)];
  return period(from, to, step);
}

export const contains = ({ start, end }: Period, moment: Date): boolean => start <= moment && moment < end;

export const periodMs = ({ start, end }: Period): number => end.getTime() - start.getTime();

/** Cut at every midnight; the first and last piece may be part of a day. */
export const splitDays = (whole: Period): Period[] =>
  cut(whole, (moment) => new Date(startOfDay(moment).getTime() + DAY_MS));

/** Cut at the start of every month; the first and last piece may be part of a month. */
export const splitMonths = (whole: Period): Period[] =>
  cut(whole, (moment) => utcDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1));

function cut({ start, end }: Period, next: (moment: Date) => Date): Period[] {
  const pieces: Period[] = [];
  for (let from = start; from < end; ) {
    const to = next(from);
    pieces.push(period(from, to < end ? to : end));
    from = to;
  }
  return pieces;
}

/** As text that `parsePeriod` reads back: `2026-10-05`, `2026-01-01..2026-03-31` (both days included), or two moments. */
export function formatPeriod({ start, end }: Period): string {
  if (start < end && isAt(start, startOfDay) && isAt(end, startOfDay)) {
    const [first, last] = [isoDay(start), isoDay(new Date(end.getTime() - DAY_MS))];
    return first === last ? first : `${first}..${last}`;
  }
  return `${start.toISOString()}..${end.toISOString()}`;
}

const isoDay = (moment: Date): string => moment.toISOString().slice(0, 10);
