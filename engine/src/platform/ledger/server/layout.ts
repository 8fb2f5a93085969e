/** Where the embedded ledger keeps its files. */
import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface LedgerLayout {
  readonly root: string;
  readonly data: string;
  /** The folder of the unix socket. */
  readonly socket: string;
  readonly log: string;
  readonly lock: string;
  readonly libraries: string;
}

/** The kernel's limit for the whole path of a unix socket. */
const SOCKET_BYTES = 107;
export const SOCKET_FILE = '.s.PGSQL.5432';

export const ledgerRoot = (home: string): string => path.join(home, 'ledger');

/** Written where the server's state had to leave the home: see the account that runs it. */
export const movedFile = (home: string): string => path.join(ledgerRoot(home), 'moved-to');

export const homeDigest = (home: string): string =>
  createHash('sha256').update(path.resolve(home)).digest('hex').slice(0, 12);

export function ledgerLayout(home: string, env: Environment): LedgerLayout {
  return layoutAt(movedTo(home) ?? ledgerRoot(home), homeDigest(home), env);
}

export const layoutAt = (root: string, digest: string, env: Environment): LedgerLayout => ({
  root,
  data: path.join(root, 'data'),
  socket: socketFolder(root, digest, env),
  log: path.join(root, 'postgres.log'),
  lock: path.join(root, 'start.lock'),
  libraries: path.join(root, 'lib'),
});

function movedTo(home: string): string | undefined {
  try {
    return readFileSync(movedFile(home), 'utf8').trim();
  } catch {
    return undefined;
  }
}

const fits = (folder: string): boolean =>
  Buffer.byteLength(path.join(folder, 'z'.repeat(OWN_BYTES), SOCKET_FILE)) <= SOCKET_BYTES;

/** Of an inode's number in base 36, as it usually is; a longer one is cut. */
const OWN_BYTES = 8;

/**
 * A folder for each data folder. A server whose home was deleted lives on for a while, and takes the socket of its name
 * along when it ends: a new home of the same path must not listen there. While it lives it holds its data's inode.
 */
export const ownSocketFolder = ({ socket, data }: LedgerLayout): string =>
  path.join(socket, statSync(data).ino.toString(36).slice(-OWN_BYTES));

/** Beside the data: nobody clears that away, as a logout does with XDG_RUNTIME_DIR. Elsewhere only for long paths. */
function socketFolder(root: string, digest: string, env: Environment): string {
  const runtime = env.XDG_RUNTIME_DIR && writable(env.XDG_RUNTIME_DIR) ? [env.XDG_RUNTIME_DIR] : [];
  const short = [...runtime, tmpdir(), '/tmp'].map((folder) => path.join(folder, `reeve-${digest}`));
  return [path.join(root, 'run'), ...short].find(fits) ?? path.join('/tmp', `reeve-${digest}`);
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where the running server listens: its starter may have had another XDG_RUNTIME_DIR than this process. */
export function listeningFolder(layout: LedgerLayout): string {
  const { socket } = readPidFile(layout) ?? {};
  return socket || layout.socket;
}

export interface PidFile {
  readonly pid: number;
  readonly socket: string;
  /** Whether it said that it takes connections; a server that starts or ends does not. */
  readonly ready: boolean;
}

/** What a server, running or not, left in its data folder. */
export function readPidFile({ data }: LedgerLayout): PidFile | undefined {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (isCopied(lines[1]?.trim() ?? '', data)) return undefined;
    return Number.isSafeInteger(pid) && pid > 0
      ? { pid, socket: lines[4]?.trim() ?? '', ready: lines[7]?.trim() === 'ready' }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A home that was copied while its server ran names the server of the original, and must never write there. */
function isCopied(named: string, data: string): boolean {
  try {
    const [original, own] = [statSync(named), statSync(data)];
    return original.ino !== own.ino || original.dev !== own.dev;
  } catch {
    return false; // it was moved: its server is its own
  }
}
