/** The figures of a period: the same whenever and in whatever span they are asked for. */
import { demandOn } from '../demo/calendar.ts';
import { loadAt, type Usage } from '../usage.ts';
import { type Figure, UNUSED } from './figures.ts';

const HOUR_MS = 3_600_000;

interface Source {
  /** Of the resource and the metric: what makes it differ from its likes. */
  readonly seed: number;
  readonly usage: Usage;
  readonly figure: Figure;
}

/** Integers to [0, 1), well mixed. */
function mixed(seed: number, index: number): number {
  let value = Math.imul(seed ^ index, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) / 4_294_967_296;
}

/** The share of the capacity that is used in an hour, on average and at its highest. */
function shareIn({ seed, usage }: Source, hour: number): { average: number; peak: number } {
  const time = hour * HOUR_MS;
  const base = loadAt(usage, time);
  const swing = 0.92 + 0.16 * mixed(seed, hour);
  // The demand of the day says little of what nobody uses.
  const average = Math.min(0.985, base * swing * (base < UNUSED ? 1 : Math.sqrt(demandOn(time))));
  return { average, peak: Math.min(0.999, average * (1.15 + 0.35 * mixed(seed, -hour))) };
}

const between = (low: number, high: number, share: number): number => low + (high - low) * share;
const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Of hours that are alike in length: the hour below which that share of them lies. */
const rank = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(share * values.length) - 1] ?? Number.NaN;

/** CloudWatch's `Stat` of a period that begins at `at` (epoch ms); undefined where nothing is published. */
export function valueIn(source: Source, stat: string, at: number, periodS: number): number | undefined {
  const { figure, usage } = source;
  if (usage === 'silent') return undefined;
  const first = Math.floor(at / HOUR_MS);
  const count = Math.max(1, Math.round((periodS * 1_000) / HOUR_MS));
  const hours = Array.from({ length: count }, (_, index) => shareIn(source, first + index)).filter(
    ({ average }) => !figure.onlyWhenUsed || average >= UNUSED,
  );
  if (hours.length === 0) return undefined;
  const averages = hours.map(({ average }) => figure.at(average));
  // What is left shrinks as the load grows: its highest stands at the lowest load.
  const extremes = hours.map(({ average, peak }) => [figure.at(0.8 * average), figure.at(peak)] as const);
  const highs = extremes.map((pair) => Math.max(...pair));
  const lows = extremes.map((pair) => Math.min(...pair));
  const percentile = (share: number, reach: number) =>
    rank(
      averages.map((average, index) => between(average, highs[index] ?? average, reach)),
      share,
    );
  switch (stat) {
    case 'Average':
      return mean(averages);
    case 'Maximum':
      return Math.max(...highs);
    case 'Minimum':
      return Math.min(...lows);
    case 'p95':
      return percentile(0.95, 0.7);
    case 'p99':
      return percentile(0.99, 0.92);
    case 'Sum':
      // A level is added up as often as it is measured, once a minute.
      return mean(averages) * (figure.as === 'flow' ? periodS : periodS / 60) * (hours.length / count);
    case 'SampleCount':
      return (periodS / 60) * (hours.length / count);
    default:
      return undefined;
  }
}
