/** The ledger: everything decided, in PostgreSQL, embedded or named by a URL. */
import { Kysely, type Kysely as KyselyType, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Clock } from '#platform/clock/clock.ts';
import { ledgerErrors } from './errors.ts';
import { ensureServer } from './launch.ts';
import { ledgerLayout } from './layout.ts';
import { migrate } from './migrate.ts';
import type { LedgerSchema } from './schema.generated.ts';

export type { LedgerSchema };
export type Tx = Transaction<LedgerSchema>;
/** For reads that work inside or outside a transaction. */
export type Queries = KyselyType<LedgerSchema> | Tx;

export interface Ledger {
  readonly kind: 'embedded' | 'external';
  readonly db: KyselyType<LedgerSchema>;
  /** For libraries that bring their own SQL, such as the job queue. */
  readonly pool: pg.Pool;
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface LedgerOptions {
  readonly home: string;
  /** A PostgreSQL of your own; without it the embedded one in `home` is started when needed. */
  readonly url?: string | undefined;
  readonly clock: Clock;
}

export async function openLedger({ home, url, clock }: LedgerOptions): Promise<Ledger> {
  const layout = ledgerLayout(home);
  const connection: pg.ClientConfig = url
    ? { connectionString: url }
    : { host: layout.socket, user: 'ledger', database: 'postgres' };
  if (!url) await ensureServer(layout, () => connects(connection), clock);
  await migrated(connection);
  const pool = new pg.Pool({ ...connection, max: 8 });
  pool.on('error', () => undefined); // a server restart ends idle clients; the next query opens another
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<LedgerSchema>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: url ? 'external' : 'embedded',
    db,
    pool,
    transaction: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
  };
}

async function connects(connection: pg.ClientConfig): Promise<boolean> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function migrated(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
  } catch (cause) {
    throw ledgerErrors.LEDGER_UNREACHABLE({}, { cause });
  }
  try {
    await migrate(client);
  } finally {
    await client.end();
  }
}
