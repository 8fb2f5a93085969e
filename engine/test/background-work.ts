/** Work for the page of jobs: real jobs on the list of a served installation, some of them failed by a real worker. */
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { countJobs, defineJob, enqueue } from '#platform/jobs/index.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { type Composition, openPlatform } from '#platform/platform.ts';

const HOUR_MS = 3_600_000;
const LIMIT_MS = 20_000;

export interface BackgroundWork {
  readonly task: string;
  /** What each attempt of a failing job ends with. */
  readonly error?: string;
  readonly inHours?: number;
}

export async function putOnTheList(home: string, work: readonly BackgroundWork[]): Promise<void> {
  const jobs = work.map(({ task, error = '' }) =>
    defineJob({
      name: task,
      description: 'Fails as it is told to.',
      input: z.object({}),
      run: () => Promise.reject(new Error(error)),
    }),
  );
  const composition: Composition = {
    tables: async () => [],
    brokenPlugins: async () => [],
    tasks: async () => jobs,
    openAws: () => Promise.reject(new Error('this work needs no cloud')),
  };
  const platform = await openPlatform({ home, env: {}, composition });
  try {
    const { ledger, clock } = platform;
    for (const [at, { error, inHours }] of work.entries()) {
      const job = jobs[at];
      if (job === undefined) continue;
      const runAt =
        inHours === undefined ? {} : { runAt: new Date(clock.now().getTime() + inHours * HOUR_MS) };
      await enqueue(ledger.db, job, {}, { ...runAt, ...(error === undefined ? {} : { maxAttempts: 1 }) });
    }
    const failing = work.filter(({ error }) => error !== undefined);
    const worker = await startWorker(
      platform,
      jobs.filter((_job, at) => work[at]?.error !== undefined),
    );
    for (let waited = 0; (await countJobs(ledger.db)).failed < failing.length; waited += 50) {
      if (waited > LIMIT_MS) throw new Error('the failing jobs did not fail in time');
      await wait(50);
    }
    await worker.stop();
  } finally {
    await platform.close();
  }
}
