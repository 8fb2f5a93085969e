/** Reads the cells that events spoke of, beside any scan, and keeps in step: not before they are due, not too often. */
import { readAccounts } from '#domains/accounts/index.ts';
import type { Platform } from '#platform/platform.ts';
import { everyScannerOf } from '../plugins.ts';
import { promoterFor } from '../promote-for.ts';
import { type Cell, cellKey, type KnownCell } from '../scans/cells.ts';
import { knownCells } from '../scans/known-cells.ts';
import { takeLock } from '../scans/lock.ts';
import type { CellEnd } from '../scans/read-cell.ts';
import { rescan } from '../scans/rescan.ts';
import { GLOBAL, partitionOf, whereIs } from '../where.ts';
import { countEvents } from './event-tallies.ts';
import { dueCells, type PendingCell, pendingSummary, putOff, settle } from './pending-cells.ts';

/** One process reads at a time: two would read the same cells. */
const LOCK = 7_331_012;
const CELLS_AT_ONCE = 500;
/** AWS shows some changes late: a look that began so soon after an event may not have seen it. */
const LATE_MS = 5_000;
const MOST_TRIES = 5;

export interface Rescanned {
  readonly ends: readonly CellEnd[];
  /** Cells that were read later than their events. */
  readonly known: number;
  /** When the next cell is due; null where none waits. */
  readonly nextAt: Date | null;
}

/** Reads what is due now. */
export async function rescanChanged(platform: Platform, signal: AbortSignal): Promise<Rescanned> {
  const { ledger, clock } = platform;
  const lock = await takeLock(ledger, LOCK);
  if (!lock) return { ends: [], known: 0, nextAt: new Date(clock.now().getTime() + LATE_MS) };
  try {
    const due = await dueCells(ledger.db, clock.now(), CELLS_AT_ONCE);
    const { fresh, waiting, cells, gone } = await sorted(platform, due);
    if (fresh.length + gone.length > 0) {
      await settle(ledger.db, [...fresh, ...gone], clock.now());
      await countEvents(
        ledger.db,
        'cells',
        fresh.map(() => ({ outcome: 'known', reason: null })),
        clock.now(),
      );
    }
    for (const { cell, until } of waiting) await putOff(ledger.db, [cell], until, 0);
    const ends = cells.length > 0 ? await readAll(platform, cells, signal) : [];
    return { ends, known: fresh.length, nextAt: (await pendingSummary(ledger.db)).dueAt };
  } finally {
    await lock.release();
  }
}

interface Sorted {
  /** Read later than the event already. */
  readonly fresh: readonly PendingCell[];
  /** Read so shortly before that they can wait. */
  readonly waiting: readonly { readonly cell: PendingCell; readonly until: Date }[];
  readonly cells: readonly { readonly pending: PendingCell; readonly cell: Omit<Cell, 'weight'> }[];
  /** Of types that nobody reads any more. */
  readonly gone: readonly PendingCell[];
}

async function sorted(platform: Platform, due: readonly PendingCell[]): Promise<Sorted> {
  const now = platform.clock.now().getTime();
  // Of what has no region the partition follows from where else is looked.
  const partition = partitionOf(platform.config.aws.regions[0] ?? '');
  const coolDown = platform.config.scan.eventCooldownSeconds * 1000;
  const known = due.length > 0 ? await knownCells(platform.lake) : new Map<string, KnownCell>();
  const scanners = new Map((await everyScannerOf(platform)).map((scanner) => [scanner.type, scanner]));
  const fresh: PendingCell[] = [];
  const waiting: { cell: PendingCell; until: Date }[] = [];
  const cells: { pending: PendingCell; cell: Omit<Cell, 'weight'> }[] = [];
  const gone: PendingCell[] = [];
  for (const pending of due) {
    const { type, account, region } = pending;
    const scanner = scanners.get(type);
    const before = known.get(cellKey(type, account, region));
    const until = (before?.endedAt ?? 0) + coolDown;
    if (!scanner) gone.push(pending);
    else if (before && wasRead(before, pending)) fresh.push(pending);
    else if (until > now) waiting.push({ cell: pending, until: new Date(until) });
    else
      cells.push({
        pending,
        cell: { scanner, where: whereIs(account, region, region === GLOBAL ? partition : undefined) },
      });
  }
  return { fresh, waiting, cells, gone };
}

const wasRead = ({ status, startedAt }: KnownCell, { changed_at }: PendingCell): boolean =>
  status === 'ok' && changed_at.getTime() < startedAt - LATE_MS;

async function readAll(
  platform: Platform,
  cells: Sorted['cells'],
  signal: AbortSignal,
): Promise<readonly CellEnd[]> {
  const { ledger, lake, clock, config, log } = platform;
  const { accounts } = await readAccounts(platform, { signal });
  const promote = promoterFor(config, new Map(accounts.map((account) => [account.id, account])));
  const machines = { aws: await platform.aws(), lake, ledger, clock, signal, promote };
  const { ends } = await rescan(
    machines,
    'event',
    cells.map(({ cell }) => cell),
  );
  // A process that is killed here leaves the cells waiting; they are then found to have been read.
  const failed = new Map(
    ends
      .filter(({ status }) => status === 'throttled' || status === 'error')
      .map((end) => [cellKey(end.type, end.account, end.region), end]),
  );
  const now = clock.now().getTime();
  const again = new Date(now + config.scan.eventCooldownSeconds * 1000);
  const keyOf = ({ type, account, region }: PendingCell) => cellKey(type, account, region);
  const all = cells.map(({ pending }) => pending);
  const retried = all.filter((one) => failed.has(keyOf(one)) && one.tries + 1 < MOST_TRIES);
  await settle(
    ledger.db,
    all.filter((one) => !retried.includes(one)),
    again,
  );
  await putOff(ledger.db, retried, again, 1);
  for (const [cell, { fault }] of failed) log.warn('a changed cell was not read', { cell, fault });
  return ends;
}
