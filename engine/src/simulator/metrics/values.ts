/** The figures of a period: the same whenever and in whatever span they are asked for. */
import { demandOn } from '../demo/calendar.ts';
import { loadAt, type Usage } from '../usage.ts';
import { type Figure, UNUSED } from './figures.ts';

const HOUR_MS = 3_600_000;

export interface Source {
  /** Of the resource and the metric: what makes it differ from its likes. */
  readonly seed: number;
  /** The share of the capacity that is used in an hour, counted from the epoch. */
  readonly curve: (hour: number) => number;
  readonly figure: Figure;
}

/** The curves of every usage, each hour worked out once: a day of a thousand machines asks for the same again and again. */
export function createCurves(): (usage: Usage) => Source['curve'] {
  const curves = new Map<Usage, Map<number, number>>();
  return (usage) => {
    const known = curves.get(usage) ?? new Map<number, number>();
    curves.set(usage, known);
    return (hour) => {
      const before = known.get(hour);
      if (before !== undefined) return before;
      const share = loadAt(usage, hour * HOUR_MS);
      // The demand of the day says little of what nobody uses.
      const demanded = share < UNUSED ? share : share * Math.sqrt(demandOn(hour * HOUR_MS));
      known.set(hour, demanded);
      return demanded;
    };
  };
}

/** Integers to [0, 1), well mixed. */
function mixed(seed: number, index: number): number {
  let value = Math.imul(seed ^ index, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) / 4_294_967_296;
}

interface Share {
  readonly average: number;
  readonly peak: number;
}

function shareIn({ seed, curve }: Source, hour: number): Share {
  const average = Math.min(0.985, curve(hour) * (0.92 + 0.16 * mixed(seed, hour)));
  return { average, peak: Math.min(0.999, average * (1.15 + 0.35 * mixed(seed, -hour))) };
}

const between = (low: number, high: number, share: number): number => low + (high - low) * share;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Of hours that are alike in length: the hour below which that share of them lies. */
const rank = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN;

/** CloudWatch's `Stat` of a period that begins at `at` (epoch ms); undefined where nothing is published. */
export function valueIn(source: Source, stat: string, at: number, periodS: number): number | undefined {
  const { figure } = source;
  const first = Math.floor(at / HOUR_MS);
  const count = Math.max(1, Math.round((periodS * 1_000) / HOUR_MS));
  const hours: Share[] = [];
  for (let hour = first; hour < first + count; hour += 1) {
    const share = shareIn(source, hour);
    const silent = Number.isNaN(share.average) || (figure.onlyWhenUsed && share.average < UNUSED);
    if (!silent) hours.push(share);
  }
  if (hours.length === 0) return undefined;
  const measuredS = periodS * (hours.length / count);
  const average = () => mean(hours.map((hour) => figure.at(hour.average)));
  switch (stat) {
    case 'Average':
      return average();
    case 'Maximum':
      return Math.max(...hours.map((hour) => highest(figure, hour)));
    case 'Minimum':
      return Math.min(...hours.map((hour) => lowest(figure, hour)));
    case 'p95':
      return rank(nearlyHighest(figure, hours, 0.7), 0.95);
    case 'p99':
      return rank(nearlyHighest(figure, hours, 0.92), 0.99);
    case 'Sum':
      // A level is added up as often as it is measured, once a minute.
      return average() * (figure.as === 'flow' ? measuredS : measuredS / 60);
    case 'SampleCount':
      return measuredS / 60;
    default:
      return undefined;
  }
}

/** What is left shrinks as the load grows: its highest stands at the lowest load. */
const highest = (figure: Figure, { average, peak }: Share): number =>
  Math.max(figure.at(0.8 * average), figure.at(peak));

const lowest = (figure: Figure, { average, peak }: Share): number =>
  Math.min(figure.at(0.8 * average), figure.at(peak));

const nearlyHighest = (figure: Figure, hours: readonly Share[], reach: number): number[] =>
  hours.map((hour) => between(figure.at(hour.average), highest(figure, hour), reach));
