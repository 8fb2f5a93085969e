/** What a node is directly connected with, whichever way and whatever it carries. */
import { BELONGS_TO_CLASS } from './business.ts';
import type { EdgeJson, NeighboursJson } from './contract.ts';
import { edgeOf } from './edges-among.ts';
import type { Graph } from './graph.ts';
import type { EdgeClass, Layer } from './lenses.ts';
import type { NeighboursWish } from './port.ts';
import type { View } from './view.ts';

export interface NeighbourMeans {
  readonly graph: Graph;
  readonly view: View;
  /** Of whom resources belong to; needed for a start that is one of these. */
  readonly layer: Layer | undefined;
}

interface Step {
  readonly other: number;
  /** From the start to the other. */
  readonly outwards: boolean;
  readonly edgeClass: EdgeClass | undefined;
}

export function neighboursOf(
  { graph, view, layer }: NeighbourMeans,
  start: number,
  { kinds, limit }: NeighboursWish,
): NeighboursJson {
  const own = view.show(start);
  const nodes = new Set<number>();
  const edges: EdgeJson[] = [];
  let total = 0;
  let outsideScope = 0;
  for (const { other, outwards, edgeClass } of stepsFrom(graph, layer, start)) {
    if (!edgeClass || !(kinds?.has(edgeClass.kind) ?? true)) continue;
    total += 1;
    if (!view.sees(other)) outsideScope += 1;
    else if (edges.length < limit) {
      const { id } = view.show(other);
      edges.push(outwards ? edgeOf(own.id, id, edgeClass) : edgeOf(id, own.id, edgeClass));
      if (other !== start) nodes.add(other);
    }
  }
  return {
    snapshot: { id: graph.snapshot.id, at: graph.snapshot.at.toISOString() },
    start: own,
    nodes: [...nodes].map((node) => view.show(node)),
    edges,
    total,
    outsideScope,
    truncated: edges.length < total - outsideScope,
  };
}

function* stepsFrom(
  { relations, business, belongingOf }: Graph,
  layer: Layer | undefined,
  start: number,
): Generator<Step> {
  yield* stepsIn(relations, start);
  if (layer) yield* stepsIn(layer, start);
  else
    for (const position of business.ofBelonging[belongingOf[start] ?? -1] ?? [])
      yield { other: business.first + position, outwards: true, edgeClass: BELONGS_TO_CLASS };
}

function* stepsIn({ topology, classes }: Layer, start: number): Generator<Step> {
  for (const outwards of [true, false]) {
    const { offsets, targets, classes: classOf } = outwards ? topology.out : topology.in;
    for (let edge = offsets[start] ?? 0; edge < (offsets[start + 1] ?? 0); edge++) {
      const other = targets[edge] as number;
      // An edge to itself stands in both rows.
      if (other !== start || outwards) yield { other, outwards, edgeClass: classes[classOf[edge] as number] };
    }
  }
}
