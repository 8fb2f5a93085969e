/** What a truth hidden in the bill must look like to somebody who compares two months, and how much of it. */
import type { CostEffect, CostTruth } from '#simulator/index.ts';
import { CUT, DISCOUNT } from '../src/simulator/demo/bill/agreement.ts';
import { LATE_SHARE } from '../src/simulator/demo/bill/month-lines.ts';

export interface Hope {
  /** The month in which it shows most. */
  readonly month: string;
  /** Compared with: the month before, or the last one before it began where it came little by little. */
  readonly against: string;
  /** Of the difference, in dollars. */
  readonly amount: number;
  /** As the drivers may call it. */
  readonly effects: readonly string[];
}

/** The names under which an effect may come up: who goes to another kind of machine is new here, gone there, and a mix of both. */
const EFFECTS: Readonly<Record<CostEffect, readonly string[]>> = {
  new: ['new', 'volume', 'mix'],
  gone: ['gone', 'volume', 'mix'],
  rate: ['rate', 'mix'],
  volume: ['volume', 'new', 'mix'],
  mix: ['new', 'gone', 'volume', 'mix'],
  commitment: ['commitment', 'unused-commitment'],
  credit: ['credit', 'refund'],
  restated: [],
  shared: [],
  untagged: [],
};

const DAY_MS = 86_400_000;
const monthBefore = (month: string): string =>
  new Date(Date.parse(`${month}-01`) - DAY_MS).toISOString().slice(0, 7);
const monthAfter = (day: string): string =>
  new Date(Date.parse(`${day.slice(0, 7)}-01`) + 32 * DAY_MS).toISOString().slice(0, 7);
const at = (sums: Readonly<Record<string, string>>, month: string): number => Number(sums[month] ?? 0);

/** Months of it are too small to be seen, all of it is not. */
const LITTLE_BY_LITTLE = new Set(['disks-to-gp3']);

/** `months` are whole and have one before them. */
export function hopeOf(truth: CostTruth, months: readonly string[]): Hope | undefined {
  const effects = EFFECTS[truth.effect];
  if (LITTLE_BY_LITTLE.has(truth.id)) {
    const [against = '', month = ''] = [monthBefore(truth.since.slice(0, 7)), monthAfter(truth.until ?? '')];
    return { month, against, amount: at(truth.effective, month) - at(truth.effective, against), effects };
  }
  const amountIn = AMOUNTS[truth.id] ?? changeOf;
  const [month] = [...months]
    .filter((one) => Math.abs(amountIn(truth, one)) >= 1)
    .toSorted((a, b) => Math.abs(amountIn(truth, b)) - Math.abs(amountIn(truth, a)));
  return month === undefined
    ? undefined
    : { month, against: monthBefore(month), amount: amountIn(truth, month), effects };
}

type AmountIn = (truth: CostTruth, month: string) => number;

const changeOf: AmountIn = ({ effective }, month) => at(effective, month) - at(effective, monthBefore(month));

const begunIn = ({ since }: CostTruth, month: string): boolean => since.startsWith(month);

/** Days of the month on which it held. */
function daysIn({ since, until }: CostTruth, month: string): number {
  const start = Date.parse(`${month}-01`);
  const end = Date.parse(`${new Date(start + 32 * DAY_MS).toISOString().slice(0, 7)}-01`);
  const held = Math.min(end, until ? Date.parse(until) : end) - Math.max(start, Date.parse(since));
  return Math.max(0, held) / DAY_MS;
}

/** Where the difference of two months is not what it did. */
const AMOUNTS: Readonly<Record<string, AmountIn>> = {
  // What is paid now would have been `CUT` times as much.
  'price-cut': (truth, month) => (begunIn(truth, month) ? -(CUT - 1) * at(truth.effective, month) : 0),
  'agreement-signed': (truth, month) =>
    begunIn(truth, month) ? (-DISCOUNT / (1 - DISCOUNT)) * at(truth.effective, month) : 0,
  // What the plan took off each day of the month before is paid on the days without one, less those that had none before.
  'plan-expired': (truth, month) => {
    const before = monthBefore(month);
    const covered = Math.max(1, 30 - daysIn(truth, before));
    const aDay = (at(truth.contracted, before) - at(truth.effective, before)) / covered;
    return aDay * (daysIn(truth, month) - daysIn(truth, before));
  },
  'month-restated': ({ billed, what }, month) => (what.includes(month) ? LATE_SHARE * at(billed, month) : 0),
};
