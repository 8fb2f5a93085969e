/** The edges among a few chosen nodes. */
import type { EdgeJson } from './contract.ts';
import type { EdgeClass, Layer } from './lenses.ts';
import type { View } from './view.ts';

export interface EdgesAmong {
  readonly edges: EdgeJson[];
  readonly truncated: boolean;
}

/** At most `most` edges, in the order of the nodes; `follows` says which classes are wanted. */
export function edgesAmong(
  layers: readonly Layer[],
  nodes: readonly number[],
  view: View,
  most: number,
  follows: (edge: EdgeClass) => boolean,
): EdgesAmong {
  const names = new Map(nodes.map((node) => [node, view.show(node).id]));
  const edges: EdgeJson[] = [];
  for (const { topology, classes } of layers) {
    const wanted = classes.map(follows);
    const { offsets, targets, classes: classOf } = topology.out;
    for (const [node, from] of names) {
      if (node + 1 >= offsets.length) continue;
      const last = offsets[node + 1] as number;
      for (let edge = offsets[node] as number; edge < last; edge++) {
        const to = names.get(targets[edge] as number);
        const number = classOf[edge] as number;
        if (to === undefined || !wanted[number]) continue;
        if (edges.length === most) return { edges, truncated: true };
        edges.push(edgeOf(from, to, classes[number]));
      }
    }
  }
  return { edges, truncated: false };
}

export const edgeOf = (from: string, to: string, of: EdgeClass | undefined): EdgeJson => ({
  from,
  to,
  kind: of?.kind ?? '',
  source: of?.source ?? '',
  detail: null,
});
