/** Saved views in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import { costsErrors } from '../errors.ts';
import type { ViewState } from './contract.ts';

export interface ViewRow {
  readonly id: string;
  readonly owner: string;
  readonly name: string;
  readonly page: 'costs';
  readonly state: ViewState;
  readonly shared: boolean;
  readonly changedAt: Date;
}

const COLUMNS = sql`id, owner, name, page, state, shared, changed_at as "changedAt"`;

/** Somebody's own and those shared, by name; own ones first where both have it. */
export async function listViews(queries: Queries, owner: string): Promise<readonly ViewRow[]> {
  const { rows } = await sql<ViewRow>`select ${COLUMNS} from costs.views
    where owner = ${owner} or shared order by name, owner = ${owner} desc limit 1000`.execute(queries);
  return rows;
}

/** Their own before one that is shared. */
export async function findView(queries: Queries, owner: string, name: string): Promise<ViewRow> {
  const { rows } = await sql<ViewRow>`select ${COLUMNS} from costs.views
    where name = ${name} and (owner = ${owner} or shared) order by owner = ${owner} desc limit 1`.execute(
    queries,
  );
  if (!rows[0]) throw costsErrors.COST_VIEW_UNKNOWN({ name });
  return rows[0];
}

/** Makes it, or replaces their own of that name. */
export async function putView(tx: Tx, row: ViewRow): Promise<void> {
  await requireFree(tx, row);
  await sql`insert into costs.views (id, owner, name, page, state, shared, changed_at)
    values (${row.id}, ${row.owner}, ${row.name}, ${row.page}, ${JSON.stringify(row.state)}::jsonb, ${row.shared},
      ${row.changedAt})
    on conflict (owner, name) do update set page = excluded.page, state = excluded.state, shared = excluded.shared,
      changed_at = excluded.changed_at`.execute(tx);
}

/** Of their own only. */
export async function changeView(
  tx: Tx,
  owner: string,
  name: string,
  to: Pick<ViewRow, 'name' | 'shared' | 'changedAt'>,
): Promise<void> {
  await requireFree(tx, { ...to, owner, was: name });
  const { rows } = await sql`update costs.views set name = ${to.name}, shared = ${to.shared},
    changed_at = ${to.changedAt} where owner = ${owner} and name = ${name} returning id`.execute(tx);
  if (rows.length === 0) throw costsErrors.COST_VIEW_UNKNOWN({ name });
}

export async function removeView(tx: Tx, owner: string, name: string): Promise<void> {
  const { rows } =
    await sql`delete from costs.views where owner = ${owner} and name = ${name} returning id`.execute(tx);
  if (rows.length === 0) throw costsErrors.COST_VIEW_UNKNOWN({ name });
}

/** Two people who share the same name at the same moment are left to the index. */
async function requireFree(
  tx: Tx,
  { owner, name, shared, was = name }: Pick<ViewRow, 'owner' | 'name' | 'shared'> & { was?: string },
): Promise<void> {
  const { rows } = await sql`select id from costs.views
    where name = ${name} and ((owner = ${owner} and name <> ${was}) or (${shared} and shared and owner <> ${owner}))`.execute(
    tx,
  );
  if (rows.length > 0) throw costsErrors.COST_VIEW_EXISTS({ name });
}
