/** Costs in the background. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { budgetJobs } from './budgets/jobs.ts';
import { mendDaily } from './daily/mend-daily.ts';
import { forecastJobs } from './forecast/jobs.ts';
import { runImport } from './imports/run-import.ts';
import { priceJobs } from './prices/jobs.ts';
import { startRefresh } from './sources/refresh.ts';

export const importJob = defineJob({
  name: 'costs:import',
  description: 'Takes cost files in, as somebody asked.',
  input: z.object({ import: z.string() }),
  run: async ({ platform, signal }, input) => runImport(platform, input.import, signal),
});

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
  run: async ({ platform, signal }) => {
    const { ledger, config } = platform;
    if (!config.costs.daily) return;
    const rows = await ledger.transaction((tx) => startRefresh(platform, tx, { askedBy: 'schedule' }));
    // One that fails says so itself, and leaves the others alone.
    for (const { id } of rows) await runImport(platform, id, signal);
  },
});

export const jobs: readonly Job[] = [
  importJob,
  refreshDaily,
  mendJob,
  ...forecastJobs,
  ...budgetJobs,
  ...priceJobs,
];
