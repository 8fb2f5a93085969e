/** The blast radius of a change: who feels it, how far it goes, how dangerous that is and what was not seen. */
import type { ImpactJson, RiskJson } from './contract.ts';
import type { Walked, Walker } from './core/walk.ts';
import { isDescribed } from './edge-kinds.ts';
import { edgesAmong } from './edges-among.ts';
import type { Graph } from './graph.ts';
import { type Layer, lensesOf, waysOf } from './lenses.ts';
import type { ImpactWish } from './port.ts';
import { riskOf } from './risk.ts';
import { standingIn } from './standing-in.ts';
import type { Tallies } from './tally.ts';
import type { View } from './view.ts';

/** Nodes after which a walk ends: some thirty milliseconds, in which nothing else is answered. */
const CEILING = 250_000;
/** Edges listed for each node listed. */
const EDGES_PER_NODE = 8;

/** What is missing around the start and what it reaches, told apart by who may know of it. */
type Unseen = Pick<ImpactJson, 'missing' | 'missingOutsideScope'>;

export interface ImpactMeans {
  readonly graph: Graph;
  readonly walker: Walker;
  readonly tallies: Tallies;
  readonly view: View;
  readonly layers: readonly Layer[];
}

export function impactOf(
  { graph, walker, tallies, view, layers }: ImpactMeans,
  start: number,
  wish: ImpactWish,
): ImpactJson {
  const { direction, kinds, depth, limit } = wish;
  const walked = walker.walk(lensesOf(layers, direction, kinds).onward, start, depth, CEILING);
  tallies.count(walker.order, walked.levels);
  const listed = nearest(walker.order, walked, view, limit);
  const among = edgesAmong(layers, [...listed.keys()], view, (limit + 1) * EDGES_PER_NODE, (edge) => {
    const { out, into } = waysOf(edge, direction, kinds);
    return out || into;
  });
  const mayKnow = (account: string | null) =>
    wish.accounts === undefined || (account !== null && wish.accounts.includes(account));
  const reached = tallies.inWords(mayKnow);
  const unseen = unseenAround(graph, start, tallies, mayKnow);
  const more = walked.beyond || !walked.complete;
  return {
    snapshot: { id: graph.snapshot.id, at: graph.snapshot.at.toISOString() },
    start: view.show(start),
    direction,
    depth,
    nodes: [...listed].map(([node, distance]) => ({ ...view.show(node), distance })),
    edges: among.edges,
    reached,
    truncated: {
      nodes: listed.size - 1 < reached.resources - reached.outsideScope,
      edges: among.truncated,
      depth: walked.beyond && walked.complete,
      count: !walked.complete,
    },
    risk: direction === 'dependents' ? riskAt(graph, layers, wish, { start, tallies, more, unseen }) : null,
    ...unseen,
  };
}

/** The nearest that may be seen with their distances, the smallest number first among equals. */
function nearest(order: Uint32Array, { levels }: Walked, view: View, limit: number): Map<number, number> {
  const listed = new Map<number, number>();
  for (const [distance, end] of levels.entries()) {
    const level = order.slice(levels[distance - 1] ?? 0, end).sort();
    for (const node of level) {
      if (listed.size > limit) return listed;
      if (view.sees(node)) listed.set(node, distance);
    }
  }
  return listed;
}

function unseenAround(
  { gaps, places, placeOf, business }: Graph,
  start: number,
  { byPlace }: Tallies,
  mayKnow: (account: string | null) => boolean,
): Unseen {
  const around = [...byPlace.touched, ...(start < business.first ? [placeOf[start] as number] : [])];
  const every = gaps.around(around.flatMap((place) => places[place] ?? []));
  const missing = every.filter(({ account }) => mayKnow(account));
  return { missing, missingOutsideScope: every.length - missing.length };
}

interface RiskInputs {
  readonly start: number;
  readonly tallies: Tallies;
  readonly more: boolean;
  readonly unseen: Unseen;
}

function riskAt(
  graph: Graph,
  layers: readonly Layer[],
  { kinds }: ImpactWish,
  { start, tallies, more, unseen }: RiskInputs,
): RiskJson {
  let [production, unknownEnvironment, sensitive] = [0, 0, 0];
  const accounts = new Set<string | null>();
  const add = (at: number, count: number): void => {
    const belonging = graph.belongings[at];
    if (belonging?.production === 'yes') production += count;
    if (belonging?.production === 'unknown') unknownEnvironment += count;
    if (belonging?.sensitive) sensitive += count;
    accounts.add(belonging?.account ?? null);
  };
  const { touched, counts } = tallies.byBelonging;
  for (const at of touched) add(at, counts[at] ?? 0);
  if (start < graph.business.first) add(graph.belongingOf[start] as number, 1);
  const followed = layers.flatMap(({ classes }) => classes).filter(({ kind }) => kinds?.has(kind) ?? true);
  return riskOf({
    reached: tallies.resources,
    direct: tallies.byDistance[0] ?? 0,
    more,
    production,
    unknownEnvironment,
    sensitive,
    accounts: accounts.size,
    standingIn: standingIn(graph, start),
    missing: unseen.missing,
    missingOutside: unseen.missingOutsideScope,
    undescribed: [...new Set(followed.map(({ kind }) => kind))].filter((kind) => !isDescribed(kind)).sort(),
  });
}
