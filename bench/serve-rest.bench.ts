/** What `reeve serve` holds in memory when nobody asks anything: the server and the whole of its PostgreSQL. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bar } from './bar.ts';
import { REEVE } from './start-time.ts';

/** After the start the heap shrinks and PostgreSQL's helpers settle. */
const REST_MS = 5_000;
const MB = 1024;

export const bar: Bar = {
  id: 'serve-rest',
  what: 'Memory of reeve serve at rest, PostgreSQL included',
  limit: { atMost: 350, unit: ' MB' },
  measure: async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'reeve-rest-'));
    const { DATABASE_URL: _, ...env } = process.env;
    const server = spawn(process.execPath, [REEVE, 'serve', '--home', home, '--port', '0'], { env });
    try {
      await started(server);
      await sleep(REST_MS);
      const lock = await readFile(path.join(home, 'ledger/data/postmaster.pid'), 'utf8');
      const ledger = new Set(await tree(Number(lock.split('\n')[0])));
      const own = (await tree(server.pid ?? 0)).filter((pid) => !ledger.has(pid));
      const [node, postgres] = [await heldBy(own), await heldBy([...ledger])];
      return {
        value: (node + postgres) / MB,
        detail: `server ${(node / MB).toFixed(0)} MB, PostgreSQL ${(postgres / MB).toFixed(0)} MB (PSS)`,
      };
    } finally {
      server.kill('SIGTERM');
      if (server.exitCode === null) await new Promise((resolve) => server.once('close', resolve));
      await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    }
  },
};

function started(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Reeve is at')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('close', () => reject(new Error(`reeve serve ended: ${said}`)));
  });
}

/** A process and all that it started. */
async function tree(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => undefined);
    // The name before it is in parentheses and may hold anything.
    const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const found = [root];
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child);
  return found;
}

/** In KB; a page shared by several processes counts once, in parts. */
async function heldBy(pids: readonly number[]): Promise<number> {
  let sum = 0;
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    sum += Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0);
  }
  return sum;
}
