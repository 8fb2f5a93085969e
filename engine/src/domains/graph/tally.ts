/** Counts what a walk reached without looking at any single node twice: by place and by belonging, then by word. */
import type { ReachedJson, Tally } from './contract.ts';
import type { Graph } from './graph.ts';

/** Names listed of each kind; `different` tells how many there are. */
const LISTED = 50;

export interface Counted {
  /** Resources by the number of their place and of their belonging. */
  readonly byPlace: ReadonlyMap<number, number>;
  readonly byBelonging: ReadonlyMap<number, number>;
  readonly resources: number;
  readonly byDistance: readonly number[];
}

/** `order` are the nodes reached, the start first; `levels` where each distance ends in it. */
export function countReached(
  { placeOf, belongingOf, business }: Graph,
  order: Uint32Array,
  levels: readonly number[],
): Counted {
  const byPlace = new Map<number, number>();
  const byBelonging = new Map<number, number>();
  const byDistance: number[] = [];
  let resources = 0;
  let at = 1;
  for (const end of levels.slice(1)) {
    let here = 0;
    for (; at < end; at++) {
      const node = order[at] as number;
      if (node >= business.first) continue;
      const place = placeOf[node] as number;
      const belonging = belongingOf[node] as number;
      byPlace.set(place, (byPlace.get(place) ?? 0) + 1);
      byBelonging.set(belonging, (byBelonging.get(belonging) ?? 0) + 1);
      here += 1;
    }
    byDistance.push(here);
    resources += here;
  }
  return { byPlace, byBelonging, resources, byDistance };
}

/** In words, without what the caller may not see. */
export function reachedOf(
  { places, belongings }: Graph,
  { byPlace, byBelonging, resources, byDistance }: Counted,
  mayKnow: (account: string | null) => boolean,
): ReachedJson {
  const seenPlaces = [...byPlace].flatMap(([at, count]) => {
    const place = places[at];
    return place && mayKnow(place.account) ? [{ of: place, count }] : [];
  });
  const seen = [...byBelonging].flatMap(([at, count]) => {
    const belonging = belongings[at];
    return belonging && mayKnow(belonging.account) ? [{ of: belonging, count }] : [];
  });
  const inside = seenPlaces.reduce((sum, { count }) => sum + count, 0);
  return {
    resources,
    byDistance: [...byDistance],
    outsideScope: resources - inside,
    types: tally(seenPlaces, ({ type }) => type),
    accounts: tally(seenPlaces, ({ account }) => account),
    regions: tally(seenPlaces, ({ region }) => region),
    environments: tally(seen, ({ environment }) => environment),
    owners: tally(seen, ({ owner }) => owner),
    teams: tally(seen, ({ team }) => team),
    projects: tally(seen, ({ project }) => project),
    costCenters: tally(seen, ({ costCenter }) => costCenter),
    businessUnits: tally(seen, ({ businessUnit }) => businessUnit),
    dataClasses: tally(seen, ({ dataClass }) => dataClass),
    frameworks: tally(seen, ({ framework }) => framework),
  };
}

function tally<T>(
  counted: readonly { readonly of: T; readonly count: number }[],
  word: (of: T) => string | null,
): Tally {
  const sums = new Map<string, number>();
  for (const { of, count } of counted) {
    const name = word(of);
    if (name !== null) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  const most = [...sums]
    .map(([name, resources]) => ({ name, resources }))
    .sort((a, b) => b.resources - a.resources || (a.name < b.name ? -1 : 1));
  return { different: most.length, most: most.slice(0, LISTED) };
}
