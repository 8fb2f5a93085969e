/** Starts the embedded PostgreSQL when nobody has: whoever comes first does, everyone shares it. */
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Clock } from '#platform/clock/clock.ts';
import { findBinaries, type ServerBinaries } from './binaries.ts';
import { ledgerErrors } from './errors.ts';
import type { LedgerLayout } from './layout.ts';
import { libraryEnvironment } from './library-farm.ts';

const run = promisify(execFile);
const START_LIMIT_MS = 30_000;
/** A lock older than this was left by a killed starter; it only saves work, so it is ignored. */
const STALE_LOCK_MS = 5_000;

/** PostgreSQL refuses uid 0; inside a user namespace it sees uid 1000 while files stay root's. */
const asServerUser = (program: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0
    ? ['unshare', ['-U', '--map-user=1000', '--map-group=1000', program, ...args]]
    : [program, [...args]];

const environment = (layout: LedgerLayout, { native }: ServerBinaries): NodeJS.ProcessEnv =>
  native ? libraryEnvironment(native, path.join(layout.root, 'lib')) : process.env;

/** Resolves once `connects` does, starting the server as often as it takes until the deadline. */
export async function ensureServer(
  layout: LedgerLayout,
  connects: () => Promise<boolean>,
  clock: Clock,
): Promise<void> {
  if (await connects()) return;
  const binaries = await findBinaries();
  for (const folder of [layout.root, layout.socket]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  }
  const deadline = clock.now().getTime() + START_LIMIT_MS;
  let server: ReturnType<typeof spawnServer> | undefined;
  // Retrying the spawn matters: after a kill -9 a new postmaster refuses for a while.
  while (clock.now().getTime() < deadline) {
    if (await connects()) return;
    if (server && server.exitCode === null && server.signalCode === null) await clock.sleep(10);
    else if (!takeLock(layout.lock, clock)) await clock.sleep(15);
    else {
      try {
        if (!existsSync(path.join(layout.data, 'PG_VERSION'))) await createCluster(layout, binaries);
        server = spawnServer(layout, binaries);
        await clock.sleep(120);
      } finally {
        rmSync(layout.lock, { recursive: true, force: true });
      }
    }
  }
  throw ledgerErrors.LEDGER_NOT_STARTED({ seconds: START_LIMIT_MS / 1000, log: layout.log });
}

/** Made aside and renamed: a crash leaves no half-made cluster, and of two racers one rename wins. */
async function createCluster(layout: LedgerLayout, binaries: ServerBinaries): Promise<void> {
  const aside = `${layout.data}.init.${process.pid}`;
  mkdirSync(aside, { mode: 0o700 });
  const flags = [
    '-U',
    'ledger',
    '--auth-local=trust',
    '--auth-host=reject',
    '-E',
    'UTF8',
    '--no-locale',
    '-k',
  ];
  const env = environment(layout, binaries);
  try {
    await run(...asServerUser(binaries.initdb, ['-D', aside, ...flags]), { cwd: '/', env });
    renameSync(aside, layout.data);
  } catch (error) {
    if (!existsSync(path.join(layout.data, 'PG_VERSION'))) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function spawnServer(layout: LedgerLayout, binaries: ServerBinaries) {
  const settings = [
    'listen_addresses=',
    'unix_socket_permissions=0700',
    'shared_buffers=64MB',
    'max_connections=60',
  ];
  const args = ['-D', layout.data, '-k', layout.socket, ...settings.flatMap((setting) => ['-c', setting])];
  const log = openSync(layout.log, 'a', 0o600);
  const [program, programArgs] = asServerUser(binaries.postgres, args);
  const child = spawn(program, programArgs, {
    cwd: '/',
    env: environment(layout, binaries),
    detached: true,
    stdio: ['ignore', log, log],
  });
  child.on('error', () => undefined); // seen as exitCode, answered by the next round
  child.unref();
  closeSync(log);
  return child;
}

function takeLock(lock: string, clock: Clock): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    try {
      if (clock.now().getTime() - statSync(lock).mtimeMs > STALE_LOCK_MS) rmdirSync(lock);
    } catch {
      // somebody else removed it first
    }
    return false;
  }
}
