/** Costs over what was counted, by span of time: of the days that both sides know, with gaps as gaps. */
import {
  add,
  type Decimal,
  divide,
  formatDecimal,
  isZero,
  parseDecimal,
  round,
  ZERO,
} from '#kernel/decimal.ts';
import { addMonths, DAY_MS, type Period, startOfDay, startOfMonth } from '#kernel/period.ts';
import { dayNumber, isoOf } from '../forecast/calendar.ts';
import { plainDecimal } from '../plain-decimal.ts';
import type { Grain, Step, UnitPoint } from './contract.ts';

export interface Known {
  readonly grain: Grain;
  /** The day and what was billed for it; days that no bill knows are absent. */
  readonly costs: ReadonlyMap<number, Decimal>;
  /** By day, or by the first day of the month. */
  readonly quantities: ReadonlyMap<number, Decimal>;
}

/** Places of a cost for one: a request costs millionths of a cent. */
const PLACES = 10;

export function unitPoints(known: Known, { start, end }: Period, step: Step): UnitPoint[] {
  const points: UnitPoint[] = [];
  for (let at = firstOf(start, step); at < end; at = nextOf(at, step)) {
    const [from, to] = [
      Math.max(at.getTime(), start.getTime()),
      Math.min(nextOf(at, step).getTime(), end.getTime()),
    ];
    points.push(pointOf(known, dayNumber(new Date(from)), dayAfter(to), isoOf(dayNumber(at))));
  }
  return points;
}

/** A period may end within a day, such as now: that day counts. */
const dayAfter = (ms: number): number => Math.ceil(ms / DAY_MS);

/** Days `from` up to but not including `to`. */
export function pointOf(known: Known, from: number, to: number, start: string): UnitPoint {
  const days = Array.from({ length: to - from }, (_, index) => from + index);
  const billed = days.filter((day) => known.costs.has(day));
  const shared = billed.filter((day) => known.quantities.has(known.grain === 'day' ? day : monthOf(day)));
  const sum = (numbers: readonly (Decimal | undefined)[]) =>
    numbers.reduce<Decimal>((total, one) => add(total, one ?? ZERO), ZERO);
  const cost = sum(shared.map((day) => known.costs.get(day)));
  const quantity = sum(
    known.grain === 'day'
      ? shared.map((day) => known.quantities.get(day))
      : [...new Set(shared.map(monthOf))].map((month) => known.quantities.get(month)),
  );
  const partial = partialOf(known, { days, billed: billed.length, shared: shared.length });
  // A month that was counted as a whole says nothing of a part of its days.
  const isComparable = shared.length > 0 && (known.grain === 'day' || partial === null);
  return {
    start,
    cost: shared.length === 0 ? null : text(cost, 8),
    quantity: shared.length === 0 ? null : plainDecimal(formatDecimal(quantity)),
    unitCost:
      isComparable && !isZero(quantity) ? text(divide(cost, quantity, PLACES, 'half-even'), PLACES) : null,
    days: days.length,
    knownDays: shared.length,
    partial,
  };
}

function partialOf(
  { grain }: Known,
  { days, billed, shared }: { days: readonly number[]; billed: number; shared: number },
): string | null {
  const cut = grain === 'month' && !isWholeMonths(days);
  if (cut) return 'It is a part of a month, and the metric is counted by the month.';
  if (billed < days.length) return `The bill knows ${billed} of ${days.length} days.`;
  if (shared < days.length) return `The metric knows ${shared} of ${days.length} days.`;
  return null;
}

function isWholeMonths(days: readonly number[]): boolean {
  const [first, last] = [days[0] ?? 0, days.at(-1) ?? 0];
  return monthOf(first) === first && monthOf(last + 1) === last + 1;
}

const monthOf = (day: number): number => dayNumber(startOfMonth(new Date(day * DAY_MS)));

const text = (value: Decimal, places: number): string => formatDecimal(round(value, places, 'half-even'));

function firstOf(moment: Date, step: Step): Date {
  if (step === 'month') return startOfMonth(moment);
  const day = startOfDay(moment);
  return step === 'day' ? day : new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS);
}

const nextOf = (moment: Date, step: Step): Date =>
  step === 'month' ? addMonths(moment, 1) : new Date(moment.getTime() + (step === 'day' ? 1 : 7) * DAY_MS);

export const parseQuantities = (
  rows: readonly { readonly day: string; readonly quantity: string }[],
): Map<number, Decimal> => new Map(rows.map(({ day, quantity }) => [dayNumber(day), parseDecimal(quantity)]));
