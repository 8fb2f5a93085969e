/** Things that come and go by the thousands: whoever looks only later need not have them made. */
import type { Actor } from './actor.ts';

interface Place {
  readonly account: string;
  readonly region: string;
}

export interface Passing {
  /** Whether what stands until then is of no matter, being gone before anybody looks. */
  isOver(place: Place, kinds: readonly string[], goneAt: number): boolean;
  /** `account/region/kind` of all that comes, or would have come. */
  tables(): string[];
}

/** `from`, epoch ms: nobody looks before. */
export function createPassing(cast: readonly Actor[], from: number): Passing {
  const passed = new Set<string>();
  return {
    isOver: ({ account, region }, kinds, goneAt) => {
      if (goneAt > from) return false;
      for (const kind of kinds) passed.add(`${account}/${region}/${kind}`);
      return true;
    },
    tables: () => {
      const all = new Set(passed);
      for (const { account, region, kind } of cast) all.add(`${account}/${region}/${kind}`);
      return [...all].sort();
    },
  };
}
