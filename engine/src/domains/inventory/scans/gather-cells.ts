/** What is held in memory of the cells that a scan has read: a large one has half a million, and the ledger keeps them whole. */
import type { Spooled } from '#platform/lake/index.ts';
import type { CellEnd } from './read-cell.ts';
import type { Wave } from './sink.ts';

/** May be gone through more than once, each time from the first. */
export type Waves = () => AsyncIterable<Wave> | Iterable<Wave>;

type Status = CellEnd['status'];
export type WholeCell = Pick<CellEnd, 'type' | 'account' | 'region'>;

export interface GatheredCells {
  readonly files: readonly Spooled[];
  readonly counts: Readonly<Record<Status, number>>;
  readonly resources: number;
  readonly requests: number;
  readonly throttles: number;
  readonly regions: number;
  readonly incomplete: readonly CellEnd[];
  /** The cells that were read completely, of one type or of all; undefined where there are none. */
  whole(type?: string): Iterable<WholeCell> | undefined;
}

export async function gatherCells(waves: Waves): Promise<GatheredCells> {
  const files: Spooled[] = [];
  const counts = { ok: 0, partial: 0, denied: 0, throttled: 0, error: 0 };
  const sums = { resources: 0, requests: 0, throttles: 0 };
  const incomplete: CellEnd[] = [];
  const regions = new Map<string, string>();
  /** By type and account the regions; every region's name stands in memory once. */
  const whole = new Map<string, Map<string, string[]>>();
  for await (const wave of waves()) {
    files.push(...wave.files);
    for (const cell of wave.cells) {
      counts[cell.status] += 1;
      sums.resources += cell.rows ?? 0;
      sums.requests += cell.requests;
      sums.throttles += cell.throttles;
      const region = known(regions, cell.region, () => cell.region);
      if (cell.status !== 'ok') incomplete.push(cell);
      else {
        const accounts = known(whole, cell.type, () => new Map<string, string[]>());
        known(accounts, cell.account, () => []).push(region);
      }
    }
  }
  function* wholeOf(only?: string): Generator<WholeCell> {
    for (const [type, accounts] of whole)
      if (only === undefined || only === type)
        for (const [account, names] of accounts) for (const region of names) yield { type, account, region };
  }
  const isAny = (only?: string) => (only === undefined ? whole.size > 0 : whole.has(only));
  return {
    files,
    counts,
    ...sums,
    regions: regions.size,
    incomplete,
    whole: (only) => (isAny(only) ? wholeOf(only) : undefined),
  };
}

function known<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
