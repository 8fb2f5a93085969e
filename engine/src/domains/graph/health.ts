/** What the whole graph tells of the estate: what hangs together, what hangs on nothing, and what hangs on one thing. */
import { type Components, findComponents } from './core/components.ts';
import type { Sliced } from './core/csr.ts';
import { findCutNodes } from './core/cut-nodes.ts';
import { edgeKind } from './edge-kinds.ts';
import type { Graph } from './graph.ts';
import { waysOf } from './lenses.ts';

export interface Health {
  readonly components: Components;
  /** Nodes without any edge although most of their type have some. */
  readonly orphans: readonly number[];
  /** For each node the production resources that have nothing else of its kind to fall back on. */
  readonly soleSupport: Uint32Array;
  /** For each node the production resources that are parted from the largest rest when it goes. */
  readonly parted: Uint32Array;
  /** Edges of each class. */
  readonly edgesOfClass: Uint32Array;
}

const SLICE = 1 << 15;

export function* examine(graph: Graph): Sliced<Health> {
  const { topology, classes } = graph.relations;
  const production = Uint8Array.from(graph.belongingOf, (belonging) =>
    graph.belongings[belonging]?.production === 'yes' ? 1 : 0,
  );
  yield;
  const edgesOfClass = new Uint32Array(classes.length);
  for (const number of topology.out.classes) edgesOfClass[number] = (edgesOfClass[number] as number) + 1;
  yield;
  return {
    components: yield* findComponents(topology),
    orphans: orphansOf(graph),
    soleSupport: yield* soleSupport(graph, production),
    parted: (yield* findCutNodes(topology, production)).parted,
    edgesOfClass,
  };
}

function orphansOf({ known, places, placeOf, relations: { topology } }: Graph): number[] {
  const { out, in: into } = topology;
  const hasEdge = (node: number): boolean =>
    out.offsets[node] !== out.offsets[node + 1] || into.offsets[node] !== into.offsets[node + 1];
  const byType = new Map<string | null, { all: number; connected: number }>();
  for (let node = 0; node < known; node++) {
    const type = places[placeOf[node] as number]?.type ?? null;
    const counts = byType.get(type) ?? { all: 0, connected: 0 };
    byType.set(type, counts);
    counts.all += 1;
    if (hasEdge(node)) counts.connected += 1;
  }
  const mostlyConnected = places.map(({ type }) => {
    const { all, connected } = byType.get(type) ?? { all: 0, connected: 0 };
    return connected > 0 && connected * 2 >= all;
  });
  const orphans: number[] = [];
  for (let node = 0; node < known; node++)
    if (!hasEdge(node) && mostlyConnected[placeOf[node] as number]) orphans.push(node);
  return orphans;
}

/** Counts for every node those in production whose edges of one kind all point to it, where a second would help. */
function* soleSupport(
  { relations: { topology, classes } }: Graph,
  production: Uint8Array,
): Sliced<Uint32Array> {
  const kinds = [...new Set(classes.map(({ kind }) => kind))];
  const kindOf = classes.map((one) =>
    edgeKind(one.kind).alternatives && waysOf(one, 'dependents', undefined).into
      ? kinds.indexOf(one.kind)
      : -1,
  );
  const { offsets, targets, classes: classOf } = topology.out;
  const sole = new Uint32Array(topology.nodes);
  /** Of the node at hand: the only target of each kind so far, NONE, or SEVERAL. */
  const only = new Float64Array(kinds.length);
  for (let node = 0; node < topology.nodes; node++) {
    if (node % SLICE === 0) yield;
    if (production[node] !== 1) continue;
    only.fill(NONE);
    for (let edge = offsets[node] as number; edge < (offsets[node + 1] as number); edge++) {
      const kind = kindOf[classOf[edge] as number] ?? -1;
      if (kind < 0) continue;
      const target = targets[edge] as number;
      only[kind] = only[kind] === NONE || only[kind] === target ? target : SEVERAL;
    }
    // Several kinds of one resource may all end there: it is one dependent.
    for (const [kind, target] of only.entries())
      if (target >= 0 && only.indexOf(target) === kind) sole[target] = (sole[target] as number) + 1;
  }
  return sole;
}

const NONE = -1;
const SEVERAL = -2;
