import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { systemClock } from '#platform/clock/clock.ts';
import { packageFolder } from '#platform/package-folder.ts';
import type { Platform } from '#platform/platform.ts';
import { scratchPlatform } from '../../../test/scratch-platform.ts';
import { enqueue } from './enqueue.ts';
import { defineJob } from './job.ts';
import { cancelJob, countJobs, listJobs, retryJob } from './list.ts';
import { freeJobsOfTheDead } from './liveness.ts';
import { startWorker } from './worker.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await scratchPlatform();
});
afterAll(() => platform.close());

/** A job that tells the test what it was given. */
function recorder(name: string, run: (input: { n: number }) => void = () => undefined) {
  const seen: number[] = [];
  const job = defineJob({
    name,
    description: 'Remembers its input.',
    input: z.object({ n: z.number() }),
    run: async (_context, input) => {
      seen.push(input.n);
      run(input);
    },
  });
  return { job, seen };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 20) {
    if (waited > 20_000) throw new Error('waited in vain');
    await systemClock.sleep(20);
  }
}

const listed = (task: string) => listJobs(platform.ledger.db, { task, limit: 10 });

describe('enqueueing', () => {
  test('belongs to the transaction that causes it', async () => {
    const { job } = recorder('test:rollback');
    const failing = platform.ledger.transaction(async (tx) => {
      await enqueue(tx, job, { n: 1 });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await listed('test:rollback')).toEqual([]);
  });

  test('refuses an input that the job does not take', async () => {
    const { job } = recorder('test:input');
    await expect(enqueue(platform.ledger.db, job, { n: 'one' } as never)).rejects.toMatchObject({
      code: 'JOB_INPUT_INVALID',
    });
  });

  test('keeps one waiting job a key', async () => {
    const { job } = recorder('test:key');
    const runAt = new Date('2100-01-01');
    for (const n of [1, 2]) await enqueue(platform.ledger.db, job, { n }, { key: 'only', runAt });
    expect(await listed('test:key')).toMatchObject([{ state: 'scheduled', runAt }]);
  });
});

describe('a worker', () => {
  test('runs jobs, and done ones leave the list', async () => {
    const { job, seen } = recorder('test:run');
    const worker = await startWorker(platform, [job]);
    await platform.ledger.transaction(async (tx) => {
      for (const n of [1, 2, 3]) await enqueue(tx, job, { n });
    });
    await until(async () => (await listed('test:run')).length === 0);
    await worker.stop();
    expect(seen.sort((a, b) => a - b)).toEqual([1, 2, 3]);
  });

  test('leaves a failing job on the list with its error; retry and cancel act on it', async () => {
    const { job, seen } = recorder('test:fail', () => {
      throw new Error('no such volume');
    });
    const id = await enqueue(platform.ledger.db, job, { n: 1 }, { maxAttempts: 1 });
    const worker = await startWorker(platform, [job]);
    await until(async () => (await listed('test:fail'))[0]?.state === 'failed');
    expect(await listed('test:fail')).toMatchObject([
      { id, attempts: 1, lastError: expect.stringContaining('no such volume') },
    ]);
    expect((await countJobs(platform.ledger.db)).failed).toBe(1);
    await retryJob(platform.ledger.db, id);
    await until(() => seen.length === 2);
    await until(async () => (await listed('test:fail'))[0]?.state !== 'running');
    await worker.stop();
    await cancelJob(platform.ledger.db, id);
    expect(await listed('test:fail')).toEqual([]);
    await expect(cancelJob(platform.ledger.db, id)).rejects.toMatchObject({ code: 'JOB_NOT_FOUND' });
  });

  test('runs at its start what asks for it', async () => {
    const { job, seen } = recorder('test:start');
    const atStart = defineJob({
      ...job,
      input: z.object({}),
      atStart: true,
      run: async () => void seen.push(0),
    });
    const first = await startWorker(platform, [atStart]);
    await until(() => seen.length === 1);
    await first.stop();
    expect(await listed('test:start')).toEqual([]);
  });

  test('runs what is scheduled', async () => {
    const job = defineJob({
      name: 'test:cron',
      description: 'Every minute.',
      input: z.object({}).strict(),
      schedule: '* * * * *',
      run: async () => undefined,
    });
    const worker = await startWorker(platform, [job]);
    const known = () =>
      platform.ledger.pool.query(
        `select from graphile_worker._private_known_crontabs where identifier = 'test:cron'`,
      );
    await until(async () => (await known()).rowCount === 1);
    await worker.stop();
  });
});

describe('a worker that is killed', () => {
  let victim: ChildProcess;
  afterAll(() => victim.kill('SIGKILL'));

  test('leaves its job to others within seconds', async () => {
    const stuck = defineJob({
      name: 'test:stuck',
      description: 'Stuck.',
      input: z.object({}),
      run: async () => undefined,
    });
    const script = path.join(packageFolder(), 'test/job-victim.ts');
    victim = spawn(process.execPath, ['--import', 'tsx', script, platform.home], {
      cwd: packageFolder(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await enqueue(platform.ledger.db, stuck, {});
    if (victim.stdout) await once(victim.stdout, 'data');
    await platform.ledger.pool.query(
      `update graphile_worker._private_jobs set locked_at = locked_at - interval '10 s'`,
    );
    expect(await freeJobsOfTheDead(platform.ledger)).toEqual([]);
    expect(await listed('test:stuck')).toMatchObject([{ state: 'running' }]);
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    await until(async () => (await freeJobsOfTheDead(platform.ledger)).length === 1);
    expect(await listed('test:stuck')).toMatchObject([{ state: 'ready' }]);
    const worker = await startWorker(platform, [stuck]);
    await until(async () => (await listed('test:stuck')).length === 0);
    await worker.stop();
  });
});
