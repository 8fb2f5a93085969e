/** Keeps the accounts known, so that nobody has to wait for AWS when they look. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { readAccounts } from './read-accounts.ts';

export const jobs: readonly Job[] = [
  defineJob({
    name: 'accounts:keep',
    description: 'Reads the accounts anew where what is known is older than accounts.ttlHours.',
    input: z.object({}),
    schedule: '25 * * * *',
    atStart: true,
    // What AWS does not answer is kept with the accounts for all to see, and no failure of the job.
    run: async ({ platform, signal }) => {
      await readAccounts(platform, { signal });
    },
  }),
];
