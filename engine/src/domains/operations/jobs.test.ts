/** The installation's own jobs on a real lake: what they leave behind, and what a status page then says. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { enqueueTask } from '#platform/jobs/index.ts';
import { openLiveness } from '#platform/jobs/liveness.ts';
import { lakeSummary } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { anywhere, events, happened } from '../../../test/lake-tables.ts';
import { testPlatform } from '../../../test/platform.ts';
import { readHealth } from './health.ts';
import { jobs } from './jobs.ts';

const HOUR_MS = 3_600_000;
const clock = manualClock(new Date('2026-10-01T00:00:00Z'));
let platform: Platform;
beforeAll(async () => {
  platform = { ...(await testPlatform({ clock })), tables: async () => [events] };
});
afterAll(() => platform.close());

async function run(name: string, signal = new AbortController().signal): Promise<void> {
  const job = jobs.find((one) => one.name === name);
  if (!job) throw new Error(`no job ${name}`);
  await job.run({ platform, attempt: 1, signal }, {});
}

const publish = (from: number) =>
  platform.ledger.transaction((tx) => platform.lake.write(tx, events, [happened(from, 2)], anywhere));

const lakeHealth = async () => (await readHealth(platform)).checks.find(({ name }) => name === 'lake-check');

it('says of jobs that are ready that nobody does them, until a worker lives', async () => {
  const jobHealth = async () => (await readHealth(platform)).checks.find(({ name }) => name === 'jobs');
  expect(await jobHealth()).toMatchObject({ message: '0 ready, 0 running, 0 scheduled' });
  await platform.ledger.transaction((tx) => enqueueTask(tx, 'operations:check-lake'));
  expect(await jobHealth()).toMatchObject({
    state: 'ok',
    message: expect.stringMatching(/^1 ready.*reeve worker/),
  });
  const worker = await openLiveness(platform.ledger, clock);
  await worker.announce('someone');
  expect(await jobHealth()).toMatchObject({ message: '1 ready, 0 running, 0 scheduled' });
  await worker.close();
});

describe('the look at the lake', () => {
  it('is not missed by an empty lake, and is by one that holds something', async () => {
    expect(await lakeHealth()).toMatchObject({ state: 'ok' });
    for (let from = 0; from < 8; from += 2) await publish(from);
    expect(await lakeHealth()).toMatchObject({ state: 'warning', message: expect.stringContaining('never') });
    await run('operations:check-lake');
    expect(await lakeHealth()).toMatchObject({ state: 'ok', message: expect.stringContaining('4 files') });
  });

  it('grows stale', async () => {
    await clock.advance(25 * HOUR_MS);
    expect(await lakeHealth()).toMatchObject({
      state: 'warning',
      message: 'The files of the lake were last looked at 2026-10-01T00:00:00.000Z.',
      remedy: expect.stringContaining('reeve serve'),
    });
  });
});

describe('the upkeep of the lake', () => {
  it('stops between two tables when told to', async () => {
    await expect(run('operations:upkeep-lake', AbortSignal.abort(new Error('stop')))).rejects.toThrow('stop');
    expect((await lakeSummary(platform.ledger.db)).tables).toMatchObject([{ files: 4 }]);
  });

  it('folds small files, and deletes them once nobody can be reading them', async () => {
    await run('operations:upkeep-lake');
    expect((await lakeSummary(platform.ledger.db)).tables).toMatchObject([{ files: 1, rows: 8 }]);
    expect(await parquetFiles()).toHaveLength(5);
    await clock.advance(HOUR_MS);
    await run('operations:upkeep-lake');
    expect(await parquetFiles()).toHaveLength(1);
  });

  it('drops rows past their retention', async () => {
    await clock.advance(31 * 24 * HOUR_MS);
    await run('operations:upkeep-lake');
    expect((await lakeSummary(platform.ledger.db)).tables).toEqual([]);
  });

  it('keeps the history of a table that says nothing for as long as the settings do', async () => {
    const { retention: _, ...rest } = events;
    const silent = { ...rest, name: 'silent', retention: {} } as typeof events;
    platform = { ...platform, tables: async () => [silent] };
    const write = (replace: boolean) =>
      platform.ledger.transaction(async (tx) => {
        const staged = await platform.lake.stage(silent, [happened(0, 1)], anywhere);
        return platform.lake.publish(tx, [staged], replace ? { replace: [{ table: silent }] } : {});
      });
    const { id } = await write(false);
    await write(true);
    const before = () => platform.lake.query({ sql: 'SELECT * FROM silent', tables: [silent], asOf: id });
    await clock.advance(399 * 24 * HOUR_MS);
    await run('operations:upkeep-lake');
    expect((await before()).rows).toHaveLength(1);
    await clock.advance(2 * 24 * HOUR_MS);
    await run('operations:upkeep-lake');
    await expect(before()).rejects.toMatchObject({ code: 'LAKE_HISTORY_GONE' });
  });
});

it('a lost file is a warning with a remedy until it is back', async () => {
  await run('operations:check-lake');
  expect(await lakeHealth()).toMatchObject({ state: 'ok' });
  const { path: file } = await platform.ledger.db
    .selectFrom('lake.files')
    .select('path')
    .where('removed_snapshot', 'is', null)
    .where('retired_at', 'is', null)
    .executeTakeFirstOrThrow();
  await rm(path.join(platform.lake.dir, file));
  await run('operations:check-lake');
  expect(await lakeHealth()).toMatchObject({
    state: 'warning',
    message: expect.stringMatching(/^1 of \d files of the lake are missing or damaged, first tables\//),
    remedy: expect.stringContaining('reeve lake fsck'),
  });
});

const parquetFiles = async () =>
  (await readdir(path.join(platform.lake.dir, 'tables'), { recursive: true })).filter((name) =>
    name.endsWith('.parquet'),
  );
