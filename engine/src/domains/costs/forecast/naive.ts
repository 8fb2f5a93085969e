/** The past repeated: what every forecast has to beat. */
import { addMonths } from '#kernel/period.ts';
import { dateOf, dayNumber } from './calendar.ts';
import type { History } from './model.ts';

type Naive = (history: History, horizon: number) => number[] | undefined;

/** The same day of the month before, or of the month so many before; its last day where that is shorter. */
const monthsBefore =
  (months: number): Naive =>
  ({ start, values }, horizon) => {
    const first = start + values.length;
    const said = Array.from({ length: horizon }, (_, step) => {
      let day = first + step;
      for (let back = months; day >= first; back += months)
        day = dayNumber(addMonths(dateOf(first + step), -back));
      return values[day - start];
    });
    return said.every((value) => value !== undefined) ? said : undefined;
  };

/** Undefined where nothing is known of that time. */
export const NAIVE = {
  'last week': ({ values }, horizon) =>
    Array.from({ length: horizon }, (_, step) => values[values.length - 7 + (step % 7)] ?? 0),
  'last month': monthsBefore(1),
  'last year': monthsBefore(12),
} as const satisfies Readonly<Record<string, Naive>>;
export type Repeated = keyof typeof NAIVE;
