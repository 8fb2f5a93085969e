/** The ledger: everything decided, in PostgreSQL, embedded or named by a URL. */
import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Clock } from '../clock/clock.ts';
import { type Connections, openConnections } from './connections.ts';
import { isContended, isUnreachable, toLedgerError } from './database-errors.ts';
import { createListener, type Listener } from './listen.ts';
import type { LedgerOptions } from './options.ts';
import type { LedgerSchema } from './schema.generated.ts';

export type { LedgerSchema };
export type Tx = Transaction<LedgerSchema>;
/** For reads that work inside or outside a transaction. */
export type Queries = Kysely<LedgerSchema> | Tx;

export interface Ledger {
  readonly kind: 'embedded' | 'external';
  readonly db: Kysely<LedgerSchema>;
  /** For libraries that bring their own SQL. */
  readonly pool: pg.Pool;
  /** Runs `work` again when others were in its way, so it may change nothing but the ledger. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  listen: Listener['listen'];
  /** A connection of one's own as the product's role, for what lives as long as a session: the caller ends it. */
  dedicated(): pg.Client;
  close(): Promise<void>;
}

const TRIES = 6;

export async function openLedger(options: LedgerOptions): Promise<Ledger> {
  const { clock, poolSize = 10 } = options;
  const connections = await openConnections(options);
  const pool = new pg.Pool({ ...connections.app(), max: poolSize, connectionTimeoutMillis: 30_000 });
  // A server that went away ends idle clients; without a listener that would end this process.
  pool.on('error', () => void connections.heal().catch(() => undefined));
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const db = new Kysely<LedgerSchema>({ dialect: new PostgresDialect({ pool: healing(pool, connections) }) });
  const listener = createListener(connections.app, clock, connections.heal);
  return {
    kind: connections.kind,
    db,
    pool,
    transaction: (work) => transact(db, work, clock),
    listen: listener.listen,
    dedicated: () => new pg.Client(connections.app()),
    close: async () => {
      connections.leave();
      await listener.close();
      await db.destroy();
      await connections.close();
    },
  };
}

async function transact<T>(db: Kysely<LedgerSchema>, work: (tx: Tx) => Promise<T>, clock: Clock): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!isContended(error) || attempt >= TRIES) throw toLedgerError(error);
      await clock.sleep(5 * 2 ** attempt);
    }
  }
}

/** Without a connection nothing was done yet, so a server that went away is started again, once. */
function healing(pool: pg.Pool, { heal }: Connections): PostgresPool {
  return {
    connect: async () => {
      try {
        return await pool.connect();
      } catch (error) {
        if (!isUnreachable(error)) throw error;
        await heal();
        return pool.connect();
      }
    },
    end: () => pool.end(),
  };
}

/** Reaches listeners when the transaction commits, and not at all when it does not. */
export async function notify(tx: Tx, channel: string, payload = ''): Promise<void> {
  await sql`select pg_notify(${channel}, ${payload})`.execute(tx);
}
