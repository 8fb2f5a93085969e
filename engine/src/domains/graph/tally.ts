/** Counts what a walk reached: each node once, by place and by belonging, and from these by the words that name them. */
import type { ReachedJson, Tally } from './contract.ts';
import type { Graph } from './graph.ts';

/** Names listed of each kind; `different` tells how many there are. */
const LISTED = 50;

/** Counts of small numbers that are set back without touching those that are 0. */
export class Counter {
  readonly counts: Uint32Array;
  /** Those above 0. */
  readonly touched: number[] = [];

  constructor(size: number) {
    this.counts = new Uint32Array(size);
  }

  add(number: number, count = 1): void {
    const known = this.counts[number] as number;
    if (known === 0) this.touched.push(number);
    this.counts[number] = known + count;
  }

  clear(): void {
    for (const number of this.touched) this.counts[number] = 0;
    this.touched.length = 0;
  }
}

/** One way to name places or belongings: for each of them the number of its name plus one, or 0 where it has none. */
interface Naming {
  readonly names: readonly string[];
  readonly codes: Uint32Array;
  readonly counter: Counter;
}

type Axis = Exclude<keyof ReachedJson, 'resources' | 'byDistance' | 'outsideScope'>;

/** Holds the latest count only, in arrays that are made once. */
export class Tallies {
  readonly byPlace: Counter;
  readonly byBelonging: Counter;
  resources = 0;
  byDistance: number[] = [];
  readonly #graph: Graph;
  readonly #namings: readonly (readonly [axis: Axis, of: 'places' | 'belongings', naming: Naming])[];

  constructor(graph: Graph) {
    this.#graph = graph;
    this.byPlace = new Counter(graph.places.length);
    this.byBelonging = new Counter(graph.belongings.length);
    const { places, belongings } = graph;
    this.#namings = [
      ['types', 'places', namingOf(places, ({ type }) => type)],
      ['accounts', 'places', namingOf(places, ({ account }) => account)],
      ['regions', 'places', namingOf(places, ({ region }) => region)],
      ['environments', 'belongings', namingOf(belongings, ({ environment }) => environment)],
      ['owners', 'belongings', namingOf(belongings, ({ owner }) => owner)],
      ['teams', 'belongings', namingOf(belongings, ({ team }) => team)],
      ['projects', 'belongings', namingOf(belongings, ({ project }) => project)],
      ['costCenters', 'belongings', namingOf(belongings, ({ costCenter }) => costCenter)],
      ['businessUnits', 'belongings', namingOf(belongings, ({ businessUnit }) => businessUnit)],
      ['dataClasses', 'belongings', namingOf(belongings, ({ dataClass }) => dataClass)],
      ['frameworks', 'belongings', namingOf(belongings, ({ framework }) => framework)],
    ];
  }

  /** `order` are the nodes reached, the start first; `levels` where each distance ends in it. */
  count(order: Uint32Array, levels: readonly number[]): void {
    const { placeOf, belongingOf, business } = this.#graph;
    this.byPlace.clear();
    this.byBelonging.clear();
    this.resources = 0;
    this.byDistance = [];
    let at = 1;
    for (const end of levels.slice(1)) {
      let here = 0;
      for (; at < end; at++) {
        const node = order[at] as number;
        if (node >= business.first) continue;
        this.byPlace.add(placeOf[node] as number);
        this.byBelonging.add(belongingOf[node] as number);
        here += 1;
      }
      this.byDistance.push(here);
      this.resources += here;
    }
  }

  /** The latest count in words, without what the caller may not see. */
  inWords(mayKnow: (account: string | null) => boolean): ReachedJson {
    const { places, belongings } = this.#graph;
    const { byPlace, byBelonging, resources } = this;
    const seen = {
      places: byPlace.touched.filter((at) => mayKnow(places[at]?.account ?? null)),
      belongings: byBelonging.touched.filter((at) => mayKnow(belongings[at]?.account ?? null)),
    };
    const inside = seen.places.reduce((sum, at) => sum + (byPlace.counts[at] ?? 0), 0);
    const tallies = this.#namings.map(([axis, of, naming]) => {
      const { counts } = of === 'places' ? byPlace : byBelonging;
      return [axis, tallyOf(naming, seen[of], counts)] as const;
    });
    return {
      resources,
      byDistance: this.byDistance,
      outsideScope: resources - inside,
      ...(Object.fromEntries(tallies) as Record<Axis, Tally>),
    };
  }
}

function namingOf<T>(list: readonly T[], word: (of: T) => string | null): Naming {
  const numbers = new Map<string, number>();
  const codes = Uint32Array.from(list, (of) => {
    const name = word(of);
    if (name === null) return 0;
    const code = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, code);
    return code;
  });
  return { names: [...numbers.keys()], codes, counter: new Counter(numbers.size + 1) };
}

function tallyOf({ names, codes, counter }: Naming, of: readonly number[], counts: Uint32Array): Tally {
  counter.clear();
  for (const at of of) {
    const code = codes[at] as number;
    if (code !== 0) counter.add(code, counts[at]);
  }
  const most = counter.touched
    .map((code) => ({ name: names[code - 1] ?? '', resources: counter.counts[code] ?? 0 }))
    .sort((a, b) => b.resources - a.resources || (a.name < b.name ? -1 : 1));
  return { different: most.length, most: most.slice(0, LISTED) };
}
