/** Spans of days as people read them. They come with the day after the last. */
const DAY_MS = 86_400_000;

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

/** As periods are written, where both days belong to it: `2026-10` for a whole month, `2026-10-05`, `2026-10-05..2026-10-09`. */
export function periodWords(from: string, until: string): string {
  const [last, month] = [dayBefore(until), from.slice(0, 7)];
  if (from.endsWith('-01') && until.endsWith('-01') && last.startsWith(month)) return month;
  return last <= from ? from : `${from}..${last}`;
}

/** `2026-10-01 to 2026-10-31`; one day is itself. */
export function formatDays(from: string, until: string): string {
  const last = dayBefore(until);
  return last <= from ? from : `${from} to ${last}`;
}
