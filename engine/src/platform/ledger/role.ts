/** The database role the product works as: it may use the tables, but neither change the schema nor undo a revoke. */
import type pg from 'pg';

export const APP_ROLE = 'reeve_app';

/** From 16 on who creates a role is its member without the right to work as it, until they grant themselves that. */
const MAY_SET = `case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end`;

/**
 * Makes the role and says what it may do with whatever the migrations create from now on; a migration takes rights
 * away again by `revoke`. Needs CREATEROLE, not superuser. False where the owner may not make or use the role: then
 * the product works as the owner, and only triggers stand before what must not be changed.
 */
export async function prepareRole(client: pg.ClientBase, login: boolean): Promise<boolean> {
  await client.query(`do $$ begin
      create role ${APP_ROLE} nosuperuser nocreatedb nocreaterole ${login ? 'login' : 'nologin'};
    exception when duplicate_object or unique_violation or insufficient_privilege then null;
    end $$`);
  await client.query(`do $$ begin
      if not pg_has_role(current_user, '${APP_ROLE}', ${MAY_SET}) then grant ${APP_ROLE} to current_user; end if;
    exception when undefined_object or insufficient_privilege then null;
    end $$`);
  if (!(await mayUseRole(client))) return false;
  await client.query(`
    alter default privileges grant usage on schemas to ${APP_ROLE};
    alter default privileges grant select, insert, update, delete on tables to ${APP_ROLE};
    alter default privileges grant usage, select on sequences to ${APP_ROLE};`);
  return true;
}

export async function mayUseRole(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select pg_has_role(current_user, oid, ${MAY_SET}) as may from pg_roles where rolname = $1`,
    [APP_ROLE],
  );
  return rows[0]?.may ?? false;
}
