/** Resources by what is known of them, and the edges among them. */
import type { Belonging } from './belonging.ts';
import { edgesAmong } from './edges-among.ts';
import type { Graph, Place } from './graph.ts';
import type { Filter, Selected, SelectWish } from './port.ts';
import type { View } from './view.ts';

/** Edges listed for each node listed. */
const EDGES_PER_NODE = 8;

export function selectFrom(graph: Graph, view: View, { filter, limit }: SelectWish): Selected {
  const { arns, places, placeOf, belongings, belongingOf } = graph;
  // Decided once for all that agree, not once for each resource.
  const placeFits = places.map((place) => fitsPlace(filter, place));
  const belongingFits = belongings.map((belonging) => fitsBelonging(filter, belonging));
  const nodes: number[] = [];
  let truncated = false;
  for (let node = 0; node < arns.size && !truncated; node++) {
    if (!placeFits[placeOf[node] as number] || !belongingFits[belongingOf[node] as number]) continue;
    if (!view.sees(node)) continue;
    truncated = nodes.length === limit;
    if (!truncated) nodes.push(node);
  }
  const among = edgesAmong([graph.relations], nodes, view, limit * EDGES_PER_NODE, () => true);
  return {
    snapshot: { id: graph.snapshot.id, at: graph.snapshot.at.toISOString() },
    nodes: nodes.map((node) => view.show(node)),
    edges: among.edges,
    truncated: truncated || among.truncated,
  };
}

const fits = (wanted: string | undefined, value: string | null): boolean =>
  wanted === undefined || wanted === value;

const fitsPlace = ({ type, account, region }: Filter, place: Place): boolean =>
  fits(type, place.type) && fits(account, place.account) && fits(region, place.region);

const fitsBelonging = ({ environment, owner, team, project }: Filter, belonging: Belonging): boolean =>
  fits(environment, belonging.environment) &&
  fits(owner, belonging.owner) &&
  fits(team, belonging.team) &&
  fits(project, belonging.project);
