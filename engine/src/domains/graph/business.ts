/** Whom and what resources belong to as nodes beside them: people, teams, units, money, data, frameworks. */

import { setImmediate as pause } from 'node:timers/promises';
import type { Belonging, OrganizationFacts } from './belonging.ts';
import type { AXES } from './contract.ts';
import { buildTopology, type EdgeColumns, finishInTurns } from './core/csr.ts';
import { BELONGS_TO } from './edge-kinds.ts';
import type { EdgeClass, Layer } from './lenses.ts';

export type Axis = (typeof AXES)[number];

/** All edges to whom and what resources belong are of one class. */
export const BELONGS_TO_CLASS: EdgeClass = { kind: BELONGS_TO, source: 'tags', fromType: '' };

export interface BusinessNode {
  /** `team:payments`: axis and name. */
  readonly id: string;
  readonly axis: Axis;
  readonly name: string;
}

export interface Business {
  /** The first of their numbers: one more than the last resource's. */
  readonly first: number;
  readonly nodes: readonly BusinessNode[];
  /** For each belonging the positions in `nodes`. */
  readonly ofBelonging: readonly (readonly number[])[];
  numberOf(id: string): number | undefined;
  /** The account's own position and all that it belongs to, up to the organisation; empty for one that is not known. */
  aboveAccount(account: string): readonly number[];
  /** The edges to and among them, made when somebody first asks for them. */
  layer(): Promise<Layer>;
}

export interface BusinessParts {
  readonly belongings: readonly Belonging[];
  readonly belongingOf: Uint32Array;
  readonly facts: OrganizationFacts;
}

export function businessOf({ belongings, belongingOf, facts }: BusinessParts): Business {
  const first = belongingOf.length;
  const nodes: BusinessNode[] = [];
  const positions = new Map<string, number>();
  const positionOf = (axis: Axis, name: string): number => {
    const id = `${axis}:${name}`;
    const known = positions.get(id);
    if (known !== undefined) return known;
    positions.set(id, nodes.length);
    return nodes.push({ id, axis, name }) - 1;
  };
  const aboveOf = new Map(
    facts.accounts.map((account) => [account.id, edgesAbove(account, facts.organization?.id, positionOf)]),
  );
  const ofBelonging = belongings.map((one) =>
    wordsOf(one).flatMap(([axis, name]) => (name === null ? [] : [positionOf(axis, name)])),
  );
  let layer: Promise<Layer> | undefined;
  return {
    first,
    nodes,
    ofBelonging,
    numberOf: (id) => {
      const position = positions.get(id);
      return position === undefined ? undefined : first + position;
    },
    aboveAccount: (account) => [...new Set((aboveOf.get(account) ?? []).flat())],
    layer: () => {
      layer ??= layerOf(
        edgesOf(first, belongingOf, ofBelonging, [...aboveOf.values()].flat()),
        first + nodes.length,
      );
      return layer;
    },
  };
}

async function layerOf(edges: EdgeColumns, nodes: number): Promise<Layer> {
  const topology = await finishInTurns(buildTopology(nodes, edges), pause);
  return { topology, classes: [BELONGS_TO_CLASS] };
}

const wordsOf = (one: Belonging): readonly (readonly [Axis, string | null])[] => [
  ['account', one.account],
  ['environment', one.environment],
  ['owner', one.owner],
  ['team', one.team],
  ['project', one.project],
  ['cost-center', one.costCenter],
  ['business-unit', one.businessUnit],
  ['data-class', one.dataClass],
  ['framework', one.framework],
];

type Pair = readonly [lower: number, upper: number];

/** An account in its unit, that in the one above it, the uppermost in the organisation. */
function edgesAbove(
  { id, unitPath, ...account }: OrganizationFacts['accounts'][number],
  organization: string | undefined,
  positionOf: (axis: Axis, name: string) => number,
): Pair[] {
  const own = positionOf('account', id);
  const chain = [
    own,
    ...unitPath.map((_, at) => positionOf('unit', unitPath.slice(0, unitPath.length - at).join('/'))),
    ...(organization === undefined ? [] : [positionOf('organization', organization)]),
  ];
  const words: readonly (readonly [Axis, string | null])[] = [
    ['business-unit', account.businessUnit],
    ['cost-center', account.costCenter],
    ['team', account.team],
    ['owner', account.owner],
    ['environment', account.environment],
  ];
  return [
    ...chain.slice(1).map((upper, at): Pair => [chain[at] ?? own, upper]),
    ...words.flatMap(([axis, name]): Pair[] => (name === null ? [] : [[own, positionOf(axis, name)]])),
  ];
}

function edgesOf(
  first: number,
  belongingOf: Uint32Array,
  ofBelonging: readonly (readonly number[])[],
  above: readonly Pair[],
): EdgeColumns {
  // Accounts share their units: the edge between two of these stands once.
  const upper = [...new Map(above.map((pair) => [pair.join(' '), pair])).values()];
  let count = upper.length;
  for (const belonging of belongingOf) count += ofBelonging[belonging]?.length ?? 0;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  let edge = 0;
  for (const [node, belonging] of belongingOf.entries())
    for (const position of ofBelonging[belonging] ?? []) {
      from[edge] = node;
      to[edge++] = first + position;
    }
  for (const [one, other] of upper) {
    from[edge] = first + one;
    to[edge++] = first + other;
  }
  return { from, to, classes: new Uint16Array(count) };
}
