/** Where the bars of a stacked chart stand: the same on a page and on paper. Lengths are drawn, so floats will do. */
import type { Series } from './document.ts';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of the series' lines. */
  readonly line: number;
}

export interface Chart {
  readonly bars: readonly Bar[];
  /** Lines across, with the amount that each means. */
  readonly ticks: readonly { readonly y: number; readonly amount: number }[];
  /** Some of the times, where their bars stand. */
  readonly starts: readonly { readonly x: number; readonly start: string }[];
  readonly zero: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

const TICKS = 4;
const LABEL_ROOM = 52;

/** Negative amounts hang below the line; y grows downwards. */
export function stackedBars({ starts, lines }: Series, { width, height }: Room): Chart {
  const stacks = starts.map((_, at) => lines.map(({ values }) => Number(values[at] ?? 0)));
  const sum = (values: readonly number[], sign: 1 | -1) =>
    values.reduce((total, value) => (value * sign > 0 ? total + value : total), 0);
  const step = niceStep(
    (Math.max(0, ...stacks.map((one) => sum(one, 1))) - Math.min(0, ...stacks.map((one) => sum(one, -1)))) /
      TICKS,
  );
  const top = Math.ceil(Math.max(0, ...stacks.map((one) => sum(one, 1))) / step) * step;
  const bottom = Math.floor(Math.min(0, ...stacks.map((one) => sum(one, -1))) / step) * step;
  const yOf = (amount: number) => ((top - amount) / (top - bottom || 1)) * height;
  const slot = width / Math.max(1, starts.length);
  const bars = stacks.flatMap((values, at) => {
    let [up, down] = [0, 0];
    return values.flatMap((value, line): Bar[] => {
      if (value === 0) return [];
      const from = value > 0 ? up : down;
      if (value > 0) up += value;
      else down += value;
      const [high, low] = [Math.max(from, from + value), Math.min(from, from + value)];
      return [
        { x: at * slot + slot * 0.12, width: slot * 0.76, y: yOf(high), height: yOf(low) - yOf(high), line },
      ];
    });
  });
  const count = Math.round((top - bottom) / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => {
    const amount = bottom + at * step;
    return { y: yOf(amount), amount };
  });
  const every = Math.max(1, Math.ceil(LABEL_ROOM / slot));
  const shown = starts.flatMap((start, at) => (at % every === 0 ? [{ x: (at + 0.5) * slot, start }] : []));
  return { bars, ticks, starts: shown, zero: yOf(0) };
}

/** 1, 2 or 5 of some power of ten. */
function niceStep(least: number): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((one) => one * power >= least) ?? 10) * power;
}

/** Below a bar: the month, or the day without its year. */
export const labelOf = ({ unit }: Series, start: string): string =>
  unit === 'month' ? start.slice(0, 7) : start.slice(5);

/** `12.5k`: on an axis the size counts, the table has the digits. */
export function shortAmount(amount: number): string {
  const size = Math.abs(amount);
  const [unit, of] =
    size >= 1e9 ? ['bn', 1e9] : size >= 1e6 ? ['m', 1e6] : size >= 1e3 ? ['k', 1e3] : ['', 1];
  return `${amount < 0 ? '−' : ''}${Number((size / Number(of)).toPrecision(3))}${unit}`;
}
