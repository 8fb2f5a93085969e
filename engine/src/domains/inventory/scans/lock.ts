/** One scan works at a time, in whichever process, and other things that must not run twice: the ledger frees a lock the moment its process dies. */
import { sql } from 'kysely';
import type { Ledger, Queries } from '#platform/ledger/index.ts';

/** Our key among advisory locks. */
const KEY = 7_331_010;

type Lockable = Pick<Ledger, 'dedicated' | 'db'>;

export interface Lock {
  release(): Promise<void>;
}

/** Undefined while another process works on a scan. */
export const takeScanLock = (ledger: Lockable): Promise<Lock | undefined> => takeLock(ledger, KEY);

/** Undefined while somebody else has the lock of that key. */
export async function takeLock(ledger: Lockable, key: number): Promise<Lock | undefined> {
  // A server that went away is started again by whoever asks it something.
  await sql`select 1`.execute(ledger.db);
  const client = ledger.dedicated();
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key]);
  if (rows[0]?.taken) return { release: () => client.end() };
  await client.end();
  return undefined;
}

/** Whether some process works on a scan now. */
export async function isScanLocked(queries: Queries): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select exists (
      select from pg_locks where locktype = 'advisory' and objsubid = 1 and classid = 0 and objid = ${KEY}::int::oid
        and granted and database = (select oid from pg_database where datname = current_database())) as held`.execute(
    queries,
  );
  return rows[0]?.held ?? false;
}
