/** Whether those that depend on a resource have something to fall back on when it is gone. */
import { edgeKind } from './edge-kinds.ts';
import type { Graph } from './graph.ts';
import { waysOf } from './lenses.ts';

export interface StandingIn {
  /** Direct dependents that have nothing else of its kind, and those of them that may be in production. */
  readonly alone: number;
  readonly aloneInProduction: number;
  /** Direct dependents for which others stand in. */
  readonly covered: number;
  /** Whether those others stand in another subnet, as far as is known. */
  readonly elsewhere: boolean;
  /** Whether it belongs to a group that makes a new one by itself. */
  readonly replaced: boolean;
  /** Resources that were seen talking to it. */
  readonly talkers: number;
}

const REPLACING_GROUPS = ['AWS::AutoScaling::AutoScalingGroup', 'AWS::ECS::Service', 'AWS::EKS::Nodegroup'];

export function standingIn(graph: Graph, node: number): StandingIn {
  const { topology, classes } = graph.relations;
  /** Direct dependents, and whether others stand in for each. */
  const dependents = new Map<number, boolean>();
  let elsewhere = true;
  let talkers = 0;
  let replaced = false;
  const rows = topology.in;
  for (let edge = rows.offsets[node] ?? 0; edge < (rows.offsets[node + 1] ?? 0); edge++) {
    const edgeClass = classes[rows.classes[edge] as number];
    if (edgeClass?.kind === 'runs' && REPLACING_GROUPS.includes(edgeClass.fromType)) replaced = true;
    if (!edgeClass || !waysOf(edgeClass, 'dependents', undefined).into) continue;
    const dependent = rows.targets[edge] as number;
    if (edgeClass.kind === 'talks-to') talkers += 1;
    const others = edgeKind(edgeClass.kind).alternatives
      ? othersOf(graph, dependent, edgeClass.kind, node)
      : [];
    if (others.length > 0 && !standElsewhere(graph, node, others)) elsewhere = false;
    // One edge without a way round is enough.
    dependents.set(dependent, (dependents.get(dependent) ?? true) && others.length > 0);
  }
  for (let edge = topology.out.offsets[node] ?? 0; edge < (topology.out.offsets[node + 1] ?? 0); edge++) {
    const edgeClass = classes[topology.out.classes[edge] as number];
    if (edgeClass && waysOf(edgeClass, 'dependents', undefined).out)
      dependents.set(topology.out.targets[edge] as number, false);
  }
  const alone = [...dependents].flatMap(([dependent, covered]) => (covered ? [] : [dependent]));
  const covered = dependents.size - alone.length;
  return {
    alone: alone.length,
    aloneInProduction: alone.filter((one) => mayBeInProduction(graph, one)).length,
    covered,
    elsewhere: elsewhere && covered > 0,
    replaced,
    talkers,
  };
}

const othersOf = (graph: Graph, dependent: number, kind: string, not: number): number[] =>
  targetsOf(graph, dependent, kind).filter(
    (other) => other !== not && typeOf(graph, other) === typeOf(graph, not),
  );

/** Unknown subnets are no reason to believe that they differ. */
function standElsewhere(graph: Graph, node: number, others: readonly number[]): boolean {
  const own = targetsOf(graph, node, 'in-subnet');
  if (own.length === 0) return false;
  return others.some((other) => targetsOf(graph, other, 'in-subnet').some((subnet) => !own.includes(subnet)));
}

/** The different nodes that its edges of this kind point to. */
function targetsOf({ relations }: Graph, node: number, kind: string): number[] {
  const { offsets, targets, classes } = relations.topology.out;
  const found = new Set<number>();
  for (let edge = offsets[node] ?? 0; edge < (offsets[node + 1] ?? 0); edge++)
    if (relations.classes[classes[edge] as number]?.kind === kind) found.add(targets[edge] as number);
  return [...found];
}

const typeOf = ({ places, placeOf }: Graph, node: number): string | null =>
  places[placeOf[node] as number]?.type ?? null;

const mayBeInProduction = ({ belongings, belongingOf }: Graph, node: number): boolean =>
  belongings[belongingOf[node] as number]?.production !== 'no';
