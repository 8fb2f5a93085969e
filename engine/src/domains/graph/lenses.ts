/** Which edges a question follows, and which way: its direction and kinds as lenses over the rows. */
import type { DIRECTIONS } from './contract.ts';
import type { Topology } from './core/csr.ts';
import type { TwoWayLens } from './core/search.ts';
import type { Lens } from './core/walk.ts';
import { type Flow, flowOf } from './edge-kinds.ts';

/** What tells edges apart for every question; the graph keeps one number for each that occurs. */
export interface EdgeClass {
  readonly kind: string;
  readonly source: string;
  readonly fromType: string;
}

/**
 * `dependents` are those that feel a change, `dependencies` those whose change is felt; `both` follows an edge
 * whichever way it carries anything, and `any` whether or not it does.
 */
export type Direction = (typeof DIRECTIONS)[number];

export interface Layer {
  readonly topology: Topology;
  readonly classes: readonly EdgeClass[];
}

/** The lenses of one question. Kinds that are asked for by name are followed even where they carry nothing by themselves. */
export function lensesOf(
  layers: readonly Layer[],
  direction: Direction,
  kinds: ReadonlySet<string> | undefined,
): TwoWayLens {
  const onward: Lens[] = [];
  const back: Lens[] = [];
  for (const { topology, classes } of layers) {
    const ways = classes.map((one) => waysOf(one, direction, kinds));
    const along = Uint8Array.from(ways, ({ out }) => (out ? 1 : 0));
    const against = Uint8Array.from(ways, ({ into }) => (into ? 1 : 0));
    onward.push({ rows: topology.out, allowed: along }, { rows: topology.in, allowed: against });
    back.push({ rows: topology.in, allowed: along }, { rows: topology.out, allowed: against });
  }
  return { onward: onward.filter(seesAnything), back: back.filter(seesAnything) };
}

const seesAnything = ({ allowed }: Lens): boolean => allowed.includes(1);

interface Ways {
  /** From where the edge comes from to where it points. */
  readonly out: boolean;
  readonly into: boolean;
}

const DEPENDENTS: Readonly<Record<Flow, Ways>> = {
  'to-from': { out: false, into: true },
  'from-to': { out: true, into: false },
  both: { out: true, into: true },
  none: { out: false, into: false },
};

export function waysOf(
  { kind, fromType }: EdgeClass,
  direction: Direction,
  kinds: ReadonlySet<string> | undefined,
): Ways {
  if (kinds && !kinds.has(kind)) return DEPENDENTS.none;
  const own = flowOf(kind, fromType);
  // Whoever names a kind that carries nothing wants to see where it would lead.
  const flow = own === 'none' && kinds ? 'to-from' : own;
  const { out, into } = DEPENDENTS[flow];
  if (direction === 'dependents') return { out, into };
  if (direction === 'dependencies') return { out: into, into: out };
  const either = direction === 'any' || out || into;
  return { out: either, into: either };
}
