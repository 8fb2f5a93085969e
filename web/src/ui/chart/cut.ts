/** Where a few bars that tower over all others are cut, so that the others can be read. */
import { type Part, type Series, stackAt } from './stack.ts';

export interface Cut {
  readonly high: number;
  readonly low: number;
  /** The bars that are longer. */
  readonly bars: readonly number[];
}

const FEWEST_BARS = 6;
/** So many times as tall as nearly all others. */
const TOWERS = 2.5;
const NEARLY_ALL = 0.85;
const ROOM = 1.15;

const topOf = (parts: readonly Part[]): number => Math.max(0, ...parts.map(({ to }) => to));
const depthOf = (parts: readonly Part[]): number => Math.max(0, ...parts.map(({ to }) => -to));

/** Undefined where no bar towers. */
export function cutOf(starts: readonly string[], series: readonly Series[]): Cut | undefined {
  const stacks = starts.map((_, at) => stackAt(series, at));
  const tops = stacks.map(topOf);
  const depths = stacks.map(depthOf);
  const usual = usualOf(stacks.map((parts) => Math.max(topOf(parts), depthOf(parts))));
  if (usual === undefined) return undefined;
  const most = usual * TOWERS;
  const endOf = (sizes: readonly number[]) => {
    const shown = Math.max(0, ...sizes.filter((size) => size <= most));
    return ROOM * (sizes.some((size) => size > most) ? Math.max(shown, usual) : shown);
  };
  const bars = [...starts.keys()].filter((at) => Math.max(tops[at] ?? 0, depths[at] ?? 0) > most);
  return bars.length === 0 ? undefined : { high: endOf(tops), low: -endOf(depths), bars };
}

/** As tall as nearly all bars are at most; undefined where there are too few to say. */
function usualOf(sizes: readonly number[]): number | undefined {
  const sorted = sizes.filter((size) => size > 0).sort((a, b) => a - b);
  if (sorted.length < FEWEST_BARS) return undefined;
  return sorted[Math.floor((sorted.length - 1) * NEARLY_ALL)];
}
