/** The cells of a scan: one type in one region of one account, the heaviest first. */
import { rateDraws } from '#platform/aws/index.ts';
import type { Scanner } from '../scanner.ts';
import { GLOBAL, type Where, whereIs } from '../where.ts';

export interface Cell {
  readonly scanner: Scanner;
  readonly where: Where;
  /** How long reading it took last time, in ms; a guess where nobody knows. */
  readonly weight: number;
}

/** Where to look: an account and its regions. */
export interface Target {
  readonly account: string;
  readonly partition: string;
  readonly regions: readonly string[];
}

/** What the last look at a cell found. */
export interface KnownCell {
  readonly status: string;
  readonly rows: number | null;
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface PlanOptions {
  readonly targets: readonly Target[];
  readonly scanners: readonly Scanner[];
  readonly known: ReadonlyMap<string, KnownCell>;
  /** Cells that were complete and empty later than this (epoch ms) are not looked at again. */
  readonly emptySince?: number | undefined;
}

export const cellKey = (type: string, account: string, region: string): string =>
  `${type} ${account} ${region}`;

export const keyOf = ({ scanner, where }: Pick<Cell, 'scanner' | 'where'>): string =>
  cellKey(scanner.type, where.account, where.region);

/**
 * One busy cell decides how long a scan takes, so it must not start last. Cells of equal weight go type by type, so that
 * neighbours in the line draw from different accounts' rate limits.
 */
export function planCells({ targets, scanners, known, emptySince }: PlanOptions): {
  readonly cells: readonly Cell[];
  readonly skipped: number;
} {
  const cells: Cell[] = [];
  let skipped = 0;
  for (const scanner of scanners)
    for (const { account, partition, regions } of targets)
      for (const region of scanner.scope === GLOBAL ? [GLOBAL] : regions) {
        const where = whereIs(account, region, region === GLOBAL ? partition : undefined);
        const before = known.get(cellKey(scanner.type, account, region));
        if (before && emptySince !== undefined && wasEmpty(before, emptySince)) skipped += 1;
        else cells.push({ scanner, where, weight: weightOf(scanner, before) });
      }
  return { cells: cells.sort((a, b) => b.weight - a.weight), skipped };
}

const weightOf = ({ calls }: Scanner, before: KnownCell | undefined): number =>
  before ? Math.max(1, before.endedAt - before.startedAt) : guessMs(calls);

/** Slow is what takes many calls, and calls that AWS allows seldom. */
const guessMs = (calls: Scanner['calls']): number =>
  calls
    .flatMap((call) => rateDraws(call, {}, true))
    .reduce((sum, { limit }) => sum + 1000 / limit.perSecond, 0);

const wasEmpty = ({ status, rows, endedAt }: KnownCell, since: number): boolean =>
  status === 'ok' && rows === 0 && endedAt >= since;
