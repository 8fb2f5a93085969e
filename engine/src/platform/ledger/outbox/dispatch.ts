/** Hands events out: at least once to each handler, retried with growing pauses, given up visibly. */
import { sql } from 'kysely';
import { eventSchema } from '#kernel/event.ts';
import type { Clock } from '../../clock/clock.ts';
import type { Logger } from '../../log/logger.ts';
import type { Ledger, Tx } from '../ledger.ts';
import { OUTBOX_CHANNEL } from './emit.ts';
import { type EventHandler, hears } from './handler.ts';

/** About 17 hours from the first try to the last. */
const MAX_ATTEMPTS = 12;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 4 * 3_600;
/** For pauses that ran out, and for what a lost notification told of. */
const LOOK_AGAIN_MS = 5_000;
const BATCH = 100;
/** A delivered event is kept for so long, for questions. */
const KEPT_DAYS = 7;

export interface OutboxContext {
  readonly ledger: Ledger;
  readonly handlers: readonly EventHandler[];
  readonly log: Logger;
}

export interface Dispatcher {
  /** Resolves when nothing is in hand any more. */
  stop(): Promise<void>;
}

/** Several processes may run it at once: rows in hand are skipped. */
export async function startDispatch(context: OutboxContext, clock: Clock): Promise<Dispatcher> {
  const stopping = new AbortController();
  let news = new AbortController();
  const unlisten = await context.ledger.listen(OUTBOX_CHANNEL, () => news.abort());
  const loop = async () => {
    while (!stopping.signal.aborted) {
      news = new AbortController();
      try {
        await dispatchDue(context, stopping.signal);
      } catch (err) {
        context.log.warn('events were not handed out', { err });
      }
      const wake = AbortSignal.any([stopping.signal, news.signal]);
      await clock.sleep(LOOK_AGAIN_MS, wake).catch(() => undefined);
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopping.abort();
      unlisten();
      await running;
    },
  };
}

/** Hands out everything that is due now; returns how many deliveries were tried. */
export async function dispatchDue(context: OutboxContext, signal?: AbortSignal): Promise<number> {
  const { ledger, handlers } = context;
  while ((await ledger.transaction((tx) => spread(tx, handlers))) === BATCH);
  let tried = 0;
  while (!signal?.aborted && (await deliverNext(context))) tried += 1;
  await sql`delete from ledger.outbox event where spread_at < now() - make_interval(days => ${KEPT_DAYS})
    and not exists (select from ledger.deliveries where event_id = event.id)`.execute(ledger.db);
  return tried;
}

/** Makes a delivery for every handler of new events. */
async function spread(tx: Tx, handlers: readonly EventHandler[]): Promise<number> {
  const { rows } = await sql<{ id: string; type: string }>`
    select id, type from ledger.outbox where spread_at is null
    order by created_at, id limit ${BATCH} for update skip locked`.execute(tx);
  if (rows.length === 0) return 0;
  const deliveries = rows.flatMap(({ id, type }) =>
    handlers.filter((handler) => hears(handler, type)).map(({ name }) => ({ event_id: id, handler: name })),
  );
  if (deliveries.length > 0) await tx.insertInto('ledger.deliveries').values(deliveries).execute();
  const ids = rows.map(({ id }) => id);
  await sql`update ledger.outbox set spread_at = now() where id = any(${ids})`.execute(tx);
  return rows.length;
}

interface Due {
  readonly event_id: string;
  readonly handler: string;
  readonly attempts: number;
  readonly event: unknown;
}

/** One delivery, in the transaction that also holds what its handler writes. False when none is due. */
async function deliverNext({ ledger, handlers, log }: OutboxContext): Promise<boolean> {
  const names = handlers.map(({ name }) => name);
  let due: Due | undefined;
  try {
    await ledger.db.transaction().execute(async (tx) => {
      due = await takeDue(tx, names);
      if (!due) return;
      const { handler, event_id, event } = due;
      await handlers.find(({ name }) => name === handler)?.handle(eventSchema.parse(event), tx);
      await sql`delete from ledger.deliveries where event_id = ${event_id} and handler = ${handler}`.execute(
        tx,
      );
    });
  } catch (err) {
    if (!due) throw err;
    log.warn('an event was not taken', {
      err,
      event: due.event_id,
      handler: due.handler,
      attempt: due.attempts + 1,
    });
    await postpone(ledger, due, err);
  }
  return due !== undefined;
}

async function takeDue(tx: Tx, names: readonly string[]): Promise<Due | undefined> {
  const { rows } = await sql<Due>`
    select event_id, handler, attempts, event from ledger.deliveries
    join ledger.outbox on outbox.id = event_id
    where dead_at is null and due_at <= now() and handler = any(${names})
    order by due_at, event_id limit 1 for update of deliveries skip locked`.execute(tx);
  return rows[0];
}

async function postpone(ledger: Ledger, { event_id, handler, attempts }: Due, err: unknown): Promise<void> {
  const tries = attempts + 1;
  const pause = Math.min(FIRST_PAUSE_SECONDS * 2 ** (tries - 1), LONGEST_PAUSE_SECONDS);
  const error = err instanceof Error ? err.message : String(err);
  await sql`update ledger.deliveries set attempts = ${tries}, last_error = ${error.slice(0, 2_000)},
      due_at = now() + make_interval(secs => ${pause}),
      dead_at = case when ${tries}::int >= ${MAX_ATTEMPTS}::int then now() end
    where event_id = ${event_id} and handler = ${handler}`.execute(ledger.db);
}
