/** Whether those that depend on a resource have something to fall back on when it is gone. */
import { edgeKind } from './edge-kinds.ts';
import type { Graph } from './graph.ts';
import { waysOf } from './lenses.ts';
import type { Spread } from './spread.ts';

export interface StandingIn {
  /** Direct dependents that have nothing else of its kind, and those of them that may be in production. */
  readonly alone: number;
  readonly aloneInProduction: number;
  /** Direct dependents for which others stand in. */
  readonly covered: number;
  /** How far away those others stand, as far as is known. */
  readonly elsewhere: Elsewhere;
  /** Whether it belongs to a group that makes a new one by itself. */
  readonly replaced: boolean;
  /** Over how many zones that group spreads; 0 where it does not say. */
  readonly groupZones: number;
  /** What is said of a second one of it. */
  readonly own: Pick<Spread, 'multiZone' | 'failover'>;
  /** Over how many zones it spreads by itself; 0 where nothing says. */
  readonly zones: number;
  /** Resources that were seen talking to it. */
  readonly talkers: number;
}

export type Elsewhere = 'zone' | 'subnet' | 'here';

/** They stand in every one of their subnets; others only may. */
const IN_EVERY_SUBNET = [
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  'AWS::ElasticLoadBalancing::LoadBalancer',
];
const REPLACING_GROUPS = ['AWS::AutoScaling::AutoScalingGroup', 'AWS::ECS::Service', 'AWS::EKS::Nodegroup'];

export function standingIn(graph: Graph, node: number): StandingIn {
  const { topology, classes } = graph.relations;
  /** Direct dependents, and whether others stand in for each. */
  const dependents = new Map<number, boolean>();
  const distances: Elsewhere[] = [];
  let talkers = 0;
  let replaced = false;
  let groupZones = 0;
  const rows = topology.in;
  for (let edge = rows.offsets[node] ?? 0; edge < (rows.offsets[node + 1] ?? 0); edge++) {
    const edgeClass = classes[rows.classes[edge] as number];
    const dependent = rows.targets[edge] as number;
    if (edgeClass?.kind === 'runs' && REPLACING_GROUPS.includes(edgeClass.fromType)) {
      replaced = true;
      groupZones = zonesOf(graph, dependent).size;
    }
    if (!edgeClass || !waysOf(edgeClass, 'dependents', undefined).into) continue;
    if (edgeClass.kind === 'talks-to') talkers += 1;
    const others = edgeKind(edgeClass.kind).alternatives
      ? othersOf(graph, dependent, edgeClass.kind, node)
      : [];
    if (others.length > 0) distances.push(whereStand(graph, node, others));
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
    elsewhere: (['here', 'subnet'] as const).find((one) => distances.includes(one)) ?? 'zone',
    replaced,
    groupZones,
    own: graph.spreads.get(node) ?? { multiZone: null, failover: null },
    zones: zonesOf(graph, node).size,
    talkers,
  };
}

const othersOf = (graph: Graph, dependent: number, kind: string, not: number): number[] =>
  targetsOf(graph, dependent, kind).filter(
    (other) => other !== not && typeOf(graph, other) === typeOf(graph, not),
  );

/** Unknown subnets are no reason to believe that they differ, and neither are unknown zones. */
function whereStand(graph: Graph, node: number, others: readonly number[]): Elsewhere {
  const own = targetsOf(graph, node, 'in-subnet');
  if (own.length === 0) return 'here';
  const theirs = others.flatMap((other) => targetsOf(graph, other, 'in-subnet'));
  if (theirs.every((subnet) => own.includes(subnet))) return 'here';
  const ownZones = own.flatMap((subnet) => zoneOf(graph, subnet));
  const known = ownZones.length === own.length;
  const elsewhere = theirs.flatMap((subnet) => zoneOf(graph, subnet));
  if (known && elsewhere.some((zone) => !ownZones.includes(zone))) return 'zone';
  // Two subnets of one zone fail together.
  return known && elsewhere.length === theirs.length ? 'here' : 'subnet';
}

const zoneOf = ({ spreads }: Graph, subnet: number): readonly string[] => spreads.get(subnet)?.zones ?? [];

/** Those that it names, or those of its subnets where it stands in every one of them. */
function zonesOf(graph: Graph, node: number): ReadonlySet<string> {
  const named = graph.spreads.get(node)?.zones ?? [];
  if (!IN_EVERY_SUBNET.includes(typeOf(graph, node) ?? '')) return new Set(named);
  return new Set(targetsOf(graph, node, 'in-subnet').flatMap((subnet) => zoneOf(graph, subnet)));
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
