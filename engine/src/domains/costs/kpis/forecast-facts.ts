/** What the ledger holds of forecasts of all costs: how they came out, and how they changed. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';

type Scope = readonly string[] | undefined;

const inScope = (scope: Scope) =>
  scope === undefined ? sql`true` : sql`f.accounts <@ ${[...scope]}::text[]`;

interface Errors {
  readonly scored: number;
  /** In percent. */
  readonly mape: string | null;
  readonly bias: string | null;
}

/** Of the months from the first to the last, both included. */
export async function readErrors(
  queries: Queries,
  scope: Scope,
  [first, last]: readonly [string, string],
): Promise<Errors> {
  const { rows } = await sql<Errors>`select count(*)::int as scored,
      round(100 * avg(abs(s.amount - s.actual) / nullif(abs(s.amount), 0)), 2)::text as mape,
      round(100 * avg((s.amount - s.actual) / nullif(s.amount, 0)), 2)::text as bias
    from costs.forecast_scores s join costs.forecasts f on f.id = s.forecast
    where ${inScope(scope)} and f.filters = '{}' and s.month between ${first} and ${last}`.execute(queries);
  return rows[0] ?? { scored: 0, mape: null, bias: null };
}

export interface Drift {
  readonly month: string;
  readonly now: string;
  readonly before: string;
  readonly madeNow: string;
  readonly madeBefore: string;
}

/** The newest forecast against the oldest of the thirty days before it, for the last month that both tell of. */
export async function readDrift(queries: Queries, scope: Scope): Promise<Drift | undefined> {
  const { rows } = await sql<Drift>`
    with own as (select f.*, to_char(made_at at time zone 'UTC', 'YYYY-MM-DD') as made from costs.forecasts f
        where ${inScope(scope)} and f.filters = '{}'),
      newest as (select * from own order by made_at desc, id desc limit 1),
      earlier as (select o.* from own o, newest n where o.id <> n.id and o.measure = n.measure
        and o.currency = n.currency and o.changes = n.changes and o.made_at > n.made_at - interval '30 days'
        order by o.made_at, o.id limit 1)
    select a ->> 'month' as month, a ->> 'amount' as now, b ->> 'amount' as before, n.made as "madeNow",
      e.made as "madeBefore"
    from newest n, earlier e, jsonb_array_elements(n.months) a, jsonb_array_elements(e.months) b
    where a ->> 'month' = b ->> 'month' order by month desc limit 1`.execute(queries);
  return rows[0];
}
