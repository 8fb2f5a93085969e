/** Brings the ledger's schemas up to date: forward only, one transaction a file, under a lock. */
import pg from 'pg';
import { ledgerErrors } from './errors.ts';
import { type Migration, readMigrations, schemaOf } from './read-migrations.ts';
import { APP_ROLE, prepareRole } from './role.ts';

const LOCK_KEY = 7_331_001;
/** For another process's migrations; its own locks wait far less, because readers queue behind them. */
const TURN_TIMEOUT = '120s';
const LOCK_TIMEOUT = '5s';
const LOCK_TRIES = 3;
/** The job queue's schema is one migration more, applied by its library. Rises with the library's version. */
export const WORKER_MIGRATION = 'graphile-worker/0.17.3';

export interface MigrateOptions {
  readonly connection: pg.ClientConfig;
  /** Whether the product's role logs in by itself, as on the embedded server. */
  readonly roleLogin: boolean;
  /** Only these files, the level of an archive; everything when absent. */
  readonly only?: ReadonlySet<string> | undefined;
}

interface Applied {
  readonly file: string;
  readonly sha256: string;
  readonly contract: boolean;
}

/** Applies what is missing. Six processes may call this at once. */
export async function migrate(client: pg.ClientBase, options: MigrateOptions): Promise<void> {
  const every = [...(await readMigrations()), workerStep];
  const wanted = options.only ? every.filter(({ file }) => options.only?.has(file)) : every;
  if (missing(wanted, every, await readApplied(client)).length === 0) return;
  await client.query(`set lock_timeout = '${TURN_TIMEOUT}'`);
  await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    const before = await readApplied(client);
    const hasRole = await prepareRole(client, options.roleLogin);
    await client.query(CREATE_LIST);
    if (hasRole) await client.query(`revoke insert, update, delete on ledger.migrations from ${APP_ROLE}`);
    for (const step of missing(wanted, every, before)) {
      if (step.file === WORKER_MIGRATION) await applyWorker(client, options.connection, hasRole);
      else await applyMigration(client, step, before.length === 0);
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK_KEY]);
    await client.query('reset lock_timeout');
  }
}

/** `seeded` is how many rows the room's tables hold after it in a new ledger: what is no more than that is unused. */
const CREATE_LIST = `create schema if not exists ledger;
  create table if not exists ledger.migrations (
    file text primary key, sha256 text not null, contract boolean not null,
    applied_at timestamptz not null default now(), seeded integer)`;

export async function readApplied(client: pg.ClientBase): Promise<Applied[]> {
  try {
    const { rows } = await client.query<Applied>('select file, sha256, contract from ledger.migrations');
    return rows;
  } catch (error) {
    if (error instanceof pg.DatabaseError && (error.code === '42P01' || error.code === '3F000')) return [];
    throw error;
  }
}

const workerStep: Migration = { file: WORKER_MIGRATION, sql: '', sha256: '', contract: false };

/** What to apply, in order. A migration of a newer version is in the way only if it took something away. */
function missing(wanted: readonly Migration[], every: readonly Migration[], applied: readonly Applied[]) {
  const known = new Map(every.map((step) => [step.file, step]));
  for (const { file, sha256, contract } of applied) {
    const here = known.get(file);
    if (!here && contract) throw ledgerErrors.LEDGER_AHEAD({ file });
    if (here && here.sha256 !== sha256) throw ledgerErrors.LEDGER_MIGRATION_CHANGED({ file });
  }
  const done = new Set(applied.map(({ file }) => file));
  return wanted.filter(({ file }) => !done.has(file));
}

export async function applyMigration(client: pg.ClientBase, step: Migration, isNew: boolean): Promise<void> {
  const { file, sql, sha256, contract } = step;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`begin; set local lock_timeout = '${LOCK_TIMEOUT}'`);
      await client.query(sql);
      const seeded = isNew ? await countRows(client, schemaOf(file)) : null;
      await client.query(
        'insert into ledger.migrations (file, sha256, contract, seeded) values ($1, $2, $3, $4)',
        [file, sha256, contract, seeded],
      );
      await client.query('commit');
      return;
    } catch (cause) {
      await client.query('rollback');
      const busy = cause instanceof pg.DatabaseError && cause.code === '55P03';
      if (busy && attempt < LOCK_TRIES) continue;
      if (busy) throw ledgerErrors.LEDGER_MIGRATION_BUSY({ file }, { cause });
      const problem = cause instanceof Error ? cause.message : String(cause);
      throw ledgerErrors.LEDGER_MIGRATION_FAILED({ file, problem }, { cause });
    }
  }
}

async function applyWorker(client: pg.ClientBase, connection: pg.ClientConfig, hasRole: boolean) {
  // Loaded only here: every other start does without the library.
  const { migrateWorkerSchema } = await import('./worker-schema.ts');
  await migrateWorkerSchema(connection, hasRole);
  await client.query(
    `insert into ledger.migrations (file, sha256, contract, seeded) values ($1, '', false, 0)`,
    [WORKER_MIGRATION],
  );
}

/** Made by migrating: neither counted as use nor carried in an archive. */
export const MIGRATION_LISTS = ['ledger.migrations', 'graphile_worker.migrations'];

/** Rows of all tables of a schema. */
export async function countRows(client: pg.ClientBase, schema: string): Promise<number> {
  const tables = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class
     where relnamespace = to_regnamespace($1) and relkind in ('r', 'p') and not relispartition
       and format('%I.%I', relnamespace::regnamespace, relname) <> all($2)`,
    [schema, MIGRATION_LISTS],
  );
  if (tables.rows.length === 0) return 0;
  const counts = tables.rows.map(({ name }) => `(select count(*) from ${name})`).join(' + ');
  const { rows } = await client.query<{ rows: number }>(`select (${counts})::int as rows`);
  return rows[0]?.rows ?? 0;
}
