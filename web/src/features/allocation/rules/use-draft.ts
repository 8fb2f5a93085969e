/** Rules as they are being changed, kept in the browser until they are in force or thrown away. */
import { useCallback, useState } from 'react';
import type { Rules, RulesVersion } from '../allocation-queries.ts';

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
  const now = kept ?? { basedOn: version, rules };
  return {
    ...now,
    isChanged: kept !== undefined,
    change: (next) =>
      keep(
        now.basedOn === version && JSON.stringify(next) === JSON.stringify(rules)
          ? undefined
          : { basedOn: now.basedOn, rules: next },
      ),
    rebase: () => keep({ basedOn: version, rules: now.rules }),
    discard: () => keep(undefined),
  };
}

function readKept(): Kept | undefined {
  try {
    const text = sessionStorage.getItem(KEY);
    return text === null ? undefined : (JSON.parse(text) as Kept);
  } catch {
    return undefined;
  }
}
