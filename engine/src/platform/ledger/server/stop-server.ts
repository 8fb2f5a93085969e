/** Ends the embedded server: at once for everyone, or only when nobody else uses it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Clock } from '../../clock/clock.ts';
import { ledgerErrors } from '../errors.ts';
import { clearSocket } from './clear-socket.ts';
import { ownerConnection } from './connect.ts';
import { type Environment, type LedgerLayout, ledgerLayout, readPidFile } from './layout.ts';
import { isAlive, isProvablyNotPostgres } from './process.ts';

/** For running transactions to roll back and for the last checkpoint; then it must end, and recovers at its next start. */
const FAST_MS = 20_000;
const IMMEDIATE_MS = 10_000;

export interface StopOptions {
  readonly home: string;
  readonly env: Environment;
  readonly clock: Clock;
}

/** A fast shutdown: running transactions are rolled back. False when no server ran. */
export const stopServer = ({ home, env, clock }: StopOptions): Promise<boolean> =>
  stopAt(ledgerLayout(home, env), clock);

export async function stopAt(layout: LedgerLayout, clock: Clock): Promise<boolean> {
  const left = readPidFile(layout);
  if (!left || !isAlive(left.pid) || isProvablyNotPostgres(left.pid)) return false;
  for (const [signal, limitMs] of [
    ['SIGINT', FAST_MS],
    ['SIGQUIT', IMMEDIATE_MS],
  ] as const) {
    const deadline = clock.now().getTime() + limitMs;
    if (isThere(layout, left.pid)) process.kill(left.pid, signal);
    while (isThere(layout, left.pid) && clock.now().getTime() < deadline) await clock.sleep(5);
    if (isThere(layout, left.pid)) continue;
    clearSocket(layout, left.socket, clock);
    return true;
  }
  throw ledgerErrors.LEDGER_NOT_STOPPED({ pid: left.pid, log: layout.log });
}

const isThere = ({ data }: LedgerLayout, pid: number): boolean =>
  existsSync(path.join(data, 'postmaster.pid')) && isAlive(pid);

/** How many clients are connected, besides this question and those of the name, which are leaving. */
async function countClients(socket: string, leaving: string): Promise<number> {
  const client = new pg.Client(ownerConnection(socket, 'template1'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ clients: number }>(
      `select count(*)::int as clients from pg_stat_activity
       where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> $1`,
      [leaving],
    );
    return rows[0]?.clients ?? 0;
  } finally {
    await client.end();
  }
}

/** False when others use it. */
export async function stopUnused(socket: string, leaving: string, options: StopOptions): Promise<boolean> {
  const clients = await countClients(socket, leaving).catch(() => 0); // it ended by itself meanwhile
  return clients === 0 && stopServer(options);
}
