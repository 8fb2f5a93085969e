/** Takes events in: what each of them means, and which cells are to be read again. */
import { readAccounts } from '#domains/accounts/index.ts';
import { enqueueTask } from '#platform/jobs/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { everyScannerOf } from '../plugins.ts';
import { GLOBAL } from '../where.ts';
import { cellsOfChange } from './cells-of-change.ts';
import { type Counted, countEvents } from './event-tallies.ts';
import { addPending, type NewCell } from './pending-cells.ts';
import { readEvent } from './read-event.ts';

export interface TakeOptions {
  /** The accounts that may be spoken of; undefined: all that are known. */
  readonly accounts?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface TakenEvent extends Counted {
  /** The cells that are read again for it. */
  readonly cells: readonly NewCell[];
}

/** Judges without keeping anything. */
export async function judgeEvents(
  platform: Platform,
  bodies: readonly string[],
  { accounts, signal }: TakeOptions,
): Promise<readonly TakenEvent[]> {
  const { regions } = platform.config.aws;
  const known = new Set((await readAccounts(platform, { signal })).accounts.map(({ id }) => id));
  const scanners = await everyScannerOf(platform);
  const none = (outcome: Counted['outcome'], reason: string): TakenEvent => ({ outcome, reason, cells: [] });
  return bodies.map((body) => {
    const read = readEvent(body);
    if (read.kind !== 'change') return none(read.kind, read.reason);
    const { account, region, at } = read.change;
    if (!known.has(account)) return none('refused', `${account} is no known account`);
    if (accounts && !accounts.includes(account)) return none('refused', `${account} is outside the scope`);
    // What says that it comes from tomorrow would be read again until then.
    if (at > platform.clock.now().getTime() + SKEW_MS) return none('invalid', 'its time is in the future');
    const cells = cellsOfChange(read.change, scanners)
      .filter(({ where }) => regions.length === 0 || where.region === GLOBAL || regions.includes(region))
      .map(({ scanner, where }) => ({
        type: scanner.type,
        account,
        region: where.region,
        changedAt: new Date(at),
      }));
    if (cells.length === 0) return none('ignored', 'it speaks of nothing that is looked for');
    return { outcome: 'taken', reason: null, cells };
  });
}

/** What AWS's clocks and ours may differ by. */
const SKEW_MS = 5 * 60_000;

/** Keeps what they mean; a worker reads the cells a little later, many events at once. */
export async function keepEvents(
  { clock, config }: Platform,
  queries: Queries,
  /** Where they came from. */
  source: 'queue' | 'api',
  taken: readonly TakenEvent[],
): Promise<void> {
  const now = clock.now();
  const dueAt = new Date(now.getTime() + config.scan.eventSeconds * 1000);
  await countEvents(queries, source, taken, now);
  const cells = taken.flatMap((event) => event.cells);
  await addPending(queries, cells, dueAt);
  if (cells.length > 0) await enqueueTask(queries, RESCAN_TASK);
}

export const RESCAN_TASK = 'inventory:rescan-changed';
