/** The k shortest paths that visit no node twice (Yen's method), shortest first. */
import type { Searcher, TwoWayLens } from './search.ts';

export interface PathsWish {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  /** Edges at most. */
  readonly longest: number;
  /** Nodes that all searches together may look at. */
  readonly budget: number;
}

export interface FoundPaths {
  readonly paths: readonly (readonly number[])[];
  /** False where the budget ended the search: there may be more. */
  readonly complete: boolean;
}

export function kShortestPaths(searcher: Searcher, lens: TwoWayLens, wish: PathsWish): FoundPaths {
  const { from, to, most, longest, budget } = wish;
  const spent = searcher.visited + budget;
  const first = searcher.shortest(lens, from, to, { longest });
  if (!first) return { paths: [], complete: true };
  const found = [first];
  const waiting = new Map<string, number[]>();
  while (found.length < most) {
    const latest = found.at(-1) ?? first;
    for (let spur = 0; spur < latest.length - 1; spur++) {
      if (searcher.visited > spent) return { paths: found, complete: false };
      const detour = leaveAt(searcher, lens, found, latest, spur, longest);
      if (detour) waiting.set(detour.join(' '), detour);
    }
    const next = [...waiting.values()].sort(byLength)[0];
    if (!next) break;
    waiting.delete(next.join(' '));
    found.push(next);
  }
  return { paths: found, complete: true };
}

/** The shortest path that shares the latest one up to `spur` and then goes where none of the found ones goes. */
function leaveAt(
  searcher: Searcher,
  lens: TwoWayLens,
  found: readonly (readonly number[])[],
  latest: readonly number[],
  spur: number,
  longest: number,
): number[] | undefined {
  const root = latest.slice(0, spur);
  const start = latest[spur];
  const goal = latest.at(-1);
  if (start === undefined || goal === undefined) return undefined;
  const passed = new Set(root);
  const notNext = new Set<number>();
  for (const path of found) {
    const next = path[spur + 1];
    if (next !== undefined && path[spur] === start && root.every((node, at) => path[at] === node))
      notNext.add(next);
  }
  const rest = searcher.shortest(lens, start, goal, {
    longest: longest - spur,
    isBanned: (node) => passed.has(node),
    notNext,
  });
  return rest && [...root, ...rest];
}

/** Shortest first; among equals by their nodes, so that the same question has the same answer. */
function byLength(one: readonly number[], other: readonly number[]): number {
  if (one.length !== other.length) return one.length - other.length;
  for (const [at, node] of one.entries()) {
    const against = other[at] ?? 0;
    if (node !== against) return node - against;
  }
  return 0;
}
