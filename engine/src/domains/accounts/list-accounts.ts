/** Accounts of a scope: a page by name, one of them, or how many there are of what. */
import { type RawBuilder, sql } from 'kysely';
import { scopeFilter } from '#domains/access/index.ts';
import { didYouMean } from '#kernel/nearest.ts';
import type { Principal } from '#kernel/principal.ts';
import type { Queries } from '#platform/ledger/index.ts';
import type { Account, AccountStatus, Environment } from './account.ts';
import type { ENVIRONMENT_CHOICES } from './contract.ts';
import { accountsErrors } from './errors.ts';
import { type AccountRow, toAccount } from './rows.ts';

export interface AccountFilter {
  readonly environment?: (typeof ENVIRONMENT_CHOICES)[number] | undefined;
  readonly status?: AccountStatus | undefined;
  /** A path such as `Workloads/Prod`, with all below it; `/` is what stands directly under the root. */
  readonly unit?: string | undefined;
  readonly owner?: string | undefined;
  readonly team?: string | undefined;
  /** Part of what an account is called or who it belongs to. */
  readonly text?: string | undefined;
}

/** The last account of the page before. */
export type Place = readonly [sortName: string, id: string];

export interface PlacedAccount extends Account {
  readonly place: Place;
}

type Viewer = Pick<Principal, 'scope'>;
type Condition = RawBuilder<boolean>;

const inScope = (viewer: Viewer): Condition =>
  scopeFilter(viewer, { accounts: 'id', teams: 'team', environments: 'environment' });

export async function listAccounts(
  queries: Queries,
  viewer: Viewer,
  filter: AccountFilter,
  page: { readonly limit: number; readonly after: Place | undefined },
): Promise<PlacedAccount[]> {
  const after = page.after ? [sql<boolean>`(sort_name, id) > (${page.after[0]}, ${page.after[1]})`] : [];
  const conditions = [inScope(viewer), ...after, ...conditionsOf(filter)];
  const { rows } = await sql<AccountRow & { sort_name: string }>`
    select * from accounts.accounts where ${sql.join(conditions, sql` and `)}
    order by sort_name, id limit ${page.limit}`.execute(queries);
  return rows.map((row) => ({ ...toAccount(row), place: [row.sort_name, row.id] }));
}

function conditionsOf({ environment, status, unit, owner, team, text }: AccountFilter): Condition[] {
  const path = sql`lower(array_to_string(unit_path, '/'))`;
  const under = unit?.toLowerCase();
  const condition: Record<keyof AccountFilter, () => Condition> = {
    environment: () => sql`environment is not distinct from ${environment === 'none' ? null : environment}`,
    status: () => sql`status = ${status}`,
    unit: () =>
      under === '/'
        ? sql`cardinality(unit_path) = 0`
        : sql`(${path} = ${under} or starts_with(${path}, ${`${under}/`}) or unit_id = ${unit})`,
    owner: () => sql`lower(owner) = lower(${owner})`,
    team: () => sql`lower(team) = lower(${team})`,
    text: () => sql`strpos(lower(concat_ws(' ', id, name, email, owner, team, cost_center, business_unit)),
      lower(${text})) > 0`,
  };
  const given = { environment, status, unit, owner, team, text };
  return Object.entries(condition).flatMap(([name, make]) =>
    given[name as keyof AccountFilter] === undefined ? [] : [make()],
  );
}

/** By id, or by a name that only one account has. */
export async function findAccount(queries: Queries, viewer: Viewer, wanted: string): Promise<Account> {
  const { rows } = await sql<AccountRow>`select * from accounts.accounts
    where ${inScope(viewer)} and (id = ${wanted} or sort_name = lower(${wanted}))`.execute(queries);
  const [only] = rows.filter(({ id }) => id === wanted || rows.length === 1);
  if (only) return toAccount(only);
  if (rows.length > 1) {
    const hint = ` Several have that name: ${rows.map(({ id }) => id).join(', ')}.`;
    throw accountsErrors.ACCOUNT_UNKNOWN({ id: wanted, hint });
  }
  const { rows: all } = await sql<{ id: string; name: string | null }>`
    select id, name from accounts.accounts where ${inScope(viewer)} order by sort_name, id`.execute(queries);
  const names = all.flatMap(({ id, name }) => (name === null ? [id] : [id, name]));
  throw accountsErrors.ACCOUNT_UNKNOWN({ id: wanted, hint: didYouMean(wanted, names) });
}

export interface AccountCounts {
  readonly accounts: number;
  readonly environments: { environment: Environment | null; accounts: number }[];
  readonly units: { path: string[]; accounts: number }[];
}

export async function countAccounts(queries: Queries, viewer: Viewer): Promise<AccountCounts> {
  const environments = await sql<{ environment: Environment | null; accounts: number }>`
    select environment, count(*)::int as accounts from accounts.accounts where ${inScope(viewer)}
    group by environment order by environment`.execute(queries);
  const units = await sql<{ path: string[]; accounts: number }>`
    select unit_path[1:depth] as path, count(*)::int as accounts
    from accounts.accounts, generate_series(1, cardinality(unit_path)) as depth
    where ${inScope(viewer)} group by 1 order by 1`.execute(queries);
  const total = environments.rows.reduce((sum, { accounts }) => sum + accounts, 0);
  return { accounts: total, environments: environments.rows, units: units.rows };
}
