/** People: made by an admin, let in by links, shut out at once. */
import { sql } from 'kysely';
import type { Principal, Role, Scope } from '#kernel/principal.ts';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { NewUser, UserChange, UserItem } from './contract.ts';
import { accessErrors } from './errors.ts';
import { requireWithin } from './grant.ts';
import type { After } from './keys.ts';

export interface UserRow {
  readonly id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly scope: Scope;
  readonly created_at: Date;
  readonly created_by: string;
  readonly disabled_at: Date | null;
}

export async function createUser(
  tx: Tx,
  { clock, newId }: Pick<Platform, 'clock' | 'newId'>,
  creator: Principal,
  wanted: NewUser,
): Promise<UserItem> {
  requireWithin(creator, wanted);
  const { rows } = await sql<UserRow>`
    insert into access.users (id, name, roles, scope, created_at, created_by)
    values (${newId('user')}, ${wanted.name}, ${wanted.roles}::text[],
      ${JSON.stringify(wanted.scope)}::jsonb, ${clock.now()}, ${creator.id})
    on conflict (lower(name)) do nothing returning *`.execute(tx);
  const [row] = rows;
  if (!row) throw accessErrors.USER_EXISTS({ name: wanted.name });
  return toUser(row);
}

/** Disabling a user ends their sessions in the same transaction. */
export async function changeUser(
  tx: Tx,
  { clock }: Pick<Platform, 'clock'>,
  changer: Principal,
  id: string,
  change: UserChange,
): Promise<UserItem> {
  const before = await lockUser(tx, id);
  requireWithin(changer, before);
  const { name = before.name, roles = before.roles, scope = before.scope } = change;
  requireWithin(changer, { roles, scope });
  const disabled = change.disabled === undefined ? before.disabled_at : change.disabled ? clock.now() : null;
  const clash = sql`select from access.users where lower(name) = lower(${name}) and id <> ${id}`;
  if ((await clash.execute(tx)).rows.length > 0) throw accessErrors.USER_EXISTS({ name });
  const { rows } = await sql<UserRow>`
    update access.users set name = ${name}, roles = ${roles}::text[], scope = ${JSON.stringify(scope)}::jsonb,
      disabled_at = ${disabled} where id = ${id} returning *`.execute(tx);
  if (disabled !== null)
    for (const table of ['access.sessions', 'access.sign_in_links'])
      await sql`delete from ${sql.table(table)} where subject_id = ${id}`.execute(tx);
  return toUser(rows[0] ?? before);
}

export async function lockUser(tx: Tx, id: string): Promise<UserRow> {
  const { rows } = await sql<UserRow>`select * from access.users where id = ${id} for update`.execute(tx);
  const [row] = rows;
  if (!row) throw accessErrors.USER_UNKNOWN({ id });
  return row;
}

/** Newest first. */
export async function listUsers(queries: Queries, limit: number, after?: After): Promise<UserItem[]> {
  const older = after ? sql`(created_at, id) < (${after.createdAt}, ${after.id})` : sql`true`;
  const { rows } = await sql<UserRow>`
    select * from access.users where ${older} order by created_at desc, id desc limit ${limit}`.execute(
    queries,
  );
  return rows.map(toUser);
}

export const userPrincipal = ({
  id,
  name,
  roles,
  scope,
}: Pick<UserRow, 'id' | 'name' | 'roles' | 'scope'>): Principal => ({
  kind: 'user',
  id,
  name,
  roles,
  scope,
});

const toUser = (row: UserRow): UserItem => ({
  id: row.id,
  name: row.name,
  roles: row.roles,
  scope: row.scope as UserItem['scope'],
  createdAt: row.created_at.toISOString(),
  createdBy: row.created_by,
  disabledAt: row.disabled_at?.toISOString() ?? null,
});
