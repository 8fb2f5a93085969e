/** Keeps the tables of the job queue as new as the library that uses them. */
import { sql } from 'kysely';
import type { Ledger } from '#platform/ledger/index.ts';

/** The newest migration of the pinned graphile-worker; a test compares the two. */
export const NEWEST_MIGRATION = 19;

/** Loads the library only when there is something to do, as every command passes here. */
export async function ensureJobTables(ledger: Ledger): Promise<void> {
  const there = await sql<{ found: string | null }>`
    select to_regclass('graphile_worker.migrations')::text as found`.execute(ledger.db);
  if (there.rows[0]?.found) {
    const applied = await sql<{ newest: number | null }>`
      select max(id)::int as newest from graphile_worker.migrations`.execute(ledger.db);
    if ((applied.rows[0]?.newest ?? 0) >= NEWEST_MIGRATION) return;
  }
  const [{ runMigrations }, { workerLogger }] = await Promise.all([
    import('graphile-worker'),
    import('./worker-logger.ts'),
  ]);
  await runMigrations({ pgPool: ledger.pool, logger: await workerLogger() });
}
