/** Rules as they are being changed, kept in the browser until they are in force or thrown away. */
import { useCallback, useState } from 'react';
import type { Condition, Rules, RulesVersion } from '../allocation-queries.ts';

const KEY = 'reeve-allocation-draft';

interface Kept {
  readonly basedOn: number;
  readonly rules: Rules;
}

export interface Draft extends Kept {
  /** Whether it differs from what it is based on in any way. */
  readonly isChanged: boolean;
  readonly change: (rules: Rules) => void;
  /** Onto what is in force now, where somebody else was faster. */
  readonly rebase: () => void;
  readonly discard: () => void;
}

export function useDraft({ version, rules }: RulesVersion): Draft {
  const [kept, setKept] = useState(readKept);
  const keep = useCallback((next: Kept | undefined) => {
    setKept(next);
    try {
      if (next === undefined) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, JSON.stringify(next));
    } catch {
      // Without storage it lasts as long as the page.
    }
  }, []);
  const now = kept ?? { basedOn: version, rules: inOrder(rules) };
  return {
    ...now,
    isChanged: kept !== undefined,
    change: (next) =>
      keep(
        now.basedOn === version && JSON.stringify(inOrder(next)) === JSON.stringify(inOrder(rules))
          ? undefined
          : { basedOn: now.basedOn, rules: next },
      ),
    rebase: () => keep({ basedOn: version, rules: now.rules }),
    discard: () => keep(undefined),
  };
}

/** With the parts of each rule in the order in which people read them, however they were kept. */
const inOrder = ({ synonyms, rules, splits }: Rules): Rules => ({
  synonyms: synonyms.map(({ of, value, said }) => ({ of, value, said })),
  rules: rules.map(({ name, when, set }) => ({ name, when: conditionsInOrder(when), set })),
  splits: splits.map(({ name, of, when, how }) => ({ name, of, when: conditionsInOrder(when), how })),
});

const conditionsInOrder = (when: readonly Condition[]): Condition[] =>
  when.map(({ field, not, is }) => ({ field, not, is }));

function readKept(): Kept | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}
