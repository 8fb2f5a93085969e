/** Spans of days as people read them. They come with the day after the last. */
const DAY_MS = 86_400_000;

export const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

/** `2026-10-01 to 2026-10-31`; one day is itself. */
export function formatDays(from: string, until: string): string {
  const last = dayBefore(until);
  return last <= from ? from : `${from} to ${last}`;
}
