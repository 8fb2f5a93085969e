/** One process at a time works on an import: the others wait, and go on with it where that one died. */
import type { Platform } from '#platform/platform.ts';
import { findImport } from './store.ts';

/** Our first key of advisory locks; the second is the import's id, hashed. */
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
  await findImport(ledger.db, id);
  const client = ledger.dedicated();
  client.on('error', () => undefined);
  await client.connect();
  const take = async (): Promise<boolean> => {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as taken',
      [LOCK_CLASS, id],
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
