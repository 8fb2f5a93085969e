/** Daily costs carried on: their level by weekdays, and what falls on certain days of the month, by kind of charge. */
import { dayOfMonth, monthStart, weekday } from './calendar.ts';
import { carryOn } from './level.ts';
import { monthlyCharges } from './monthly.ts';
import { sum } from './robust.ts';
import { weeklyFactors } from './weekdays.ts';

export interface History {
  /** The first day, as `dayNumber` counts. */
  readonly start: number;
  /** One for each day, without gaps. */
  readonly values: readonly number[];
  /** The same by kind of charge, each as long; they add up to the values. Absent: all of one kind. */
  readonly kinds?: readonly (readonly number[])[];
}

export type Model = (history: History, horizon: number) => number[];

/** What the days ahead are made of; the three add up to the forecast. */
export interface Ahead {
  readonly usual: readonly number[];
  readonly monthly: readonly number[];
  /** What days that are over still grow by, on the days that are left of their month. */
  readonly late: readonly number[];
}

/** Credits that end, taxes and fees behave unlike usage: each kind is carried on by itself. Always the same for the same history. */
export function lookAhead({ start, values, kinds = [values] }: History, horizon: number): Ahead {
  const parts = kinds.flatMap((kind) => {
    const begins = kind.findIndex((value) => value !== 0);
    return begins < 0 ? [] : [lookAtKind(start + begins, kind.slice(begins), horizon)];
  });
  const added = (read: (part: Ahead) => readonly number[]) =>
    Array.from({ length: horizon }, (_, step) => sum(parts.map((part) => read(part)[step] ?? 0)));
  return {
    usual: added(({ usual }) => usual),
    monthly: added(({ monthly }) => monthly),
    late: added(({ late }) => late),
  };
}

export const forecastDays: Model = (history, horizon) => {
  const { usual, monthly, late } = lookAhead(history, horizon);
  return usual.map((value, step) => value + (monthly[step] ?? 0) + (late[step] ?? 0));
};

function lookAtKind(start: number, values: readonly number[], horizon: number): Ahead {
  const first = start + values.length;
  const { charges, plain, late } = monthlyCharges(start, values, weeklyFactors(start, values));
  const factors = weeklyFactors(start, plain);
  const factorOf = (day: number) => factors[weekday(day)] ?? 1;
  const level = carryOn(
    plain.map((value, index) => value / factorOf(start + index)),
    horizon,
  );
  const least = values.every((value) => value >= 0) ? 0 : Number.NEGATIVE_INFINITY;
  const left = monthStart(first, 1) - first;
  const days = Array.from({ length: horizon }, (_, step) => first + step);
  return {
    usual: days.map((day, step) => Math.max(least, (level[step] ?? 0) * factorOf(day))),
    monthly: days.map((day) => charges.get(dayOfMonth(day)) ?? 0),
    late: days.map((_, step) => (step < left ? late / left : 0)),
  };
}
