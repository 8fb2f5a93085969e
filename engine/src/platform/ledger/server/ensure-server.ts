/** Starts the embedded PostgreSQL when nobody has: whoever comes first does, everyone shares it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../clock/clock.ts';
import { ledgerErrors } from '../errors.ts';
import { commandAs, type Machine, type ServerAccount, serverAccount, thisMachine } from './account.ts';
import { findBinaries, type ServerBinaries } from './binaries.ts';
import { askServer, ownerConnection } from './connect.ts';
import { createCluster, hasCluster, isWhole } from './create-cluster.ts';
import { brokenSince, logSize, logTail, passesByItself, startFailure } from './failure.ts';
import {
  type Environment,
  type LedgerLayout,
  ledgerLayout,
  listeningFolder,
  ownSocketFolder,
  readPidFile,
  SOCKET_FILE,
} from './layout.ts';
import { makeFor, preparePlace } from './place.ts';
import { isAlive, isProvablyNotPostgres } from './process.ts';
import { releaseLock, takeLock } from './start-lock.ts';
import { stopAt } from './stop-server.ts';

/** A slow disk needs its time; what cannot succeed is seen sooner, by the server's exit. */
const START_LIMIT_MS = 90_000;
/** How often a server may end at once for a reason that does not pass by itself. */
const TRIES = 2;

export interface ServerOptions {
  readonly home: string;
  readonly env: Environment;
  readonly clock: Clock;
  readonly programs?: string | undefined;
  readonly machine?: Machine | undefined;
}

export interface RunningServer {
  /** Where it listens. */
  readonly socket: string;
  /** By this very call. */
  readonly started: boolean;
}

interface Start {
  readonly layout: LedgerLayout;
  readonly account: ServerAccount;
  readonly binaries: ServerBinaries;
  readonly machine: Machine;
  readonly clock: Clock;
}

/** Resolves once the server answers, starting it as often as it takes until the deadline. */
export async function ensureServer(options: ServerOptions): Promise<RunningServer> {
  const { home, env, clock, programs, machine = thisMachine() } = options;
  const before = await findRunning(ledgerLayout(home, env));
  if (before) return { socket: before, started: false };
  const account = await serverAccount(machine);
  const layout = preparePlace(home, env, account, machine);
  const binaries = await findBinaries({ layout, account, env, programs });
  return keepStarting({ layout, account, binaries, machine, clock });
}

/** The folder where a server answers; waits for nothing. */
async function findRunning(layout: LedgerLayout): Promise<string | undefined> {
  const socket = listeningFolder(layout);
  try {
    return (await askServer(ownerConnection(socket))) === 'up' ? socket : undefined;
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw ledgerErrors.LEDGER_DAMAGED({ folder: layout.data, problem }, { cause });
  }
}

/** Retrying the spawn matters: after a kill -9 a new postmaster refuses for a while. */
async function keepStarting(start: Start): Promise<RunningServer> {
  const { layout, clock } = start;
  const deadline = clock.now().getTime() + START_LIMIT_MS;
  let server: ChildProcess | undefined;
  let logFrom = logSize(layout);
  let failures = 0;
  while (clock.now().getTime() < deadline) {
    const socket = await findRunning(layout).catch((error: unknown) => {
      server?.kill('SIGQUIT'); // it cannot serve, so it may not stay
      throw error;
    });
    if (socket) return { socket, started: server !== undefined && isRunning(server) };
    if (server && isRunning(server)) {
      const problem = brokenSince(layout, logFrom);
      if (problem !== undefined) {
        server.kill('SIGQUIT');
        throw ledgerErrors.LEDGER_DAMAGED({ folder: layout.data, problem });
      }
      await clock.sleep(10);
      continue;
    }
    if (server) {
      const output = logTail(layout, logFrom);
      if (!passesByItself(output)) failures += 1;
      if (failures >= TRIES) throw startFailure(output, layout);
      server = undefined;
      await clock.sleep(25);
    } else if (!takeLock(layout.lock, clock)) await clock.sleep(15);
    else {
      logFrom = logSize(layout);
      server = await startOnce(start);
    }
  }
  throw startFailure(logTail(layout, logFrom), layout);
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

async function startOnce({ layout, account, binaries, machine, clock }: Start): Promise<ChildProcess> {
  try {
    if (!hasCluster(layout)) await createCluster(layout, binaries, account, clock);
    if (!isWhole(layout))
      throw ledgerErrors.LEDGER_DAMAGED({ folder: layout.data, problem: 'it is no whole data folder' });
    clearForeignPidFile(layout);
    if (isDeaf(layout)) await stopAt(layout, clock);
    for (const folder of [layout.socket, ownSocketFolder(layout)]) makeFor(account, folder, machine);
    const server = spawnServer(layout, binaries, account);
    // The lock is kept until the pid file shows who starts, so that the others wait instead of spawning too.
    for (let round = 0; round < 20 && isRunning(server); round += 1) {
      if (readPidFile(layout)?.pid === server.pid) break;
      await clock.sleep(10);
    }
    return server;
  } finally {
    releaseLock(layout.lock);
  }
}

/** PostgreSQL minds a live pid of the same user, also when it is another program by now, or serves what this is a copy of. */
function clearForeignPidFile(layout: LedgerLayout): void {
  const left = readPidFile(layout);
  if (!left || isProvablyNotPostgres(left.pid))
    rmSync(path.join(layout.data, 'postmaster.pid'), { force: true });
}

/** Somebody cleared its socket away: it lives, holds the data, and nobody can ever reach it again. */
function isDeaf(layout: LedgerLayout): boolean {
  const left = readPidFile(layout);
  return left?.ready === true && isAlive(left.pid) && !existsSync(path.join(left.socket, SOCKET_FILE));
}

const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'shared_buffers=64MB',
  'max_connections=100',
];

function spawnServer(layout: LedgerLayout, binaries: ServerBinaries, account: ServerAccount): ChildProcess {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const args = ['-D', layout.data, '-k', ownSocketFolder(layout), ...settings];
  const command = commandAs(account, binaries.postgres, args);
  const isNew = !existsSync(layout.log);
  const log = openSync(layout.log, 'a', 0o600);
  if (isNew && account.kind === 'other') fchownSync(log, account.uid, account.gid);
  const child = spawn(command.program, [...command.args], {
    ...command.identity,
    cwd: '/',
    env: { ...binaries.env },
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.on('error', () => undefined); // seen as an exit, answered by the next round
  child.unref();
  closeSync(log);
  return child;
}
