/** Nodes without which their component falls apart, and how much each of them holds on to. */
import type { Sliced, Topology } from './csr.ts';
import { NONE } from './walk.ts';

export interface CutNodes {
  /** For each node the weight that is parted from the largest remaining piece when it goes; 0 where nothing is. */
  readonly parted: Uint32Array;
  /** 1 for each cut node, whatever it holds on to. */
  readonly isCut: Uint8Array;
}

/** Nodes between two pauses. */
const SLICE = 1 << 15;

/** Tarjan's low points without recursion, over the edges taken as undirected. `weight` says what counts. */
export function* findCutNodes(topology: Topology, weight: Uint8Array): Sliced<CutNodes> {
  const search = new LowPoints(topology, weight);
  for (let root = 0; root < topology.nodes; root++) {
    if (search.found[root] === 0) yield* search.explore(root);
    else if (root % SLICE === 0) yield;
  }
  return search.result();
}

class LowPoints {
  /** When each node was found, from 1; 0 is not yet. */
  readonly found: Uint32Array;
  readonly #low: Uint32Array;
  readonly #parent: Uint32Array;
  readonly #cursor: Uint32Array;
  /** The weight of the node and of all that was found through it. */
  readonly #below: Uint32Array;
  readonly #partedSum: Uint32Array;
  readonly #partedMost: Uint32Array;
  readonly #root: Uint32Array;
  readonly #isCut: Uint8Array;
  readonly #topology: Topology;
  readonly #weight: Uint8Array;
  #time = 0;

  constructor(topology: Topology, weight: Uint8Array) {
    const { nodes } = topology;
    this.#topology = topology;
    this.#weight = weight;
    this.found = new Uint32Array(nodes);
    this.#low = new Uint32Array(nodes);
    this.#parent = new Uint32Array(nodes);
    this.#cursor = new Uint32Array(nodes);
    this.#below = new Uint32Array(nodes);
    this.#partedSum = new Uint32Array(nodes);
    this.#partedMost = new Uint32Array(nodes);
    this.#root = new Uint32Array(nodes);
    this.#isCut = new Uint8Array(nodes);
  }

  *explore(root: number): Sliced<void> {
    let children = 0;
    this.#enter(root, NONE, root);
    for (let node = root, steps = 0; node !== NONE; steps++) {
      if (steps % SLICE === 0) yield;
      const next = this.#nextNeighbour(node);
      const parent = this.#parent[node] as number;
      if (next === NONE) {
        if (parent !== NONE) this.#leave(node, parent, root);
        if (parent === root) children += 1;
        node = parent;
      } else if (this.found[next] === 0) {
        this.#enter(next, node, root);
        node = next;
      } else if (next !== parent) {
        this.#low[node] = Math.min(this.#low[node] as number, this.found[next] as number);
      }
    }
    this.#isCut[root] = children > 1 ? 1 : 0;
  }

  result(): CutNodes {
    const parted = new Uint32Array(this.found.length);
    for (let node = 0; node < parted.length; node++) {
      if (this.#isCut[node] !== 1) continue;
      const others = (this.#below[this.#root[node] as number] as number) - (this.#weight[node] as number);
      const rest = others - (this.#partedSum[node] as number);
      parted[node] = others - Math.max(rest, this.#partedMost[node] as number);
    }
    return { parted, isCut: this.#isCut };
  }

  #enter(node: number, parent: number, root: number): void {
    this.#time += 1;
    this.found[node] = this.#time;
    this.#low[node] = this.#time;
    this.#parent[node] = parent;
    this.#root[node] = root;
    this.#below[node] = this.#weight[node] as number;
  }

  #leave(node: number, parent: number, root: number): void {
    const below = this.#below[node] as number;
    this.#below[parent] = (this.#below[parent] as number) + below;
    this.#low[parent] = Math.min(this.#low[parent] as number, this.#low[node] as number);
    if ((this.#low[node] as number) < (this.found[parent] as number)) return;
    if (parent !== root) this.#isCut[parent] = 1;
    this.#partedSum[parent] = (this.#partedSum[parent] as number) + below;
    this.#partedMost[parent] = Math.max(this.#partedMost[parent] as number, below);
  }

  /** Out edges first, then those that come in: one cursor counts through both. */
  #nextNeighbour(node: number): number {
    const { out, in: into } = this.#topology;
    const at = this.#cursor[node] as number;
    this.#cursor[node] = at + 1;
    const first = (out.offsets[node] as number) + at;
    const lastOut = out.offsets[node + 1] as number;
    if (first < lastOut) return out.targets[first] as number;
    const back = (into.offsets[node] as number) + first - lastOut;
    return back < (into.offsets[node + 1] as number) ? (into.targets[back] as number) : NONE;
  }
}
