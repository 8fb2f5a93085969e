/** How a figure went, in the space of a word; gaps stay gaps, and the figure itself stands beside it. */
import { cx } from '../../lib/class-names.ts';

interface SparklineProps {
  /** Null where nothing is known. */
  readonly values: readonly (number | null)[];
  readonly className?: string;
}

const WIDTH = 96;
const HEIGHT = 22;
const EDGE = 3;

export function Sparkline({ values, className }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (at: number) => EDGE + (at / (values.length - 1)) * (WIDTH - 2 * EDGE);
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : EDGE + ((high - value) / (high - low)) * (HEIGHT - 2 * EDGE);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg aria-hidden width={WIDTH} height={HEIGHT} className={cx('inline-block align-middle', className)}>
      <path d={linePath(values, x, y)} fill="none" strokeWidth={1.5} className="stroke-accent" />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r={2} className="fill-accent" />
    </svg>
  );
}

/** A line through what is known, broken where nothing is. */
export function linePath(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, at) => {
      if (value === null) return '';
      const begins = (values[at - 1] ?? null) === null;
      return `${begins ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}
