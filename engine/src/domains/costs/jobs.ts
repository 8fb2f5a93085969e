/** Costs in the background. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { budgetJobs } from './budgets/jobs.ts';
import { mendDaily } from './daily/mend-daily.ts';
import { forecastJobs } from './forecast/jobs.ts';
import { runImport } from './imports/run-import.ts';

export const importJob = defineJob({
  name: 'costs:import',
  description: 'Takes cost files in, as somebody asked.',
  input: z.object({ import: z.string() }),
  run: async ({ platform, signal }, input) => runImport(platform, input.import, signal),
});

const mendJob = defineJob({
  name: 'costs:mend-daily',
  description: 'Adds costs up by the day anew where tags.keys reads their tags in another way than before.',
  input: z.object({}),
  schedule: '55 4 * * *',
  atStart: true,
  run: async ({ platform, signal }) => {
    await mendDaily(platform, signal);
  },
});

export const jobs: readonly Job[] = [importJob, mendJob, ...forecastJobs, ...budgetJobs];
