/** Where the axis of a waterfall begins and ends. */
import { type Scale, scaleOf } from '../../../ui/chart/scale.ts';
import type { Step } from './steps.ts';

/** Small steps between great totals would be threads: the axis then begins not far below the lowest of them. */
export function axisOf(steps: readonly Step[]): Scale {
  const reached = steps.map(({ to }) => to);
  const low = Math.min(...reached);
  const high = Math.max(...reached);
  if (low <= 0 || high - low > high * 0.5) return scaleOf(reached);
  const base = Math.max(0, low - (high - low || high * 0.1));
  const { marks } = scaleOf([0, high - base]);
  const unit = (marks[1] ?? 1) - (marks[0] ?? 0);
  const start = Math.floor(base / unit) * unit;
  const count = Math.ceil((high - start) / unit);
  const shown = Array.from({ length: count + 1 }, (_, at) => start + at * unit);
  return { low: start, high: start + count * unit, marks: shown };
}
