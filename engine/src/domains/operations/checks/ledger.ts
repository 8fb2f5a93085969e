/** Does the ledger answer? */
import { sql } from 'kysely';
import { type Check, failed, fine, unknown } from '../check.ts';

export const ledger: Check = {
  name: 'ledger',
  run: async ({ platform, reason }) => {
    if (reason === 'not-initialised') return unknown('There is no ledger yet.', 'Run reeve init.');
    if (!platform)
      return failed(reason?.message ?? 'The ledger did not open.', reason?.remedy ?? 'Run reeve init.');
    const { rows } = await sql<{
      version: string;
    }>`select current_setting('server_version') as version`.execute(platform.ledger.db);
    return fine(`PostgreSQL ${rows[0]?.version} (${platform.ledger.kind})`);
  },
};
