/** What becomes of imports that were interrupted: gone on with when the same is wished, closed when nobody goes on. */
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvOf, focusRows } from '../../../../test/cost-bill.ts';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import { importJobs } from './jobs.ts';
import { runImport } from './run-import.ts';
import { startImport } from './start-import.ts';
import { findImport, markRunning, readParts } from './store.ts';

let platform: TestPlatform;
let file: string;
beforeAll(async () => {
  platform = await testPlatform();
  mkdirSync(platform.home, { recursive: true });
  file = path.join(platform.home, 'bill.csv');
  writeFileSync(file, csvOf(focusRows));
});
afterAll(() => platform.close());

const { signal } = new AbortController();
const start = (source: string, more: object = {}) =>
  platform.ledger.transaction((tx) =>
    startImport(platform, tx, { source, wish: { files: [file], ...more }, askedBy: 'test' }),
  );

async function begun(source: string): Promise<string> {
  const { id } = await start(source);
  await markRunning(platform.ledger.db, id, platform.clock.now());
  return id;
}

const jobOf = (id: string) => sql`from graphile_worker._private_jobs where key = ${`import ${id}`}`;
const useUp = (id: string) =>
  sql`update graphile_worker._private_jobs set attempts = max_attempts
    where key = ${`import ${id}`}`.execute(platform.ledger.db);

async function close(): Promise<void> {
  const job = importJobs.find(({ name }) => name === 'costs:close-imports');
  await job?.run({ platform, attempt: 1, signal }, {});
}

it('closes one whose job is gone or has no attempt left, and takes the source in afterwards', async () => {
  const { db } = platform.ledger;
  const [used, gone, alive] = [await begun('used'), await begun('gone'), await begun('alive')];
  await useUp(used);
  await sql`delete ${jobOf(gone)}`.execute(db);
  await close();
  const problem = { code: 'COST_IMPORT_INTERRUPTED', remedy: expect.stringContaining('Start the import') };
  for (const id of [used, gone]) expect(await findImport(db, id)).toMatchObject({ state: 'failed', problem });
  expect(await findImport(db, alive)).toMatchObject({ state: 'running', problem: null });
  const anew = await start('used');
  expect(anew.id).not.toBe(used);
  await runImport(platform, anew.id, signal);
  expect(await findImport(db, anew.id)).toMatchObject({ state: 'done', summary: { rows: focusRows.length } });
});

it('goes on with one of the same wish, with all attempts, and closes another that nobody goes on with', async () => {
  const { db } = platform.ledger;
  const id = await begun('same');
  const other = (await start('same', { format: 'focus' })).id;
  for (const one of [id, other]) await useUp(one);
  expect(await start('same')).toMatchObject({ id, state: 'running' });
  const { rows } = await sql`select attempts, max_attempts ${jobOf(id)}`.execute(db);
  expect(rows).toEqual([{ attempts: 0, max_attempts: 20 }]);
  expect(await findImport(db, other)).toMatchObject({ state: 'failed' });
});

it('takes the same in twice where two ask for it at a time, and counts it once', async () => {
  const both = await Promise.all([start('both'), start('both', { changedOnly: true })]);
  await Promise.all(both.map(({ id }) => runImport(platform, id, signal)));
  for (const { id } of both)
    expect(await findImport(platform.ledger.db, id)).toMatchObject({ state: 'done', problem: null });
  const parts = (await readParts(platform.ledger.db)).filter(({ source }) => source === 'both');
  expect(parts).toMatchObject([{ month: '2026-10', lines: focusRows.length }]);
  expect((await platform.lake.fsck()).items).toEqual([]);
});

it('removes what attempts before it left behind: staged lines of dead processes, unpacked files, old downloads', async () => {
  const host = hostname().replaceAll(/[^A-Za-z0-9-]/g, '-');
  const dead = path.join(platform.home, 'lake/_tmp', `${host}.999999999.1.dead`);
  const cache = path.join(platform.home, 'cache/costs/tidy');
  const left = ['unpacked/zip-1/0.csv', 'old-download.csv.gz.part'].map((name) => path.join(cache, name));
  for (const place of [path.join(dead, 'a.parquet'), ...left]) {
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, 'left');
  }
  for (const place of [path.join(dead, 'a.parquet'), dead]) utimesSync(place, 1, 1);
  await runImport(platform, (await start('tidy')).id, signal);
  expect([dead, ...left].filter((place) => existsSync(place))).toEqual([]);
});
