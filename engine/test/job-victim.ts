/** A worker process for tests to kill: it starts the one job it knows and never ends it. */
import * as z from 'zod';
import { composition } from '#entry/composition.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { defineJob } from '#platform/jobs/index.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { openPlatform } from '#platform/platform.ts';

const [home = ''] = process.argv.slice(2);
const platform = await openPlatform({ home, env: {}, composition });
const stuck = defineJob({
  name: 'test:stuck',
  description: 'Says that it began, then waits.',
  input: z.object({}),
  run: async () => {
    process.stdout.write('began\n');
    await systemClock.sleep(600_000);
  },
});
await startWorker(platform, [stuck]);
