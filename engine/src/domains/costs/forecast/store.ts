/** Forecasts and how they came out, in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { ForecastAccuracyJson, ForecastJson } from './contract.ts';
import type { MadeForecast } from './make-forecast.ts';

export interface ForecastRow extends MadeForecast {
  readonly id: string;
  readonly madeAt: Date;
  readonly madeBy: string;
  readonly measure: string;
  readonly currency: string;
  readonly filter: readonly string[];
  readonly accounts: readonly string[] | null;
}

export async function keepForecast(tx: Tx, row: ForecastRow): Promise<void> {
  await sql`insert into costs.forecasts
      (id, made_at, made_by, measure, currency, filters, accounts, known_until, months, days, accuracy, changes, notes)
    values (${row.id}, ${row.madeAt}, ${row.madeBy}, ${row.measure}, ${row.currency}, ${[...row.filter]},
      ${row.accounts === null ? null : [...row.accounts]}, ${row.knownUntil}, ${JSON.stringify(row.months)}::jsonb,
      ${JSON.stringify(row.days)}::jsonb, ${JSON.stringify(row.accuracy)}::jsonb,
      ${JSON.stringify(row.changes)}::jsonb, ${row.notes})`.execute(tx);
}

type Listed = ForecastRow & Pick<ForecastJson, 'scores'>;

/** Newest first, one more than `limit` where more follow; only what tells of accounts in scope. */
export async function listForecasts(
  queries: Queries,
  scope: readonly string[] | undefined,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<readonly Listed[]> {
  const [at = 'infinity', id = ''] = after ?? [];
  const seen = scope === undefined ? sql`true` : sql`accounts <@ ${[...scope]}::text[]`;
  const { rows } = await sql<Listed>`
    select id, made_at as "madeAt", made_by as "madeBy", measure, currency, filters as filter, accounts,
      to_char(known_until, 'YYYY-MM-DD') as "knownUntil", months, days, accuracy, changes, notes,
      coalesce((select jsonb_agg(jsonb_build_object('month', month, 'amount', amount::text, 'actual', actual::text,
          'error', ((amount - actual) / nullif(amount, 0))::float8, 'within', within) order by month)
        from costs.forecast_scores where forecast = id), '[]') as scores
    from costs.forecasts where ${seen} and (made_at, id) < (${at}::timestamptz, ${id})
    order by made_at desc, id desc limit ${limit + 1}`.execute(queries);
  return rows;
}

export async function readAccuracy(
  queries: Queries,
  scope: readonly string[] | undefined,
): Promise<ForecastAccuracyJson> {
  const seen = scope === undefined ? sql`true` : sql`accounts <@ ${[...scope]}::text[]`;
  const { rows } = await sql<ForecastAccuracyJson>`
    select count(*)::int as scored,
      round(100 * avg(abs(s.amount - s.actual) / nullif(abs(s.amount), 0)), 2)::float8 as mape,
      round(100 * avg((s.amount - s.actual) / nullif(s.amount, 0)), 2)::float8 as bias,
      round(100 * avg(s.within::int), 2)::float8 as within
    from costs.forecast_scores s join costs.forecasts f on f.id = s.forecast where ${seen}`.execute(queries);
  return rows[0] ?? { scored: 0, mape: null, bias: null, within: null };
}

/** A month of a forecast that is over and not compared with what came yet. */
export interface DueScore {
  readonly forecast: string;
  readonly measure: ForecastJson['measure'];
  readonly currency: string;
  readonly filter: readonly string[];
  readonly accounts: readonly string[] | null;
  readonly month: string;
  readonly amount: string;
  readonly low: string;
  readonly high: string;
}

/** Months that ended before `until`. */
export async function dueScores(queries: Queries, until: Date): Promise<readonly DueScore[]> {
  const { rows } = await sql<DueScore>`
    select f.id as forecast, f.measure, f.currency, f.filters as filter, f.accounts, m ->> 'month' as month,
      m ->> 'amount' as amount, m ->> 'low' as low, m ->> 'high' as high
    from costs.forecasts f, jsonb_array_elements(f.months) m
    where ((m ->> 'month') || '-01')::date + interval '1 month' <= ${until}::timestamptz at time zone 'UTC'
      and not exists (select from costs.forecast_scores s where s.forecast = f.id and s.month = m ->> 'month')
    order by month, forecast limit 500`.execute(queries);
  return rows;
}

export async function keepScore(
  queries: Queries,
  { forecast, month, amount, low, high }: DueScore,
  actual: string,
  now: Date,
): Promise<void> {
  await sql`insert into costs.forecast_scores (forecast, month, amount, actual, within, scored_at)
    values (${forecast}, ${month}, ${amount}::numeric, ${actual}::numeric,
      ${actual}::numeric between ${low}::numeric and ${high}::numeric, ${now})
    on conflict do nothing`.execute(queries);
}
