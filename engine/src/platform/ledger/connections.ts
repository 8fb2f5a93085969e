/** How this process reaches the ledger: as the owner, who migrates, and as the product's role, which does all else. */
import pg from 'pg';
import { toLedgerError } from './database-errors.ts';
import { ledgerErrors } from './errors.ts';
import { type MigrateOptions, migrate } from './migrate.ts';
import type { LedgerOptions } from './options.ts';
import { APP_ROLE, mayUseRole } from './role.ts';
import { ownerConnection } from './server/connect.ts';
import { ensureServer, type RunningServer } from './server/ensure-server.ts';
import { watchIdle } from './server/idle-watch.ts';
import { ledgerLayout } from './server/layout.ts';
import { stopUnused } from './server/stop-server.ts';

export interface Connections {
  readonly kind: 'embedded' | 'external';
  readonly app: () => pg.ClientConfig;
  readonly owner: () => pg.ClientConfig;
  /** Starts an embedded server that went away; does nothing for one of the user's own. */
  readonly heal: () => Promise<void>;
  /** Before connections are closed: from now on nothing heals. */
  readonly leave: () => void;
  readonly close: () => Promise<void>;
}

/** Tells the connections of this process from those of others. */
const processName = () => `reeve ${process.pid}`;

/** A statement or an idle transaction that takes longer holds back everyone else. */
const SESSION = '-c statement_timeout=120s -c idle_in_transaction_session_timeout=120s -c lock_timeout=30s';

export async function openConnections(
  options: LedgerOptions,
  only?: MigrateOptions['only'],
): Promise<Connections> {
  const connections = options.url ? external(options.url) : await embedded(options);
  const restricted = await migrated(connections, only);
  const app = restricted ? connections.app : connections.owner;
  return { ...connections, app: () => ({ ...app(), application_name: processName() }) };
}

function external(url: string): Connections {
  const owner = { connectionString: url };
  // A URL without a host, right for PostgreSQL, is none to the URL parser. Of two `options` the last counts.
  const given = decodeURIComponent(/[?&]options=([^&]*)/.exec(url)?.[1] ?? '');
  const session = encodeURIComponent(`${given} ${SESSION} -c role=${APP_ROLE}`.trim());
  const app = `${url}${url.includes('?') ? '&' : '?'}options=${session}`;
  return {
    kind: 'external',
    owner: () => owner,
    app: () => ({ connectionString: app }),
    heal: async () => undefined,
    leave: () => undefined,
    close: async () => undefined,
  };
}

async function embedded(options: LedgerOptions): Promise<Connections> {
  const { home, clock, database = 'postgres', server } = options;
  const env = options.env ?? process.env;
  let running: RunningServer;
  const leave = () => watchIdle(ledgerLayout(home, env), running.socket, server?.idleMinutes ?? 0);
  const start = async () => {
    running = await ensureServer({ ...options, env });
    if (running.started && server && !server.endsWithMe) leave();
    return running;
  };
  running = await start();
  let owns = running.started;
  let healing: Promise<void> | undefined;
  let leaving = false;
  return {
    kind: 'embedded',
    owner: () => ownerConnection(running.socket, database),
    app: () => ({ host: running.socket, user: APP_ROLE, database, options: SESSION }),
    heal: () => {
      // What still breaks while this process leaves must not bring the server back.
      if (leaving) return Promise.reject(ledgerErrors.LEDGER_UNREACHABLE({ problem: 'it was closed' }));
      healing ??= start()
        .then(({ started }) => {
          owns ||= started;
        })
        .finally(() => {
          healing = undefined;
        });
      return healing;
    },
    leave: () => {
      leaving = true;
    },
    close: async () => {
      await healing?.catch(() => undefined);
      if (!owns || !server?.endsWithMe) return;
      if (!(await stopUnused(running.socket, processName(), { home, env, clock }))) leave();
    },
  };
}

/** True when the product can work as its own role. */
async function migrated({ kind, owner }: Connections, only: MigrateOptions['only']): Promise<boolean> {
  const client = new pg.Client(owner());
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw ledgerErrors.LEDGER_UNREACHABLE({ problem }, { cause });
  }
  try {
    await migrate(client, { connection: owner(), roleLogin: kind === 'embedded', only });
    return await mayUseRole(client);
  } catch (error) {
    throw toLedgerError(error);
  } finally {
    await client.end();
  }
}
