/** Which nodes hang together at all, whatever way the edges point. */
import type { Sliced, Topology } from './csr.ts';

export interface Components {
  /** For each node the smallest node of its component. */
  readonly leader: Uint32Array;
  readonly count: number;
  /** Nodes of the largest. */
  readonly largest: number;
}

const SLICE = 1 << 15;

/** Union-find with path halving; the smaller node leads, so that the answer does not depend on the edges' order. */
export function* findComponents({ nodes, out }: Topology): Sliced<Components> {
  const leader = Uint32Array.from({ length: nodes }, (_, node) => node);
  for (let node = 0; node < nodes; node++) {
    const last = out.offsets[node + 1] as number;
    for (let edge = out.offsets[node] as number; edge < last; edge++)
      unite(leader, node, out.targets[edge] as number);
    if (node % SLICE === 0) yield;
  }
  const sizes = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    const top = find(leader, node);
    leader[node] = top;
    sizes[top] = (sizes[top] as number) + 1;
    if (node % SLICE === 0) yield;
  }
  let count = 0;
  let largest = 0;
  for (const size of sizes) {
    if (size > 0) count += 1;
    if (size > largest) largest = size;
  }
  return { leader, count, largest };
}

function unite(leader: Uint32Array, one: number, other: number): void {
  const a = find(leader, one);
  const b = find(leader, other);
  if (a < b) leader[b] = a;
  else leader[a] = b;
}

function find(leader: Uint32Array, start: number): number {
  let node = start;
  for (;;) {
    const above = leader[node] as number;
    if (above === node) return node;
    const top = leader[above] as number;
    leader[node] = top;
    node = top;
  }
}
