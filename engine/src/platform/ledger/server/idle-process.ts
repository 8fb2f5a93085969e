/** The process that ends an embedded server which nobody has used for a while: arguments pid, socket folder, minutes, the ledger's folder. */
import pg from 'pg';
import { systemClock } from '../../clock/clock.ts';
import { clearSocket } from './clear-socket.ts';
import { ownerConnection } from './connect.ts';
import { layoutAt } from './layout.ts';
import { isAlive, isProvablyNotPostgres } from './process.ts';

const [pidText, socket = '', minutes, root = ''] = process.argv.slice(2);
const pid = Number(pidText);
const limitMs = Number(minutes) * 60_000;
const askEveryMs = Math.min(15_000, limitMs / 4);
const isOurs = () => isAlive(pid) && !isProvablyNotPostgres(pid);
const now = () => systemClock.now().getTime();

/** Who is there, and how many came since the server started: also those that left between two questions. */
async function askUse(): Promise<{ clients: number; sessions: number } | undefined> {
  const client = new pg.Client(ownerConnection(socket, 'template1'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ clients: number; sessions: number }>(
      `select (select count(*) from pg_stat_activity
               where backend_type = 'client backend' and pid <> pg_backend_pid())::int as clients,
              (select sum(sessions) from pg_stat_database where datname <> 'template1')::float8 as sessions`,
    );
    return rows[0];
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

let usedAt = now();
let askedAt = now();
let sessions = -1;
while (isOurs()) {
  await systemClock.sleep(Math.min(1_000, askEveryMs));
  if (now() - askedAt < askEveryMs) continue;
  askedAt = now();
  const use = await askUse();
  if (!use || use.clients > 0 || use.sessions !== sessions) usedAt = now();
  sessions = use?.sessions ?? sessions;
  if (now() - usedAt < limitMs || !isOurs()) continue;
  process.kill(pid, 'SIGINT');
  break;
}
// It writes its last checkpoint; what it leaves then is nobody's.
while (isOurs()) await systemClock.sleep(100);
clearSocket(layoutAt(root, '', {}), socket, systemClock);
