/** What each level would have saved: a curve, and the slider by which one of its levels is chosen. */
import { useId, useRef } from 'react';
import { useWidth } from '../../../lib/use-width.ts';
import { Axis } from '../../../ui/chart/axis.tsx';
import { scaleOf } from '../../../ui/chart/scale.ts';
import type { Simulation } from './commitment-queries.ts';
import { formatLevel } from './format-level.ts';

const HEIGHT = 170;
const LEFT = 52;
const TOP = 14;
const BOTTOM = 10;
/** Of the slider. */
const STOPS = 500;

interface LevelCurveProps {
  readonly simulation: Simulation;
  /** The place of the chosen level on the curve. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

export function LevelCurve({
  simulation: { curve, best, careful, currency },
  chosen,
  onChoose,
}: LevelCurveProps) {
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const saved = curve.map(({ savedMonthly }) => Number(savedMonthly));
  const scale = scaleOf(saved);
  const most = Number(curve.at(-1)?.level ?? 1) || 1;
  const x = (level: string) => LEFT + (Number(level) / most) * Math.max(0, width - LEFT - 8);
  const y = (value: number) =>
    TOP + ((scale.high - value) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
  const points = curve.map(
    ({ level, savedMonthly }) => `${x(level).toFixed(1)} ${y(Number(savedMonthly)).toFixed(1)}`,
  );
  const current = curve[chosen] ?? best;
  const dot = ({ level, savedMonthly }: typeof best) => ({ cx: x(level), cy: y(Number(savedMonthly)) });
  return (
    <div className="px-4 pt-3 pb-2">
      <div ref={place} aria-hidden className="min-h-42">
        {width > 0 && (
          <svg role="presentation" width={width} height={HEIGHT} className="block">
            <title>Saved a month by level</title>
            <Axis scale={scale} left={LEFT} right={width} y={y} />
            <path d={`M${points.join('L')}`} className="fill-none stroke-accent" strokeWidth={2} />
            <line
              x1={x(current.level)}
              x2={x(current.level)}
              y1={TOP}
              y2={HEIGHT - BOTTOM}
              className="stroke-ink-3"
              strokeDasharray="3 3"
            />
            <circle {...dot(careful)} r={4} className="fill-surface stroke-accent" strokeWidth={2} />
            <circle {...dot(best)} r={4.5} className="fill-accent" />
            <circle {...dot(current)} r={5} className="fill-none stroke-ink" strokeWidth={1.5} />
          </svg>
        )}
      </div>
      <label htmlFor={id} className="sr-only">
        Level
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={STOPS}
        step={1}
        value={Math.round((Number(current.level) / most) * STOPS)}
        aria-valuetext={`${formatLevel(current.level)} ${currency} an hour`}
        onChange={(event) => onChoose(nearest(curve, (Number(event.target.value) / STOPS) * most))}
        style={{ marginLeft: LEFT - 8, width: `calc(100% - ${LEFT - 8}px)` }}
        className="block accent-accent"
      />
      <Marks best={best.level} careful={careful.level} currency={currency} />
    </div>
  );
}

/** The place on the curve that a level of the slider is closest to. */
function nearest(curve: Simulation['curve'], level: number): number {
  const distances = curve.map((one) => Math.abs(Number(one.level) - level));
  return distances.indexOf(Math.min(...distances));
}

interface MarksProps {
  readonly best: string;
  readonly careful: string;
  readonly currency: string;
}

const Marks = ({ best, careful, currency }: MarksProps) => (
  <p className="mt-1 flex flex-wrap gap-x-4 text-sm text-ink-3">
    <span>● cheapest {formatLevel(best)}</span>
    <span>○ nothing unused {formatLevel(careful)}</span>
    <span>Saved a month in {currency}, by what is committed to for each hour</span>
  </p>
);
