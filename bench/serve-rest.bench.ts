/** What a server that nobody uses keeps in memory: the engine, its worker, PostgreSQL, everything that `serve` started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bar } from './bar.ts';
import { REEVE } from './start-time.ts';

const REST_MS = 20_000;
const MB = 1_000_000;

export const bar: Bar = {
  id: 'serve-rest',
  what: '`reeve serve` at rest, its worker and PostgreSQL included',
  limit: { atMost: 350, unit: ' MB' },
  async measure() {
    const home = await mkdtemp(path.join(tmpdir(), 'reeve-bench-'));
    const server = spawn(process.execPath, [REEVE, 'serve', '--home', home, '--port', '0'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise((resolve) => server.once('exit', resolve));
    try {
      const address = await addressOf(server);
      const ready = await fetch(`${address}/readyz`);
      if (!ready.ok) throw new Error(`the server is not ready: ${ready.status}`);
      await sleep(REST_MS);
      const pids = await family(home, server.pid ?? 0);
      const [node = 0, ...others] = await Promise.all(pids.map(shareOf));
      const rest = others.reduce((sum, bytes) => sum + bytes, 0);
      const text = (bytes: number) => `${(bytes / MB).toFixed(0)} MB`;
      const detail = `${text(node)} Node, ${text(rest)} in ${others.length} other processes, after ${REST_MS / 1000} s`;
      return { value: (node + rest) / MB, detail };
    } finally {
      server.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  },
};

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('the server has no output');
  for await (const line of createInterface({ input: stdout })) {
    const address = /^Reeve is at (\S+)/.exec(line)?.[1];
    if (address !== undefined) {
      stdout.resume();
      return address;
    }
  }
  throw new Error('the server ended before it served');
}

/** The server, then whatever it started, and PostgreSQL, which lives in a family of its own. */
async function family(home: string, first: number): Promise<number[]> {
  const postmaster = Number(
    (await readFile(path.join(home, 'ledger/data/postmaster.pid'), 'utf8')).split('\n')[0],
  );
  const parents = await parentsOfAll();
  const members = [first, postmaster];
  for (const member of members)
    for (const [pid, parent] of parents) if (parent === member && !members.includes(pid)) members.push(pid);
  return members;
}

async function parentsOfAll(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  for (const pid of pids) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ''); // it may have ended meanwhile
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1];
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  return parents;
}

/** PSS: shared pages count once in all, divided among those who share them. */
async function shareOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(text)?.[1];
  if (kilobytes === undefined) throw new Error(`the memory of process ${pid} is not told`);
  return Number(kilobytes) * 1024;
}
