/** How many events came from where and what became of them, so that nothing is dropped unseen. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';
import { OUTCOMES } from './contract.ts';

type Outcome = (typeof OUTCOMES)[number];

export interface Tally {
  readonly source: string;
  readonly outcome: Outcome;
  readonly events: number;
  readonly lastAt: Date;
  readonly lastReason: string | null;
}

export interface Counted {
  readonly outcome: Outcome;
  readonly reason: string | null;
}

export async function countEvents(
  queries: Queries,
  source: string,
  counted: readonly Counted[],
  now: Date,
): Promise<void> {
  for (const outcome of OUTCOMES) {
    const of = counted.filter((one) => one.outcome === outcome);
    if (of.length === 0) continue;
    const reason = of.findLast((one) => one.reason !== null)?.reason?.slice(0, 1_000) ?? null;
    await sql`insert into inventory.event_tallies as t (source, outcome, events, last_at, last_reason)
      values (${source}, ${outcome}, ${of.length}, ${now}, ${reason})
      on conflict (source, outcome) do update set events = t.events + excluded.events,
        last_at = excluded.last_at, last_reason = excluded.last_reason`.execute(queries);
  }
}

export async function readTallies(queries: Queries): Promise<readonly Tally[]> {
  const { rows } = await sql<Tally>`select source, outcome, events::int as events, last_at as "lastAt",
      last_reason as "lastReason" from inventory.event_tallies order by source, outcome`.execute(queries);
  return rows;
}
