/** How two nodes hang together: the shortest paths, with every edge that makes each step. */
import type { PathsJson } from './contract.ts';
import { kShortestPaths } from './core/paths.ts';
import type { Searcher } from './core/search.ts';
import { edgesAmong } from './edges-among.ts';
import type { Graph } from './graph.ts';
import { type Layer, lensesOf, waysOf } from './lenses.ts';
import type { PathsWish } from './port.ts';
import type { View } from './view.ts';

/** Nodes that one question may look at: a quarter of a second or so. */
const BUDGET = 1_000_000;
/** Parallel edges listed for each step. */
const EDGES_PER_STEP = 20;

export interface PathMeans {
  readonly graph: Graph;
  readonly searcher: Searcher;
  readonly view: View;
  readonly layers: readonly Layer[];
}

export function pathsBetween(
  { graph, searcher, view, layers }: PathMeans,
  [from, to]: readonly [number, number],
  wish: PathsWish,
): PathsJson {
  const { direction, kinds, most, longest } = wish;
  const lens = lensesOf(layers, direction, kinds);
  const { paths, complete } = kShortestPaths(searcher, lens, { from, to, most, longest, budget: BUDGET });
  const seen = paths.filter((path) => path.every((node) => view.sees(node)));
  const follows = (edge: Parameters<typeof waysOf>[0]): boolean => {
    const { out, into } = waysOf(edge, direction, kinds);
    return out || into;
  };
  const steps = (path: readonly number[]) =>
    path.slice(1).flatMap((node, at) => {
      const pair = [path[at] ?? node, node];
      return edgesAmong(layers, pair, view, EDGES_PER_STEP, follows).edges.filter(
        ({ from: a, to: b }) => a !== b,
      );
    });
  return {
    snapshot: { id: graph.snapshot.id, at: graph.snapshot.at.toISOString() },
    from: view.show(from),
    to: view.show(to),
    direction,
    paths: seen.map((path) => ({ nodes: path.map((node) => view.show(node)), edges: steps(path) })),
    outsideScope: paths.length - seen.length,
    complete,
  };
}
