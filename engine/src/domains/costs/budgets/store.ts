/** Budgets in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import { costsErrors } from '../errors.ts';
import type { BudgetJson, BudgetState, Crossing, Threshold } from './contract.ts';

export interface BudgetRow {
  readonly name: string;
  readonly period: BudgetJson['period'];
  readonly amount: string;
  readonly currency: string;
  readonly measure: BudgetJson['measure'];
  readonly filter: readonly string[];
  readonly thresholds: readonly Threshold[];
  readonly accounts: readonly string[] | null;
  readonly changedBy: string;
  readonly changedAt: Date;
  readonly twin: BudgetJson['twin'];
}

export interface KnownBudget extends BudgetRow {
  readonly state: BudgetState | null;
  readonly stateSnapshot: number | null;
  readonly stateDay: string | null;
}

type Scope = readonly string[] | undefined;

/** Whoever is limited to accounts sees the budgets that count nothing else. */
const inScope = (scope: Scope) => (scope === undefined ? sql`true` : sql`accounts <@ ${[...scope]}::text[]`);

const COLUMNS = sql`name, period, amount::text as amount, currency, measure, filters as filter, thresholds, accounts,
  changed_by as "changedBy", changed_at as "changedAt", twin, state, state_snapshot::int as "stateSnapshot",
  to_char(state_day, 'YYYY-MM-DD') as "stateDay"`;

/** By name; one more than `limit` where more follow. */
export async function listBudgets(
  queries: Queries,
  scope: Scope,
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<readonly KnownBudget[]> {
  const { rows } = await sql<KnownBudget>`select ${COLUMNS} from costs.budgets
    where ${inScope(scope)} and name > ${after} order by name limit ${limit + 1}`.execute(queries);
  return rows;
}

export async function findBudget(queries: Queries, scope: Scope, name: string): Promise<KnownBudget> {
  const { rows } = await sql<KnownBudget>`select ${COLUMNS} from costs.budgets
    where ${inScope(scope)} and name = ${name}`.execute(queries);
  if (!rows[0]) throw costsErrors.COST_BUDGET_UNKNOWN({ name });
  return rows[0];
}

/** Makes it or changes it. A name that stands for what is out of scope is taken. */
export async function putBudget(tx: Tx, scope: Scope, row: BudgetRow): Promise<void> {
  const { rows } = await sql<{ name: string }>`insert into costs.budgets
      (name, period, amount, currency, measure, filters, thresholds, accounts, changed_by, changed_at, twin)
    values (${row.name}, ${row.period}, ${row.amount}::numeric, ${row.currency}, ${row.measure}, ${[...row.filter]},
      ${JSON.stringify(row.thresholds)}::jsonb, ${row.accounts === null ? null : [...row.accounts]},
      ${row.changedBy}, ${row.changedAt}, ${row.twin === null ? null : JSON.stringify(row.twin)}::jsonb)
    on conflict (name) do update set period = excluded.period, amount = excluded.amount, currency = excluded.currency,
      measure = excluded.measure, filters = excluded.filters, thresholds = excluded.thresholds,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at, twin = coalesce(excluded.twin, budgets.twin),
      state = null, state_snapshot = null, state_day = null
      where ${scope === undefined ? sql`true` : sql`budgets.accounts <@ ${[...scope]}::text[]`}
    returning name`.execute(tx);
  if (!rows[0]) throw costsErrors.COST_BUDGET_UNKNOWN({ name: row.name });
}

export async function removeBudget(tx: Tx, scope: Scope, name: string): Promise<void> {
  const { rows } =
    await sql`delete from costs.budgets where ${inScope(scope)} and name = ${name} returning name`.execute(
      tx,
    );
  if (rows.length === 0) throw costsErrors.COST_BUDGET_UNKNOWN({ name });
}

export async function keepTwin(tx: Tx, name: string, twin: NonNullable<BudgetJson['twin']>): Promise<void> {
  await sql`update costs.budgets set twin = ${JSON.stringify(twin)}::jsonb where name = ${name}`.execute(tx);
}

export async function keepState(
  tx: Tx,
  name: string,
  { state, snapshot, day }: { state: BudgetState; snapshot: number; day: string },
): Promise<void> {
  await sql`update costs.budgets set state = ${JSON.stringify(state)}::jsonb, state_snapshot = ${snapshot},
    state_day = ${day} where name = ${name}`.execute(tx);
}

/** Whether this is the first time that it is told. */
export async function addCrossing(
  tx: Tx,
  { name, from, now }: { name: string; from: string; now: Date },
  { kind, percent, on }: Crossing,
): Promise<boolean> {
  const { rows } =
    await sql`insert into costs.budget_crossings (budget, period_start, kind, percent, on_day, told_at)
    values (${name}, ${from}, ${kind}, ${percent}, ${on}, ${now}) on conflict do nothing returning budget`.execute(
      tx,
    );
  return rows.length > 0;
}
