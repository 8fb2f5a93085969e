/** What a scan says of accounts that it could not enter: all that it would have read there ended as the entering did. */
import type { Scanner } from '../scanner.ts';
import { GLOBAL } from '../where.ts';
import type { CellEnd } from './read-cell.ts';
import type { Targets } from './targets.ts';

interface ClosedOptions {
  readonly targets: Pick<Targets, 'closed' | 'given' | 'home'>;
  readonly scanners: readonly Scanner[];
  /** By cell: what was read before. */
  readonly known: { keys(): Iterable<string> };
  /** Epoch ms. */
  readonly now: number;
}

export function closedCells({ targets, scanners, known, now }: ClosedOptions): CellEnd[] {
  return targets.closed.flatMap(({ account, status, fault }) => {
    const regions = targets.given.length > 0 ? targets.given : regionsBefore(account, known.keys());
    // Which regions the account has nobody could say: it would be looked for at home first.
    const looked = regions.length > 0 ? regions : [targets.home];
    return scanners.flatMap(({ type, scope }) =>
      (scope === GLOBAL ? [GLOBAL] : looked).map((region) => ({
        type,
        account,
        region,
        status,
        rows: null,
        requests: 0,
        throttles: 0,
        fault: { code: fault.code, message: fault.message },
        startedAt: now,
        endedAt: now,
      })),
    );
  });
}

/** What was known of them is old now, and has to say so. */
function regionsBefore(account: string, keys: Iterable<string>): string[] {
  const regions = new Set<string>();
  for (const key of keys) {
    const [, of, region = GLOBAL] = key.split(' ');
    if (of === account && region !== GLOBAL) regions.add(region);
  }
  return [...regions].sort();
}
