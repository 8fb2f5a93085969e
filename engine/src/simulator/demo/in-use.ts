/** How things are used, and how it shows: once a month what is in use was used again. */
import type { Item } from '../thing.ts';
import type { Usage } from '../usage.ts';
import type { Actor } from './actor.ts';
import { type Calendar, DAY_MS } from './calendar.ts';
import type { Chance } from './chance.ts';
import type { Happening } from './happening.ts';

export interface InUse {
  /** By ARN. */
  readonly usages: ReadonlyMap<string, Usage>;
  /** Says how it is used. */
  use(one: Actor, usage: Usage): void;
  /** Says that it is used as ordinary things of its kind are. */
  useNormally(one: Actor): void;
  /** Something of it moves on as it is used: `as` says what of it, at a time. */
  keepUsed<Doc extends object>(one: Actor<Item<Doc>>, as: (at: number) => Partial<Doc>): void;
}

const ORDINARY: readonly [Usage, ...Usage[]] = ['steady', 'steady', 'steady', 'nightly', 'spiky'];
const PULSE_MS = 30 * DAY_MS;

export function createInUse(
  { start, end }: Calendar,
  told: Happening[],
  luck: (name: string) => Chance,
): InUse {
  const usages = new Map<string, Usage>();
  const kept: { readonly bornAt: number; readonly refresh: (at: number) => void }[] = [];
  for (let at = end; at > start; at -= PULSE_MS) {
    const apply = () => {
      for (const { bornAt, refresh } of kept) if (bornAt < at - DAY_MS) refresh(at - DAY_MS / 3);
    };
    told.push({ kind: 'pulse', at, what: 'What is in use was used again.', apply });
  }
  return {
    usages,
    use: ({ arn }, usage) => usages.set(arn, usage),
    useNormally: ({ arn }) => usages.set(arn, luck(`usage/${arn}`).pick(ORDINARY)),
    keepUsed: ({ thing, bornAt }, as) => {
      const refresh = (at: number) => {
        thing.doc = { ...thing.doc, ...as(at) };
      };
      kept.push({ bornAt, refresh });
    },
  };
}
