/** Processes race, and are killed at any moment: the server comes up all the same, and nothing acknowledged is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testPrograms } from '../../../../test/ledger.ts';
import {
  type InstalledClient,
  installClient,
  scratchHomes,
  spawnClient,
} from '../../../../test/support/scratch-homes.ts';
import { systemClock } from '../../clock/clock.ts';
import { seededRandom } from '../../clock/random.ts';
import { openLedger } from '../index.ts';
import { ensureServer } from './ensure-server.ts';
import { ledgerLayout, readPidFile } from './layout.ts';

const homes = scratchHomes();
let installed: InstalledClient;
beforeAll(async () => {
  installed = await installClient();
});
afterAll(async () => {
  await homes.end();
  rmSync(installed.folder, { recursive: true, force: true });
});

const options = (home: string) => ({ home, env: process.env, clock: systemClock, programs: testPrograms() });

const postmaster = (home: string): number => {
  const pid = readPidFile(ledgerLayout(home, process.env))?.pid;
  if (!pid) throw new Error('no server runs');
  return pid;
};

async function idsIn(home: string): Promise<Set<string>> {
  const ledger = await openLedger(options(home));
  const { rows } = await sql<{ id: string }>`select id from ledger.outbox`.execute(ledger.db);
  await ledger.close();
  return new Set(rows.map(({ id }) => id));
}

async function raceClients(home: string, names: readonly string[]): Promise<unknown[]> {
  const clients = names.map((name) => spawnClient(home, 'hit', name));
  return Promise.all(clients.map(async (client) => (await once(client, 'exit'))[0]));
}

describe('racing', () => {
  it('lets six processes start cold at once, and four after the server was killed', async () => {
    const home = homes.make();
    const cold = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'];
    expect(await raceClients(home, cold)).toEqual([0, 0, 0, 0, 0, 0]);
    process.kill(postmaster(home), 'SIGKILL');
    const after = ['a1', 'a2', 'a3', 'a4'];
    expect(await raceClients(home, after)).toEqual([0, 0, 0, 0]);
    expect([...(await idsIn(home))].sort()).toEqual([...after, ...cold].sort());
  });
});

describe('a starter that is killed', () => {
  const random = seededRandom(20_261_121);
  const moments = Array.from({ length: 5 }, (_, round) => ({
    round,
    afterMs: Math.floor(random.next() * 700),
  }));

  it.each(moments)(
    'after $afterMs ms does not keep the next one from starting ($round)',
    async ({ afterMs }) => {
      const home = homes.make();
      const order = JSON.stringify({ home, programs: testPrograms() });
      const starter = spawn(process.execPath, [installed.program, order], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const gone = once(starter, 'exit'); // it may be done before it is killed
      await once(starter.stdout, 'data');
      await systemClock.sleep(afterMs);
      starter.kill('SIGKILL');
      await gone;
      expect(await ensureServer(options(home))).toMatchObject({ socket: expect.stringContaining(home) });
    },
    90_000,
  );
});

describe('acknowledged rows', () => {
  /** Collects what a writer says it committed. */
  function acknowledged(writer: ChildProcess): string[] {
    const ids: string[] = [];
    if (writer.stdout) createInterface({ input: writer.stdout }).on('line', (id) => ids.push(id));
    return ids;
  }

  const atLeast = async (ids: readonly string[], count: number) => {
    for (let waited = 0; ids.length < count; waited += 5) {
      if (waited > 20_000) throw new Error(`only ${ids.length} rows were acknowledged`);
      await systemClock.sleep(5);
    }
  };

  it('are all there after the server, then the writer was killed', async () => {
    const home = homes.make();
    const writer = spawnClient(home, 'write', 'w');
    const ids = acknowledged(writer);
    for (const more of [50, 150]) {
      await atLeast(ids, ids.length + more);
      process.kill(postmaster(home), 'SIGKILL');
    }
    // The writer heals the server by itself and goes on.
    await atLeast(ids, ids.length + 50);
    writer.kill('SIGKILL');
    await once(writer, 'close');
    const found = await idsIn(home);
    expect(ids.length).toBeGreaterThanOrEqual(250);
    expect(ids.filter((id) => !found.has(id))).toEqual([]);
  });
});
