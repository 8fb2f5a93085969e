/** One edge as a curve with an arrow; pointing at it says what it is. */

import { cx } from '../../lib/class-names.ts';
import { humanize } from '../../lib/format.ts';
import type { Edge, Node } from './graph-queries.ts';
import { BOX, type Place } from './layout.ts';
import { nameOf } from './node-face.ts';

interface GraphEdgeProps {
  readonly edge: Edge;
  readonly from: Place | undefined;
  readonly to: Place | undefined;
  readonly names: ReadonlyMap<string, Node>;
  /** Whether it leads to or from what is chosen. */
  readonly near: boolean;
}

export function GraphEdge({ edge, from, to, names, near }: GraphEdgeProps) {
  if (from === undefined || to === undefined) return null;
  const { path, head } = curve(from, to);
  const name = (id: string) => nameOf(names.get(id) ?? { id, name: null });
  return (
    <g className={cx('group/edge fill-none', near ? 'stroke-accent' : 'stroke-line-strong')}>
      <title>{`${name(edge.from)} – ${humanize(edge.kind).toLowerCase()} → ${name(edge.to)} (from ${edge.source})`}</title>
      <path d={path} className="stroke-transparent" strokeWidth={10} />
      <path d={path} strokeWidth={near ? 1.75 : 1.25} className="group-hover/edge:stroke-accent" />
      <path d={head} strokeWidth={1.25} className="group-hover/edge:stroke-accent" />
    </g>
  );
}

/** Within one column the curve leaves and arrives on the same side, so that it can be seen. */
function curve(from: Place, to: Place): { readonly path: string; readonly head: string } {
  const rightwards = to.x > from.x;
  const aside = Math.abs(to.x - from.x) < BOX.width;
  const x1 = from.x + (rightwards || aside ? BOX.width : 0);
  const x2 = to.x + (rightwards && !aside ? 0 : aside || !rightwards ? BOX.width : 0);
  const y1 = from.y + BOX.height / 2;
  const y2 = to.y + BOX.height / 2;
  const bend = aside ? 36 : Math.max(32, Math.abs(x2 - x1) / 2);
  const out = rightwards || aside ? 1 : -1;
  const back = aside || !rightwards ? 1 : -1;
  return {
    path: `M${x1},${y1} C${x1 + out * bend},${y1} ${x2 + back * bend},${y2} ${x2},${y2}`,
    head: `M${x2 + back * 5},${y2 - 3.5} L${x2},${y2} L${x2 + back * 5},${y2 + 3.5}`,
  };
}
