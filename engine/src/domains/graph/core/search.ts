/** The shortest way between two nodes: a breadth-first search from both ends that meets in between. */
import { type Lens, NONE } from './walk.ts';

/** Both ways to look at the same edges: going on, and coming from. */
export interface TwoWayLens {
  readonly onward: readonly Lens[];
  readonly back: readonly Lens[];
}

export interface SearchBounds {
  /** Edges at most. */
  readonly longest: number;
  /** May not be passed. */
  readonly isBanned?: ((node: number) => boolean) | undefined;
  /** Nodes that may not come right after the start. */
  readonly notNext?: ReadonlySet<number> | undefined;
}

interface Side {
  readonly lenses: readonly Lens[];
  readonly seen: Uint32Array;
  readonly via: Uint32Array;
  readonly order: Uint32Array;
  from: number;
  end: number;
}

export class Searcher {
  readonly #arrays: readonly [Omit<Side, 'lenses'>, Omit<Side, 'lenses'>];
  #generation = 0;
  /** Nodes looked at since it was made: what bounds a series of searches. */
  visited = 0;

  constructor(nodes: number) {
    this.#arrays = [emptySide(nodes), emptySide(nodes)];
  }

  /** The nodes of one shortest path, both ends included; undefined where there is none within the bounds. */
  shortest(lens: TwoWayLens, start: number, goal: number, bounds: SearchBounds): number[] | undefined {
    if (start === goal) return [start];
    this.#generation += 1;
    const [ahead, behind] = this.#arrays;
    const forth = this.#begin({ ...ahead, lenses: lens.onward }, start);
    const back = this.#begin({ ...behind, lenses: lens.back }, goal);
    for (let length = 0; length < bounds.longest; length++) {
      if (forth.from === forth.end || back.from === back.end) return undefined;
      const forward = forth.end - forth.from <= back.end - back.from;
      const [own, other] = forward ? [forth, back] : [back, forth];
      const meeting = this.#grow(own, other, stepRule(bounds, start, forward));
      if (meeting !== NONE) return pathThrough(meeting, forth, back);
    }
    return undefined;
  }

  #begin(side: Side, node: number): Side {
    side.seen[node] = this.#generation;
    side.via[node] = NONE;
    side.order[0] = node;
    side.from = 0;
    side.end = 1;
    return side;
  }

  /** One distance further; the first node that the other side knows too lies on a shortest path. */
  #grow(own: Side, other: Side, mayStep: (from: number, to: number) => boolean): number {
    const { lenses, seen, via, order } = own;
    const levelEnd = own.end;
    for (let head = own.from; head < levelEnd; head++) {
      const node = order[head] as number;
      this.visited += 1;
      for (const { rows, allowed } of lenses) {
        if (node + 1 >= rows.offsets.length) continue;
        const last = rows.offsets[node + 1] as number;
        for (let edge = rows.offsets[node] as number; edge < last; edge++) {
          const target = rows.targets[edge] as number;
          if (seen[target] === this.#generation || allowed[rows.classes[edge] as number] !== 1) continue;
          if (!mayStep(node, target)) continue;
          seen[target] = this.#generation;
          via[target] = node;
          order[own.end++] = target;
          if (other.seen[target] === this.#generation) return target;
        }
      }
    }
    own.from = levelEnd;
    return NONE;
  }
}

const emptySide = (nodes: number): Omit<Side, 'lenses'> => ({
  seen: new Uint32Array(nodes),
  via: new Uint32Array(nodes),
  order: new Uint32Array(nodes),
  from: 0,
  end: 0,
});

function stepRule({ isBanned, notNext }: SearchBounds, start: number, forward: boolean) {
  return (from: number, to: number): boolean => {
    if (isBanned?.(to)) return false;
    if (!notNext) return true;
    return forward ? from !== start || !notNext.has(to) : to !== start || !notNext.has(from);
  };
}

function pathThrough(meeting: number, forth: Side, back: Side): number[] {
  const path = [meeting];
  for (let node = forth.via[meeting] as number; node !== NONE; node = forth.via[node] as number)
    path.unshift(node);
  for (let node = back.via[meeting] as number; node !== NONE; node = back.via[node] as number)
    path.push(node);
  return path;
}
