/** Costs in the background. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { budgetJobs } from './budgets/jobs.ts';
import { mendDaily } from './daily/mend-daily.ts';
import { forecastJobs } from './forecast/jobs.ts';
import { importJobs } from './imports/jobs.ts';
import { priceJobs } from './prices/jobs.ts';
import { startRefresh } from './sources/refresh.ts';

const mendJob = defineJob({
  name: 'costs:mend-daily',
  description:
    'Adds costs up anew where tags.keys reads their tags in another way than before, or sums are missing.',
  input: z.object({}),
  schedule: '55 4 * * *',
  atStart: true,
  run: async ({ platform, signal }) => {
    await mendDaily(platform, signal);
  },
});

const refreshDaily = defineJob({
  name: 'costs:refresh-daily',
  description: 'Takes in what changed at the sources of costs, where the settings say so.',
  input: z.object({}),
  schedule: '20 5 * * *',
  run: async ({ platform }) => {
    const { ledger, config } = platform;
    if (!config.costs.daily) return;
    // Each is a job of its own: one that fails leaves the others alone.
    await ledger.transaction((tx) => startRefresh(platform, tx, { askedBy: 'schedule' }));
  },
});

export const jobs: readonly Job[] = [
  ...importJobs,
  refreshDaily,
  mendJob,
  ...forecastJobs,
  ...budgetJobs,
  ...priceJobs,
];
