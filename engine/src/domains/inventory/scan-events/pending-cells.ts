/** Cells that are to be read again, in the ledger: whoever takes them, and however often they are spoken of, they wait there once. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';

export interface PendingCell {
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly changed_at: Date;
  readonly due_at: Date;
  readonly tries: number;
}

export interface NewCell {
  readonly type: string;
  readonly account: string;
  readonly region: string;
  readonly changedAt: Date;
}

type Key = Pick<PendingCell, 'type' | 'account' | 'region'>;

/** The first event says when it is due: later ones never put it off. */
export async function addPending(queries: Queries, cells: readonly NewCell[], dueAt: Date): Promise<void> {
  if (cells.length === 0) return;
  await sql`insert into inventory.pending_cells (type, account, region, changed_at, due_at)
    select type, account, region, max("changedAt"), ${dueAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
      as given(type text, account text, region text, "changedAt" timestamptz)
    group by type, account, region order by type, account, region
    on conflict (type, account, region)
      do update set changed_at = greatest(pending_cells.changed_at, excluded.changed_at)`.execute(queries);
}

export async function dueCells(queries: Queries, now: Date, limit: number): Promise<readonly PendingCell[]> {
  const { rows } = await sql<PendingCell>`select * from inventory.pending_cells where due_at <= ${now}
    order by due_at, type, account, region limit ${limit}`.execute(queries);
  return rows;
}

export async function pendingSummary(queries: Queries): Promise<{ cells: number; dueAt: Date | null }> {
  const { rows } = await sql<{ cells: number; dueAt: Date | null }>`
    select count(*)::int as cells, min(due_at) as "dueAt" from inventory.pending_cells`.execute(queries);
  return rows[0] ?? { cells: 0, dueAt: null };
}

/** What changed again meanwhile stays, to be read once more at `again`. */
export async function settle(queries: Queries, done: readonly PendingCell[], again: Date): Promise<void> {
  await sql`delete from inventory.pending_cells p using ${recordset(done)}
    where ${same} and p.changed_at <= given.changed_at`.execute(queries);
  await sql`update inventory.pending_cells p set due_at = ${again}, tries = 0 from ${recordset(done)}
    where ${same}`.execute(queries);
}

export async function putOff(
  queries: Queries,
  cells: readonly Key[],
  until: Date,
  tries: 0 | 1,
): Promise<void> {
  await sql`update inventory.pending_cells p set due_at = ${until}, tries = p.tries + ${tries}
    from ${recordset(cells)} where ${same}`.execute(queries);
}

const same = sql`p.type = given.type and p.account = given.account and p.region = given.region`;

const recordset = (cells: readonly Key[]) => sql`jsonb_to_recordset(${JSON.stringify(cells)}::jsonb)
  as given(type text, account text, region text, changed_at timestamptz)`;
