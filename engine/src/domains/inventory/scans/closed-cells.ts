/** The cells of accounts that could not be entered: none of them was read, and each says so. */
import type { Config } from '#platform/config/index.ts';
import type { Scanner } from '../scanner.ts';
import { GLOBAL } from '../where.ts';
import type { KnownCell } from './cells.ts';
import type { CellEnd } from './read-cell.ts';
import type { ClosedAccount } from './targets.ts';
import type { ScanWish } from './wish.ts';

interface ClosedOptions {
  readonly wish: ScanWish;
  readonly config: Pick<Config, 'aws'>;
  readonly scanners: readonly Scanner[];
  readonly known: ReadonlyMap<string, KnownCell>;
  /** Epoch ms. */
  readonly now: number;
}

export function closedCells(
  closed: readonly ClosedAccount[],
  { wish, config, scanners, known, now }: ClosedOptions,
): CellEnd[] {
  const given = wish.regions ?? config.aws.regions;
  const before = regionsBefore(known);
  return closed.flatMap(({ account, fault }) => {
    const seen = [...(before.get(account) ?? [])];
    const there = given.length > 0 ? given : seen;
    // Which regions an account has, nobody can say that never was in it: it would be looked for in one first.
    const regions = there.length > 0 ? there : ['us-east-1'];
    return scanners.flatMap(({ type, scope }) =>
      (scope === GLOBAL ? [GLOBAL] : regions).map((region) => ({
        type,
        account,
        region,
        status: 'denied' as const,
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

/** By account: where cells of it were once read. */
function regionsBefore(known: ReadonlyMap<string, KnownCell>): Map<string, Set<string>> {
  const regions = new Map<string, Set<string>>();
  for (const key of known.keys()) {
    const [, account = '', region = ''] = key.split(' ');
    if (region !== GLOBAL) regions.set(account, (regions.get(account) ?? new Set()).add(region));
  }
  return regions;
}
