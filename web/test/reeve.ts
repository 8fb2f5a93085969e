/** The real server for the page tests: the pages as they are built, a new installation, the real command. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_MS = 40_000;
const STOP_MS = 15_000;
const LINK = /https?:\/\/\S+\/sign-in#token=\S+/;

export interface Served {
  /** Where the pages are, path prefix included, without a slash at the end. */
  readonly url: string;
  /** The one-time sign-in link that the start printed. */
  readonly link: string;
  readonly home: string;
  stop(): Promise<void>;
}

/**
 * Builds what is older than its source, and says where the pages are. In a process of its own: under a test runner's
 * NODE_ENV the pages would be React's development build.
 */
export async function buildReeve(): Promise<string> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', 'tools/build.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH },
  });
  return path.join(ROOT, 'engine', 'dist', 'web');
}

interface StartOptions {
  /** Environment variables such as REEVE_HTTP_BASE_PATH. */
  readonly settings?: Readonly<Record<string, string>>;
  /** A folder that is new and will be removed; one with a random name without. */
  readonly home?: string;
}

export async function startReeve({ settings = {}, home: wanted }: StartOptions = {}): Promise<Served> {
  const home = wanted ?? (await mkdtemp(path.join(tmpdir(), 'reeve-pages-')));
  if (wanted !== undefined) await mkdir(wanted, { mode: 0o700 });
  const command = ['engine/bin/reeve.js', 'serve', '--home', home, '--port', '0'];
  const child = spawn(process.execPath, command, {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: home, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async () => {
    await end(child);
    await endLedger(home);
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const link = await printedLink(child);
    return { url: link.replace(/\/sign-in#.*$/, ''), link, home, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function printedLink(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`reeve serve ${why}; it said:\n${said}`));
    const late = setTimeout(() => fail('printed no sign-in link in time'), START_MS);
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const link = LINK.exec(said)?.[0];
        if (link === undefined) return;
        clearTimeout(late);
        resolve(link);
      });
    child.once('error', (error) => fail(`could not start (${error.message})`));
    child.once('exit', (code) => {
      clearTimeout(late);
      fail(`ended with code ${code}`);
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  if ((await Promise.race([ended, wait(STOP_MS, 'late', { ref: false })])) === 'late') child.kill('SIGKILL');
  await ended;
}

/** A server that had to be killed leaves its embedded PostgreSQL behind. */
async function endLedger(home: string): Promise<void> {
  const pidFile = path.join(home, 'ledger', 'data', 'postmaster.pid');
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!(pid > 0)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < STOP_MS && (await exists(pidFile)); waited += 50) await wait(50);
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
