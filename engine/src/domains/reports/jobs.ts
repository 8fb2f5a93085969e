/** Reports in the background: what somebody asked for, and what is due by schedule. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { reportJob } from './report-job.ts';

const dueJob = defineJob({
  name: 'reports:due',
  description: 'Starts the reports that are due, also those whose time passed while nothing ran.',
  input: z.object({}),
  schedule: '*/5 * * * *',
  atStart: true,
  run: async ({ platform }) => {
    const { startDue } = await import('./start-due.ts');
    await startDue(platform);
  },
});

const pruneJob = defineJob({
  name: 'reports:prune',
  description:
    'Removes the files of reports that were made more than 30 days ago; what was made stays written down.',
  input: z.object({}),
  schedule: '50 4 * * *',
  run: async ({ platform }) => {
    const { pruneKept } = await import('./kept-files.ts');
    await pruneKept(platform);
  },
});

export const jobs: readonly Job[] = [reportJob, dueJob, pruneJob];
