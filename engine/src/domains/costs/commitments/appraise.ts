/** What a level of a purchase is worth: its cost over the hours, when it has paid for itself, and what if usage shrinks. */
import { decimal, divide, formatDecimal, round } from '#kernel/decimal.ts';
import type { LevelJson, Payment, SimulationJson } from './contract.ts';
import {
  cheapestLevel,
  type Ladders,
  laddersOf,
  leastShare,
  type Outcome,
  savedBy,
  shareOf,
} from './demand.ts';
import type { Purchase } from './purchases.ts';

const HOURS_A_MONTH = 730n;
const HOUR_MS = 3_600_000;

export const amount = (units: bigint): string => formatDecimal(decimal(units, 8));

/** Of an outcome's parts. */
const exact = (value: bigint, parts: bigint): string =>
  formatDecimal(divide(decimal(value, 8), decimal(parts), 8, 'half-even'));

/** To a tenth. */
const percent = (part: bigint, whole: bigint): number =>
  Number(formatDecimal(divide(decimal(part * 100n), decimal(whole), 1, 'half-even')));

const utilisationOf = (ladders: Ladders, { level, used, parts }: Outcome): number | null =>
  level === 0n ? null : percent(used, level * BigInt(ladders.hours) * parts);

const monthly = (value: bigint, ladders: Ladders, parts: bigint): string =>
  exact(value * HOURS_A_MONTH, parts * BigInt(ladders.hours));

export function levelJson({ ladders, step, pool }: Purchase, level: bigint): LevelJson {
  const outcome = ladders.at(level);
  const { parts, cost, covered, used, onDemand } = outcome;
  const saved = savedBy(outcome);
  return {
    level: amount(level),
    units:
      pool.unit === null
        ? null
        : Number(round(divide(decimal(level), decimal(step), 2, 'half-even'), 2, 'half-even').units) / 100,
    cost: exact(cost, parts),
    saved: exact(saved, parts),
    savedMonthly: monthly(saved, ladders, parts),
    coverage: percent(covered, onDemand * parts),
    utilisation: utilisationOf(ladders, outcome),
    waste: exact(level * BigInt(ladders.hours) * parts - used, parts),
  };
}

const CURVE_POINTS = 40n;

/** From nothing to a little beyond where it begins to lose, with the best and the careful level among them. */
export function curveLevels({ ladders, step, best }: Purchase): bigint[] {
  const steps = (lastGain(ladders, step, best) * 11n) / 10n + 1n;
  const even = Array.from(
    { length: Number(CURVE_POINTS) + 1 },
    (_, index) => ((steps * BigInt(index)) / CURVE_POINTS) * step,
  );
  const all = [...even, best, (ladders.floor / step) * step];
  return [...new Set(all)].toSorted((a, b) => Number(a - b));
}

/** In steps: what is saved rises up to the best level and only falls from there. */
function lastGain(ladders: Ladders, step: bigint, best: bigint): bigint {
  let [low, high] = [best / step, ladders.most / step + 1n];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (savedBy(ladders.at(middle * step)) >= 0n) low = middle;
    else high = middle - 1n;
  }
  return low;
}

const UPFRONT: Readonly<Record<Payment, bigint>> = { none: 0n, partial: 50n, all: 100n };

const tenths = (part: bigint, whole: bigint): number | null =>
  whole <= 0n || part < 0n
    ? null
    : Number(formatDecimal(divide(decimal(part), decimal(whole), 1, 'half-up')));

export function breakEvenOf(
  { demand, ladders }: Purchase,
  level: bigint,
  { payment, termMonths }: { payment: Payment; termMonths: number },
): SimulationJson['breakEven'] {
  const { parts, covered } = ladders.at(level);
  const month = level * HOURS_A_MONTH;
  const upfront = (month * BigInt(termMonths) * UPFRONT[payment]) / 100n;
  const recurring = (month * (100n - UPFRONT[payment])) / 100n;
  // What a month of the same usage would have cost on demand, in parts of all hours.
  const hours = BigInt(ladders.hours) * parts;
  const avoided = covered * HOURS_A_MONTH;
  const net = avoided - recurring * hours;
  const share = level === 0n ? undefined : leastShare(demand, level);
  return {
    upfront: amount(upfront),
    monthly: amount(recurring),
    paybackMonths: net <= 0n ? null : tenths(upfront * hours, net),
    wholeTermMonths: level === 0n ? null : tenths(month * BigInt(termMonths) * hours, avoided),
    mayVanish: share === undefined ? null : Number(1000n - share) / 10,
  };
}

const SHRUNK = [900n, 800n, 700n] as const;
const WEEK = 7 * 24;

/** The same level where there is less usage, and where all weeks are like the quietest or the last one. */
export function riskOf({ demand, step }: Purchase, level: bigint): SimulationJson['risk'] {
  const shrunk = SHRUNK.map((share) => ({
    scenario: `usage −${100n - share / 10n} %`,
    demand: shareOf(demand, share),
    scale: 1000n,
  }));
  const weeks = weeksOf(demand.hours);
  const onDemand = (hours: readonly (readonly bigint[])[]) =>
    hours.reduce((sum, hour) => hour.reduce((all, one) => all + one, sum), 0n);
  const quietest = weeks.toSorted((a, b) => Number(onDemand(a) - onDemand(b)))[0];
  const last = weeks.at(-1);
  const like = [
    ...(quietest ? [{ scenario: 'every week like the quietest', hours: quietest }] : []),
    ...(last ? [{ scenario: 'every week like the last', hours: last }] : []),
  ].map(({ scenario, hours }) => ({ scenario, demand: { ...demand, hours }, scale: 1n }));
  return [...shrunk, ...like].map((one) => {
    const ladders = laddersOf(one.demand);
    const outcome = ladders.at(level * one.scale);
    return {
      scenario: one.scenario,
      savedMonthly: monthly(savedBy(outcome), ladders, outcome.parts * one.scale),
      utilisation: utilisationOf(ladders, outcome),
      bestLevel: amount(cheapestLevel(ladders, step * one.scale) / one.scale),
    };
  });
}

/** Whole ones, counted from the end. */
function weeksOf(hours: readonly (readonly bigint[])[]): (readonly (readonly bigint[])[])[] {
  const count = Math.floor(hours.length / WEEK);
  const first = hours.length - count * WEEK;
  return Array.from({ length: count }, (_, week) =>
    hours.slice(first + week * WEEK, first + (week + 1) * WEEK),
  );
}

/** Longer look-backs are drawn by the day. */
const MOST_HOURS = 31 * 24;

export function seriesOf(
  { demand, covered }: Purchase,
  level: bigint,
  from: string,
): SimulationJson['usage'] {
  const unit = demand.hours.length > MOST_HOURS ? 'day' : 'hour';
  const size = unit === 'day' ? 24 : 1;
  const count = Math.ceil(demand.hours.length / size);
  const start = Date.parse(from);
  const parts = Array.from({ length: count }, (_, index) => {
    const hours = demand.hours.slice(index * size, (index + 1) * size);
    const outcome = laddersOf({ ...demand, hours }).at(level);
    const would = outcome.covered / outcome.parts;
    const already = covered.slice(index * size, (index + 1) * size).reduce((sum, one) => sum + one, 0n);
    return { already, would, rest: outcome.onDemand - would };
  });
  const at = (index: number) => new Date(start + index * size * HOUR_MS).toISOString();
  return {
    unit,
    starts: parts.map((_, index) => (unit === 'day' ? at(index).slice(0, 10) : `${at(index).slice(0, 16)}Z`)),
    covered: parts.map(({ already }) => amount(already)),
    wouldCover: parts.map(({ would }) => amount(would)),
    onDemand: parts.map(({ rest }) => amount(rest)),
  };
}
