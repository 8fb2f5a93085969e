/** Costs in the background. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { budgetJobs } from './budgets/jobs.ts';
import { forecastJobs } from './forecast/jobs.ts';
import { runImport } from './imports/run-import.ts';

export const importJob = defineJob({
  name: 'costs:import',
  description: 'Takes cost files in, as somebody asked.',
  input: z.object({ import: z.string() }),
  run: async ({ platform, signal }, input) => runImport(platform, input.import, signal),
});

export const jobs: readonly Job[] = [importJob, ...forecastJobs, ...budgetJobs];
