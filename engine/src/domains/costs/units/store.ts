/** Business metrics and their values in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import { costsErrors } from '../errors.ts';
import type { MetricJson, MetricValue, MetricWish, Taken } from './contract.ts';

type Scope = readonly string[] | undefined;

/** Whoever is limited to accounts sees the metrics that are set against nothing else. */
const inScope = (scope: Scope) =>
  scope === undefined ? sql`true` : sql`m.accounts <@ ${[...scope]}::text[]`;

export interface MetricRow extends Omit<MetricJson, 'changedAt'> {
  readonly accounts: readonly string[] | null;
  readonly changedAt: Date;
}

const SELECT = sql`select m.name, m.unit, m.grain, m.description, m.measure, m.filters as filter, m.accounts,
    m.changed_by as "changedBy", m.changed_at as "changedAt", coalesce(v.count, 0)::int as values,
    to_char(v.first, 'YYYY-MM-DD') as "firstDay", to_char(v.last, 'YYYY-MM-DD') as "lastDay",
    coalesce((select array_agg(distinct key order by key) from costs.unit_values u, jsonb_object_keys(u.dimensions) key
      where u.metric = m.name), '{}') as dimensions
  from costs.unit_metrics m left join lateral (select count(*) as count, min(on_day) as first, max(on_day) as last
    from costs.unit_values u where u.metric = m.name) v on true`;

/** By name; one more than `limit` where more follow. */
export async function listMetrics(
  queries: Queries,
  scope: Scope,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<readonly MetricRow[]> {
  const { rows } = await sql<MetricRow>`${SELECT} where ${inScope(scope)} and m.name > ${after}
    order by m.name limit ${limit + 1}`.execute(queries);
  return rows;
}

export async function findMetric(queries: Queries, scope: Scope, name: string): Promise<MetricRow> {
  const { rows } = await sql<MetricRow>`${SELECT} where ${inScope(scope)} and m.name = ${name}`.execute(
    queries,
  );
  if (!rows[0]) throw costsErrors.COST_UNIT_UNKNOWN({ name });
  return rows[0];
}

/** Whoever may see it. */
export async function hasMetric(queries: Queries, name: string): Promise<boolean> {
  const { rows } = await sql`select from costs.unit_metrics where name = ${name}`.execute(queries);
  return rows.length > 0;
}

interface Who {
  readonly by: string;
  readonly now: Date;
}

/** Makes it or changes it; what is counted by the day stays so while there are values. */
export async function putMetric(
  tx: Tx,
  scope: Scope,
  { name, unit, grain, description, measure, filter }: MetricWish & { name: string },
  { by, now }: Who,
): Promise<void> {
  const accounts = scope === undefined ? null : [...scope];
  const { rows } = await sql`insert into costs.unit_metrics as m
      (name, unit, grain, description, measure, filters, accounts, changed_by, changed_at)
    values (${name}, ${unit}, ${grain}, ${description}, ${measure}, ${[...filter]}, ${accounts}, ${by}, ${now})
    on conflict (name) do update set unit = excluded.unit, grain = excluded.grain, description = excluded.description,
      measure = excluded.measure, filters = excluded.filters, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at
      where ${inScope(scope)} and (m.grain = excluded.grain
        or not exists (select from costs.unit_values u where u.metric = m.name))
    returning name`.execute(tx);
  if (rows[0]) return;
  const known = await findMetric(tx, scope, name);
  throw costsErrors.COST_UNIT_GRAIN({ name, grain: known.grain });
}

export async function removeMetric(tx: Tx, scope: Scope, name: string): Promise<void> {
  const { rows } = await sql`delete from costs.unit_metrics m where ${inScope(scope)} and m.name = ${name}
    returning name`.execute(tx);
  if (rows.length === 0) throw costsErrors.COST_UNIT_UNKNOWN({ name });
}

/** The same values twice change nothing. */
export async function putValues(tx: Tx, metric: string, values: readonly MetricValue[]): Promise<Taken> {
  const rows = values.map(({ at, value, dimensions }) => ({
    at: at.length === 7 ? `${at}-01` : at,
    value,
    dimensions,
  }));
  const result = await sql<Taken>`
    with given as (select "at"::date as on_day, dimensions, value::numeric as value
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("at" text, dimensions jsonb, value text)),
      known as (select g.*, v.value as before from given g left join costs.unit_values v
        on v.metric = ${metric} and v.on_day = g.on_day and v.dimensions = g.dimensions),
      written as (insert into costs.unit_values (metric, on_day, dimensions, value)
        select ${metric}, on_day, dimensions, value from known where before is distinct from value
        on conflict (metric, on_day, dimensions) do update set value = excluded.value)
    select count(*) filter (where before is null)::int as added,
      count(*) filter (where before <> value)::int as changed,
      count(*) filter (where before = value)::int as unchanged from known`.execute(tx);
  return result.rows[0] ?? { added: 0, changed: 0, unchanged: 0 };
}

/** How many there were. */
export async function removeValues(
  tx: Tx,
  metric: string,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const { rows } = await sql`delete from costs.unit_values where metric = ${metric}
    and on_day >= ${from}::date and on_day < ${to}::date returning 1`.execute(tx);
  return rows.length;
}

/** What was counted by day, of all dimensions or of those that are as asked. */
export async function readQuantities(
  queries: Queries,
  metric: string,
  { from, to, where }: { from: string; to: string; where: Readonly<Record<string, string>> },
): Promise<readonly { readonly day: string; readonly quantity: string }[]> {
  const { rows } = await sql<{ day: string; quantity: string }>`
    select to_char(on_day, 'YYYY-MM-DD') as day, sum(value)::text as quantity from costs.unit_values
    where metric = ${metric} and on_day >= ${from}::date and on_day < ${to}::date
      and dimensions @> ${JSON.stringify(where)}::jsonb group by on_day order by on_day`.execute(queries);
  return rows;
}
