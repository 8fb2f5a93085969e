/** What has not been delivered: counted for status and metrics, listed and mended when it was given up. */
import { sql } from 'kysely';
import { ledgerErrors } from '../errors.ts';
import type { Queries } from '../ledger.ts';

export interface OutboxCounts {
  readonly waiting: number;
  readonly dead: number;
  /** Age of the oldest event that somebody still waits for; 0 when there is none. */
  readonly lagSeconds: number;
}

export async function countDeliveries(queries: Queries): Promise<OutboxCounts> {
  const { rows } = await sql<OutboxCounts>`
    with open as (
      select created_at, dead_at from ledger.deliveries join ledger.outbox on outbox.id = event_id
      union all select created_at, null from ledger.outbox where spread_at is null
    )
    select count(*) filter (where dead_at is null)::int as waiting, count(dead_at)::int as dead,
      coalesce(extract(epoch from now() - min(created_at) filter (where dead_at is null)), 0)::float8 as "lagSeconds"
    from open`.execute(queries);
  return rows[0] ?? { waiting: 0, dead: 0, lagSeconds: 0 };
}

export interface DeadDelivery {
  readonly eventId: string;
  readonly type: string;
  readonly handler: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly deadAt: Date;
}

/** Newest first. */
export async function listDeadDeliveries(queries: Queries, limit: number): Promise<DeadDelivery[]> {
  const { rows } = await sql<DeadDelivery>`
    select event_id as "eventId", type, handler, attempts, last_error as "lastError", dead_at as "deadAt"
    from ledger.deliveries join ledger.outbox on outbox.id = event_id
    where dead_at is not null order by dead_at desc, event_id, handler limit ${limit}`.execute(queries);
  return rows;
}

/** Tries it again now, with all its attempts. */
export async function retryDelivery(queries: Queries, eventId: string, handler: string): Promise<void> {
  const { rows } = await sql`
    update ledger.deliveries set attempts = 0, dead_at = null, due_at = now()
    where event_id = ${eventId} and handler = ${handler} returning event_id`.execute(queries);
  if (rows.length === 0) throw ledgerErrors.LEDGER_NO_DELIVERY({ event: eventId, handler });
}
