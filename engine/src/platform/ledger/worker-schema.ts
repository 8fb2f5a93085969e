/** The job queue's own schema, made by its library and opened to the product's role. */
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { APP_ROLE } from './role.ts';

const WORKER_SCHEMA = 'graphile_worker';

export async function migrateWorkerSchema(connection: pg.ClientConfig, hasRole: boolean): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  try {
    await runMigrations({ pgPool: pool, schema: WORKER_SCHEMA, logger: new Logger(() => () => undefined) });
    if (hasRole) await pool.query(OPEN_ROWS);
  } finally {
    await pool.end();
  }
}

/** The library turns row-level security on without a policy: without one, all but the owner see nothing. */
const OPEN_ROWS = `do $$
  declare guarded regclass;
  begin
    for guarded in select oid from pg_class
      where relnamespace = '${WORKER_SCHEMA}'::regnamespace and relrowsecurity
        and not exists (select from pg_policy where polrelid = pg_class.oid and polname = '${APP_ROLE}')
    loop
      execute format('create policy ${APP_ROLE} on %s for all to ${APP_ROLE} using (true) with check (true)', guarded);
    end loop;
  end $$`;
