/** Compressed sparse rows: the edges of node `u` lie at `offsets[u]` to `offsets[u + 1]`. */

export interface Csr {
  /** One more than there are nodes. */
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  /** What kind of edge it is, as a number that only the loader gives a meaning. */
  readonly classes: Uint16Array;
}

/** Edges as they come, in three columns of one length. */
export interface EdgeColumns {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly classes: Uint16Array;
}

/** The same edges twice: by where they begin, and by where they end. */
export interface Topology {
  readonly nodes: number;
  readonly edges: number;
  readonly out: Csr;
  readonly in: Csr;
}

/** Work that may be put down at every `yield`, so that a long piece of it never holds up a server. */
export type Sliced<T> = Generator<void, T>;

/** Edges between two pauses: some two milliseconds. */
const SLICE = 1 << 17;

export function* buildTopology(nodes: number, edges: EdgeColumns): Sliced<Topology> {
  const out = yield* countingSort(nodes, edges.from, edges.to, edges.classes);
  const into = yield* countingSort(nodes, edges.to, edges.from, edges.classes);
  return { nodes, edges: edges.from.length, out, in: into };
}

function* countingSort(nodes: number, from: Uint32Array, to: Uint32Array, classes: Uint16Array): Sliced<Csr> {
  const count = from.length;
  let ascending = true;
  // Two places ahead, so that placing the edges below turns starts into ends and the array needs no copy.
  const offsets = new Uint32Array(nodes + 2);
  for (let edge = 0; edge < count; edge++) {
    const source = from[edge] as number;
    if (edge > 0 && source < (from[edge - 1] as number)) ascending = false;
    offsets[source + 2] = (offsets[source + 2] as number) + 1;
    if (edge % SLICE === 0) yield;
  }
  for (let node = 2; node < offsets.length; node++)
    offsets[node] = (offsets[node] as number) + (offsets[node - 1] as number);
  // Folded tables come in this order already, so that half of the work is done.
  if (ascending) return { offsets: offsets.subarray(1), targets: to, classes };
  const targets = new Uint32Array(count);
  const sorted = new Uint16Array(count);
  for (let edge = 0; edge < count; edge++) {
    const source = (from[edge] as number) + 1;
    const place = offsets[source] as number;
    offsets[source] = place + 1;
    targets[place] = to[edge] as number;
    sorted[place] = classes[edge] as number;
    if (edge % SLICE === 0) yield;
  }
  return { offsets: offsets.subarray(0, nodes + 1), targets, classes: sorted };
}

/** All of it at once. */
export function finish<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Piece by piece: `pause` lets others have their turn. */
export async function finishInTurns<T>(work: Sliced<T>, pause: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await pause();
  }
}
