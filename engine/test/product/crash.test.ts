/** What is left of an installation when its processes are killed: everything that was acknowledged, and nothing by halves. */
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { reeveIn } from '../support/reeve.ts';
import { scratchHomes } from '../support/scratch-homes.ts';
import { postgresOf, runReeve, type Served, spawnServe } from '../support/served.ts';

const homes = scratchHomes();
const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(() => homes.end());

/** A machine with other work starts a server and its database in ten seconds instead of one. */
const SLOW = 180_000;

interface Item {
  readonly id: string;
  readonly name: string;
}
interface Entry {
  readonly action: string;
  readonly resource: { readonly id: string };
}

async function serving(home: string): Promise<{ served: Served; ask: Ask }> {
  const served = spawnServe(home, '--port', '0');
  running.push(served.child);
  const address = await served.address();
  return { served, ask: await signedIn(address, served.token()) };
}

type Ask = (method: string, where: string, body?: object) => Promise<Response>;

async function signedIn(address: string, token: string): Promise<Ask> {
  const headers = { 'content-type': 'application/json', origin: address };
  const answer = await fetch(`${address}/api/v1/sessions`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ token }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return (method, where, body) =>
    fetch(`${address}/api/v1${where}`, {
      method,
      headers: { ...headers, cookie },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
}

const itemsOf = async <T>(answer: Response): Promise<T[]> => ((await answer.json()) as { items: T[] }).items;

it(
  'starts for six commands at once in an empty home',
  async () => {
    const home = homes.make();
    const ran = await Promise.all(Array.from({ length: 6 }, () => runReeve(['status', '--home', home])));
    for (const { exit, out, err } of ran) expect([exit, err, /health +ok/.test(out)]).toEqual([0, '', true]);
  },
  SLOW,
);

it(
  'keeps every key that was acknowledged, and its witness, however often the server is killed',
  async () => {
    const home = homes.make();
    const random = seededRandom(7);
    const acknowledged = new Set<string>();
    for (let round = 0; round < 3; round += 1) {
      const { served, ask } = await serving(home);
      // So many keys first, that a slow machine has something to lose; then it is killed in the midst of the next.
      let kill: Promise<unknown> | undefined;
      for (let n = 0; served.child.exitCode === null && served.child.signalCode === null; n += 1) {
        const made = await ask('POST', '/keys', { name: `k${round}-${n}`, roles: ['viewer'] }).catch(
          () => undefined,
        );
        const body = made?.status === 201 ? await made.json().catch(() => undefined) : undefined;
        if (body) acknowledged.add((body as Item).id);
        if (!made) break;
        if (n === 5) kill = systemClock.sleep(random.next() * 400).then(() => served.child.kill('SIGKILL'));
      }
      await kill;
      await served.ended;
    }
    const { ask } = await serving(home);
    const keys = new Set((await itemsOf<Item>(await ask('GET', '/keys?limit=500'))).map(({ id }) => id));
    const entries = await itemsOf<Entry>(await ask('GET', '/audit/entries?limit=500&action=keys:create'));
    const witnessed = new Set(entries.map(({ resource }) => resource.id));
    expect(acknowledged.size).toBeGreaterThan(10);
    expect([...acknowledged].filter((id) => !keys.has(id))).toEqual([]);
    expect(witnessed).toEqual(keys);
    const file = path.join(home, 'audit.export');
    expect(await reeveIn(home, ['audit', 'export', '--out', file])).toMatchObject({ code: 0 });
    expect(await reeveIn(home, ['audit', 'verify', file])).toMatchObject({ code: 0 });
  },
  SLOW,
);

it(
  'answers plainly while its database is gone, and heals by itself',
  async () => {
    const home = homes.make();
    const { ask, served } = await serving(home);
    expect((await ask('GET', '/status')).status).toBe(200);
    process.kill(postgresOf(home), 'SIGKILL');
    const began = performance.now();
    const met = new Set<string>();
    let healthy = false;
    while (!healthy && performance.now() - began < 45_000) {
      const answer = await ask('GET', '/status');
      healthy = answer.status === 200;
      if (healthy) break;
      const { code, status, remedy } = (await answer.json()) as Record<string, unknown>;
      met.add(`${String(status)} ${String(code)} ${typeof remedy}`);
      await systemClock.sleep(5);
    }
    expect(healthy).toBe(true);
    for (const problem of met) expect(problem).toBe('503 LEDGER_UNREACHABLE string');
    // Work goes on: the worker hears of a job put on the list and takes it off.
    expect((await ask('POST', '/jobs', { task: 'operations:prune-replays' })).status).toBeLessThan(300);
    const done = async () => (await itemsOf(await ask('GET', '/jobs'))).length === 0;
    while (!(await done()) && performance.now() - began < 55_000) await systemClock.sleep(50);
    expect(await done()).toBe(true);
    expect(served.child.exitCode).toBe(null);
  },
  SLOW,
);

it(
  'serves one home from two processes, which see the same',
  async () => {
    const home = homes.make();
    const [one, two] = await Promise.all([serving(home), serving(home)]);
    const made = (await (
      await one.ask('POST', '/keys', { name: 'shared', roles: ['viewer'] })
    ).json()) as Item;
    expect((await itemsOf<Item>(await two.ask('GET', '/keys'))).map(({ id }) => id)).toEqual([made.id]);
    // The one that started the database ends first; the other goes on.
    one.served.child.kill('SIGTERM');
    expect(await one.served.ended).toBe(0);
    expect((await two.ask('DELETE', `/keys/${made.id}`)).status).toBe(200);
    two.served.child.kill('SIGTERM');
    expect(await two.served.ended).toBe(0);
  },
  SLOW,
);
