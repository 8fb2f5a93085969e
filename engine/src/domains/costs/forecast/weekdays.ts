/** What a day of the week is worth against the others. */
import { weekday } from './calendar.ts';
import { median, sum } from './robust.ts';

/** Weeks that count. */
const WEEKS = 8;

/** Of each weekday, from Monday: how many times the average of its week; 1 where little is known. */
export function weeklyFactors(start: number, values: readonly number[]): number[] {
  const ratios: number[][] = Array.from({ length: 7 }, () => []);
  const from = Math.max(3, values.length - 7 * WEEKS);
  for (let index = from; index < values.length - 3; index++) {
    const week = sum(values.slice(index - 3, index + 4)) / 7;
    const value = values[index];
    if (value !== undefined && Math.abs(week) > 1e-9) ratios[weekday(start + index)]?.push(value / week);
  }
  // Few sightings are drawn towards no difference at all.
  const factors = ratios.map((seen) =>
    seen.length === 0 ? 1 : (median(seen) * seen.length + 0.3) / (seen.length + 0.3),
  );
  const mean = sum(factors) / 7;
  return factors.map((factor) => (mean > 0.1 && factor > 0.01 ? factor / mean : 1));
}
