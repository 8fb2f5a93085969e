/** One process at a time works on the imports of a source: the others wait, and go on where that one died. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { findImport } from './store.ts';

/** Our first key of advisory locks; the second is the name of the source, hashed. */
const LOCK_CLASS = 7_331_057;
const LOOK_MS = 500;

/** Does nothing where another ended it meanwhile. The ledger frees the lock the moment its process dies. */
export async function alone(
  { ledger, clock }: Pick<Platform, 'ledger' | 'clock'>,
  id: string,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  // A server that went away is started again by whoever asks it something.
  const { source } = await findImport(ledger.db, id);
  const client = ledger.dedicated();
  client.on('error', () => undefined);
  await client.connect();
  const take = async (): Promise<boolean> => {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as taken',
      [LOCK_CLASS, source],
    );
    return rows[0]?.taken ?? false;
  };
  try {
    while (!(await take())) {
      await clock.sleep(LOOK_MS, signal);
      if ((await findImport(ledger.db, id)).ended_at !== null) return;
    }
    await work();
  } finally {
    await client.end();
  }
}

/** Whether some process works on an import of that source now. */
export async function isWorkedOn(queries: Queries, source: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select exists (
      select from pg_locks where locktype = 'advisory' and granted and objsubid = 2 and classid = ${LOCK_CLASS}::int::oid
        and objid::bigint = (hashtext(${source})::bigint & 4294967295)
        and database = (select oid from pg_database where datname = current_database())) as held`.execute(
    queries,
  );
  return rows[0]?.held ?? false;
}
