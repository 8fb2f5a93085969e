/** Daily costs carried on: half a damped trend (Holt), half the usual of the last weeks, weekly factors, and what falls on certain days of the month. */
import { addMonths } from '#kernel/period.ts';
import { dateOf, dayNumber, dayOfMonth, weekday } from './calendar.ts';

export interface History {
  /** The first day, as `dayNumber` counts. */
  readonly start: number;
  /** One for each day, without gaps. */
  readonly values: readonly number[];
}

export type Model = (history: History, horizon: number) => number[];

/** The same weekday of the last week that is known. */
export const lastWeek: Model = ({ values }, horizon) =>
  Array.from({ length: horizon }, (_, step) => values[values.length - 7 + (step % 7)] ?? values.at(-1) ?? 0);

/** The same day of the month before; its last one where that is shorter. */
export const lastMonth: Model = ({ start, values }, horizon) => {
  const first = start + values.length;
  const known = (day: number) => values[Math.min(day, first - 1) - start];
  return Array.from({ length: horizon }, (_, step) => {
    const before = dayNumber(addMonths(dateOf(first + step), -1));
    return known(before) ?? values.at(-1) ?? 0;
  });
};

/** Always the same answer for the same history. */
export const calendarTrend: Model = ({ start, values }, horizon) => {
  // Weekdays first: two weekends on the same day of two months are no monthly fee.
  const rough = weeklyFactors(start, values);
  const spikes = monthlySpikes({ start, values }, rough);
  const spikeOf = (day: number) => spikes.get(dayOfMonth(day)) ?? 0;
  const plain = values.map((value, index) => value - spikeOf(start + index));
  const factors = weeklyFactors(start, plain);
  const factorOf = (day: number) => factors[weekday(day)] ?? 1;
  const level = plain.map((value, index) => value / factorOf(start + index));
  const ahead = dampedTrend(level, horizon);
  const isNeverNegative = values.every((value) => value >= 0);
  return ahead.map((value, step) => {
    const day = start + values.length + step;
    const amount = value * factorOf(day) + spikeOf(day);
    return isNeverNegative ? Math.max(0, amount) : amount;
  });
};

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** What the week around each day has in the middle. */
const usualOf = (values: readonly number[]): number[] =>
  values.map((_, index) => {
    const from = Math.max(0, Math.min(index - 3, values.length - 7));
    return median(values.slice(from, from + 7));
  });

/** How far each stands from that. */
function deviations(values: readonly number[]): number[] {
  const usual = usualOf(values);
  return values.map((value, index) => value - (usual[index] ?? 0));
}

/** So many times the usual deviation is no chance. */
const SPIKE = 4;

/** What comes on the same day of every month, such as a fee on the first: seen twice at least, and far from chance. */
function monthlySpikes({ start, values }: History, factors: readonly number[]): ReadonlyMap<number, number> {
  const factorOf = (index: number) => factors[weekday(start + index)] ?? 1;
  const middles = usualOf(values.map((value, index) => value / factorOf(index)));
  // A fee is no greater on a weekday: it stands beside what the day costs otherwise.
  const own = values.map((value, index) => value - (middles[index] ?? 0) * factorOf(index));
  const usual = median(own.map(Math.abs));
  const byDay = new Map<number, number[]>();
  for (const [index, deviation] of own.entries()) {
    const day = dayOfMonth(start + index);
    byDay.set(day, [...(byDay.get(day) ?? []), deviation]);
  }
  const spikes = new Map<number, number>();
  for (const [day, seen] of byDay) {
    // The last months count: a fee that ended is none.
    const recent = seen.slice(-4);
    const middle = median(recent);
    const isSteady = recent.filter((one) => Math.sign(one) === Math.sign(middle)).length === recent.length;
    if (
      recent.length >= 2 &&
      isSteady &&
      Math.abs(middle) > (recent.length === 2 ? 2 * SPIKE : SPIKE) * usual &&
      middle !== 0
    )
      spikes.set(day, nextOf(recent));
  }
  return spikes;
}

/** A fee that grows with the bill is nearer to its last sighting than to the one in the middle; one odd month is none. */
const nextOf = (seen: readonly number[]): number => ((seen.at(-1) ?? 0) + median(seen)) / 2;

/** Weeks that count for what a weekday is worth. */
const WEEKS = 8;

/** Of each weekday: how many times the average of its week; 1 where little is known. */
function weeklyFactors(start: number, values: readonly number[]): number[] {
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

const GRID = [0.08, 0.15, 0.3, 0.5, 0.75].flatMap((alpha) =>
  [0, 0.02, 0.08].flatMap((beta) => [0.9, 0.97].map((phi) => ({ alpha, beta, phi }))),
);
type Smoothing = (typeof GRID)[number];

/** A forecast is judged by how it stands a week later, not a day. */
const AHEAD = 7;
/** Older days say little of what comes. */
const MEMORY = 240;

/** Days that make up what is usual now. */
const STEADY = 28;

/** Holt's method with a trend that flattens out; the smoothing that would have done best so far. */
function dampedTrend(all: readonly number[], horizon: number): number[] {
  const values = all.slice(-MEMORY);
  // One day that stands out must not bend the level: what is beyond this is cut off.
  const limit = 6 * (median(deviations(values).map(Math.abs)) + Math.abs(median(values)) * 0.005);
  let best: { readonly error: number; readonly ahead: number[] } | undefined;
  for (const smoothing of GRID) {
    const { error, level, trend } = smooth(values, smoothing, limit);
    if (best && error >= best.error) continue;
    best = {
      error,
      ahead: Array.from({ length: horizon }, (_, step) => level + trend * damped(smoothing.phi, step + 1)),
    };
  }
  // A trend sees what begins, and follows chance too: half of it is what the last weeks were like.
  const usual = values.slice(-STEADY);
  const steady = sum(usual) / Math.max(1, usual.length);
  return (best?.ahead ?? []).map((value) => (value + steady) / 2);
}

/** φ + φ² + … + φⁿ */
const damped = (phi: number, steps: number): number => (phi * (1 - phi ** steps)) / (1 - phi);

function smooth(values: readonly number[], { alpha, beta, phi }: Smoothing, limit: number) {
  const first = values.slice(0, 14);
  let level = median(first);
  let trend = 0;
  let error = 0;
  for (const [index, value] of values.entries()) {
    const later = values[index + AHEAD - 1];
    if (index >= first.length && later !== undefined)
      error += Math.abs(later - level - trend * damped(phi, AHEAD));
    const expected = level + trend * phi;
    const surprise = value - expected;
    // A step that stays is learnt within days all the same, as each of them adds the limit.
    const counted = Math.max(-limit, Math.min(limit, surprise));
    level = expected + alpha * counted;
    trend = trend * phi + alpha * beta * counted;
  }
  return { error, level, trend };
}
