/** The fourteen months that the demo tells of, and how busy the company is on any of their days. */

export const DAY_MS = 86_400_000;
const MONTHS = 14;

export interface Calendar {
  /** Epoch ms of the first moment told, a start of a UTC day. */
  readonly start: number;
  /** Epoch ms of the last moment told: the start of the UTC day of preparation. */
  readonly end: number;
  /** So many days before the end. */
  daysAgo(days: number): number;
  /** A share of the whole span: 0 is its start, 1 its end. */
  at(share: number): number;
}

export function calendarOf(preparedAt: Date): Calendar {
  const end = Date.UTC(preparedAt.getUTCFullYear(), preparedAt.getUTCMonth(), preparedAt.getUTCDate());
  const last = new Date(end);
  const start = Date.UTC(last.getUTCFullYear(), last.getUTCMonth() - MONTHS, last.getUTCDate());
  return {
    start,
    end,
    daysAgo: (days) => end - days * DAY_MS,
    at: (share) => start + Math.floor((share * (end - start)) / DAY_MS) * DAY_MS,
  };
}

/** By month: a garden trade is busiest in spring, and again before the holidays. */
const SEASON = [0.72, 0.86, 1.22, 1.46, 1.42, 1.15, 0.98, 0.9, 0.95, 0.92, 1.18, 1.24] as const;
/** By day from Sunday: people order when they are at home. */
const WEEK = [1.16, 0.95, 0.92, 0.94, 0.98, 1.04, 1.14] as const;

/** How much is asked of the company on a day, against an average one. */
export function demandOn(time: number): number {
  const day = new Date(time);
  return (SEASON[day.getUTCMonth()] ?? 1) * (WEEK[day.getUTCDay()] ?? 1);
}
