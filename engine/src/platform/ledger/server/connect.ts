/** Asks a server for a sign of life. */
import pg from 'pg';

/** `down` is no answer at all; any answer but "starting up" or "shutting down" means that it runs. */
export type Answer = 'up' | 'starting' | 'down';

const CANNOT_CONNECT_NOW = '57P03';
/** SQLSTATE classes of internal and system errors: it runs, but cannot read its own files. */
const BROKEN = /^(XX|58)/;

export async function askServer(connection: pg.ClientConfig): Promise<Answer> {
  const client = new pg.Client({ connectionTimeoutMillis: 5_000, ...connection });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return 'up';
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) return 'down';
    if (BROKEN.test(error.code ?? '')) throw error;
    return error.code === CANNOT_CONNECT_NOW ? 'starting' : 'up';
  }
}

const OWNER = 'ledger';

export const ownerConnection = (socket: string, database = 'postgres'): pg.ClientConfig => ({
  host: socket,
  user: OWNER,
  database,
});
