/** The shapes of stacked areas, drawn in steps: an hour is one height from its beginning to its end. */

export interface Frame {
  readonly left: number;
  readonly step: number;
  readonly y: (value: number) => number;
}

/** The tops of each series, standing on those before it. */
export function stackOf(series: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  let below: readonly number[] = [];
  return series.map((values) => {
    below = values.map((value, at) => (value ?? 0) + (below[at] ?? 0));
    return below;
  });
}

const at = (value: number): string => value.toFixed(1);

const edge = (tops: readonly number[], { left, step, y }: Frame): string[] =>
  tops.flatMap((top, index) => [
    `${at(left + index * step)} ${at(y(top))}`,
    `${at(left + (index + 1) * step)} ${at(y(top))}`,
  ]);

export function areaOf(
  tops: readonly number[],
  bottoms: readonly number[] | undefined,
  frame: Frame,
): string {
  if (tops.length === 0) return '';
  const under = edge(bottoms ?? tops.map(() => 0), frame).toReversed();
  return `M${[...edge(tops, frame), ...under].join('L')}Z`;
}

/** How high what is covered reaches where all of it is used: in most hours it does, in quiet ones it falls short. */
export const reachOf = (tops: readonly number[]): number => Math.max(0, ...tops);
