/** The accounts as everyone reads them: read by itself when they are old or were never read. */
import type { Tx } from '#platform/ledger/index.ts';
import type { Account, Organization, Problem } from './account.ts';
import { isDue, isPutTogether, isSame, type Machines, refreshIn } from './refresh.ts';
import { type LastReading, loadAccounts, loadReading } from './store.ts';

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Ask AWS also when what is known is young. */
  readonly refresh?: boolean | undefined;
}

export interface KnownAccounts {
  /** By id. */
  readonly accounts: readonly Account[];
  readonly organization: Organization | null;
  /** False where something is missing or old; `problem` says what. */
  readonly complete: boolean;
  readonly problem: Problem | null;
  /** When the list of accounts was last read whole; while it never was, when that was last tried. */
  readonly refreshedAt: Date;
}

/** Rejects only for what is wrong with Reeve itself, or when called off: what AWS does not answer is a `problem`. */
export async function readAccounts(platform: Machines, options: ReadOptions = {}): Promise<KnownAccounts> {
  const reading = await ensureRead(platform, options);
  const { organization, complete, problem } = reading;
  const accounts = await loadAccounts(platform.ledger.db);
  return { accounts, organization, complete, problem, refreshedAt: refreshedAt(reading) };
}

export const refreshedAt = ({ readAt, attemptedAt }: LastReading): Date => readAt ?? attemptedAt;

/** How the last reading went, after a new one where that is due. */
export async function ensureRead(machines: Machines, options: ReadOptions = {}): Promise<LastReading> {
  const { ledger } = machines;
  const last = await loadReading(ledger.db);
  if (!options.refresh && last && !isDue(last, machines) && isPutTogether(last, machines)) return last;
  const force = options.refresh ? { seen: last } : undefined;
  const work = (signal: AbortSignal) =>
    ledger.transaction((tx: Tx) => refreshIn(tx, machines, { force, signal }));
  const reading = await together(machines, work, options.signal);
  // The one that was joined may have begun for less than this.
  if (!force || !isSame(reading, last)) return reading;
  return together(machines, work, options.signal);
}

/** One reading for all in this process who want it, so that those who wait hold no connection. */
interface Flight {
  readonly ended: Promise<LastReading>;
  readonly end: AbortController;
  waiting: number;
}

const flights = new WeakMap<Machines['ledger'], Flight>();

async function together(
  { ledger }: Machines,
  work: (signal: AbortSignal) => Promise<LastReading>,
  signal: AbortSignal | undefined,
): Promise<LastReading> {
  signal?.throwIfAborted();
  const flight = flights.get(ledger) ?? start(ledger, work);
  flight.waiting += 1;
  try {
    return await Promise.race([flight.ended, leaving(signal)]);
  } finally {
    flight.waiting -= 1;
    // Nobody wants it any more.
    if (flight.waiting === 0) {
      if (flights.get(ledger) === flight) flights.delete(ledger);
      flight.end.abort();
    }
  }
}

function start(ledger: Machines['ledger'], work: (signal: AbortSignal) => Promise<LastReading>): Flight {
  const end = new AbortController();
  const ended = work(end.signal);
  // Its waiters are told how it ended; when all have left, nobody is.
  ended.catch(() => undefined);
  const flight: Flight = { ended, end, waiting: 0 };
  flights.set(ledger, flight);
  return flight;
}

/** Never resolves; rejects when the signal says so. */
const leaving = (signal: AbortSignal | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
