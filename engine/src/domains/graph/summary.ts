/** The graph as a whole, as far as the caller may see it. */
import type { SummaryJson } from './contract.ts';
import { AXES } from './contract.ts';
import { edgeKind } from './edge-kinds.ts';
import type { Graph } from './graph.ts';
import type { Health } from './health.ts';
import { singlePointOf, singlePointsOf } from './listing.ts';
import type { View } from './view.ts';

const LISTED = 50;

export function summaryOf(graph: Graph, health: Health, view: View, whole: boolean): SummaryJson {
  const { arns, known, business, relations } = graph;
  const seen = new Uint8Array(arns.size);
  let inventory = 0;
  let unknown = 0;
  for (let node = 0; node < arns.size; node++) {
    if (!view.sees(node)) continue;
    seen[node] = 1;
    if (node < known) inventory += 1;
    else unknown += 1;
  }
  const positions = business.nodes.flatMap(({ axis }, at) => (view.sees(business.first + at) ? [axis] : []));
  const orphans = health.orphans.filter((node) => seen[node] === 1);
  return {
    snapshot: { id: graph.snapshot.id, at: graph.snapshot.at.toISOString() },
    nodes: { inventory, unknown, outsideScope: arns.size - inventory - unknown },
    business: AXES.flatMap((kind) => {
      const count = positions.filter((axis) => axis === kind).length;
      return count > 0 ? [{ kind, count }] : [];
    }),
    edges: whole
      ? { total: relations.topology.edges, kinds: kindsOf(graph, health.edgesOfClass) }
      : edgesWithin(graph, seen),
    components: componentsOf(health, whole ? undefined : seen),
    orphans: { count: orphans.length, items: orphans.slice(0, LISTED).map((node) => view.show(node)) },
    singlePoints: singlePointsOf(graph, health, view)
      .slice(0, LISTED)
      .map(({ node }) => singlePointOf(health, view, node)),
  };
}

function componentsOf({ components }: Health, seen: Uint8Array | undefined): SummaryJson['components'] {
  if (!seen) return { count: components.count, largest: components.largest };
  const sizes = new Map<number, number>();
  for (const [node, top] of components.leader.entries())
    if (seen[node] === 1) sizes.set(top, (sizes.get(top) ?? 0) + 1);
  let largest = 0;
  for (const size of sizes.values()) largest = Math.max(largest, size);
  return { count: sizes.size, largest };
}

/** Only the edges whose ends the caller may both see. */
function edgesWithin(graph: Graph, seen: Uint8Array): SummaryJson['edges'] {
  const { topology, classes } = graph.relations;
  const { offsets, targets, classes: classOf } = topology.out;
  const counts = new Uint32Array(classes.length);
  let total = 0;
  for (let node = 0; node < topology.nodes; node++) {
    if (seen[node] !== 1) continue;
    for (let edge = offsets[node] as number; edge < (offsets[node + 1] as number); edge++) {
      if (seen[targets[edge] as number] !== 1) continue;
      const number = classOf[edge] as number;
      counts[number] = (counts[number] as number) + 1;
      total += 1;
    }
  }
  return { total, kinds: kindsOf(graph, counts) };
}

function kindsOf({ relations: { classes } }: Graph, counts: Uint32Array): SummaryJson['edges']['kinds'] {
  const sums = new Map<string, SummaryJson['edges']['kinds'][number]>();
  for (const [number, { kind, source }] of classes.entries()) {
    const count = counts[number] ?? 0;
    if (count === 0) continue;
    const key = `${kind} ${source}`;
    const { flow, description } = edgeKind(kind);
    const known = sums.get(key) ?? { kind, source, count: 0, flow, description };
    sums.set(key, { ...known, count: known.count + count });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
