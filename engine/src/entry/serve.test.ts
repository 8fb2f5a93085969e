/** `reeve serve` as a process: it starts, says where it is, ends in order, and says what keeps it from starting. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { systemClock } from '#platform/clock/clock.ts';
import { type Served, spawnServe } from '../../test/support/served.ts';

let home: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'reeve-serve-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});
afterAll(async () => {
  const lock = await readFile(path.join(home, 'ledger/data/postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number(lock.split('\n')[0]);
  if (pid) process.kill(pid, 'SIGINT');
  await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

function reeve(...args: string[]): Served {
  const served = spawnServe(home, ...args);
  running.push(served.child);
  return served;
}

it('serves until told to stop, finishes what runs, and says that it stops', async () => {
  const served = reeve('--port', '0');
  const address = await served.address();
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  expect((await fetch(`${address}/api/v1/status`)).status).toBe(401);
  served.child.kill('SIGTERM');
  expect(await served.ended).toBe(0);
  expect(served.logged()).toContain('"msg":"stopping"');
  await expect(fetch(address)).rejects.toThrow();
});

it('lets the printed link in once, and its session see what its owner may see', async () => {
  const served = reeve('--port', '0');
  const address = await served.address();
  const token = served.token();
  const signIn = () =>
    fetch(`${address}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ token }),
    });
  const [first, second] = [await signIn(), await signIn()];
  expect([first.status, second.status]).toEqual([201, 401]);
  const cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await fetch(`${address}/api/v1/status`, { headers: { cookie } })).status).toBe(200);
  const figures = await (await fetch(`${address}/metrics`, { headers: { cookie } })).text();
  expect(figures).toMatch(/^reeve_ledger_connections [1-9]/m);
  expect(figures).toMatch(/^reeve_jobs_failed 0/m);
  expect(figures).toMatch(/^process_resident_memory_bytes \d/m);
  const out = { method: 'DELETE', headers: { cookie } };
  expect((await fetch(`${address}/api/v1/sessions/current`, out)).status).toBe(403);
  out.headers = Object.assign(out.headers, { origin: address });
  expect((await fetch(`${address}/api/v1/sessions/current`, out)).status).toBe(204);
  expect((await fetch(`${address}/api/v1/status`, { headers: { cookie } })).status).toBe(401);
});

it('is cut short by a second signal', async () => {
  const served = reeve('--port', '0');
  const { port, hostname } = new URL(await served.address());
  // A request whose body never comes would otherwise hold the end for ten seconds.
  const stuck = connect(Number(port), hostname);
  stuck.on('error', () => undefined);
  stuck.write('POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n');
  stuck.write('Content-Length: 100\r\n\r\n{');
  await systemClock.sleep(200);
  served.child.kill('SIGINT');
  while (!served.logged().includes('stopping')) await systemClock.sleep(20);
  const insisted = performance.now();
  served.child.kill('SIGINT');
  expect(await served.ended).toBe(0);
  expect(performance.now() - insisted).toBeLessThan(5_000);
  stuck.destroy();
});

it('says that the port is taken', async () => {
  const taken = await new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
  const { port } = taken.address() as { port: number };
  const served = reeve('--port', String(port));
  expect(await served.ended).toBe(1);
  expect(served.logged()).toContain(`Port ${port} on 127.0.0.1 is in use`);
  await new Promise((resolve) => taken.close(resolve));
});
