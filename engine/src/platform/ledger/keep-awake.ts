/** Keeps a transaction from being ended for resting while long work goes on beside it. */
import { sql } from 'kysely';
import type { Clock } from '#platform/clock/clock.ts';
import type { Tx } from './ledger.ts';

/** The ledger ends a transaction that rests for two minutes. */
const EVERY_MS = 30_000;

export async function keepAwake<T>(tx: Tx, clock: Clock, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const knocking = knock(tx, clock, done.signal);
  try {
    return await work();
  } finally {
    done.abort();
    await knocking;
  }
}

async function knock(tx: Tx, clock: Clock, done: AbortSignal): Promise<void> {
  while (!done.aborted) {
    await clock.sleep(EVERY_MS, done).catch(() => undefined);
    // A ledger that went away is told of by the work's own last statement.
    if (!done.aborted) await sql`select 1`.execute(tx).catch(() => undefined);
  }
}
