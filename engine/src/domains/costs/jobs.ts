/** Costs in the background. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { runImport } from './imports/run-import.ts';
import { startRefresh } from './sources/refresh.ts';

export const importJob = defineJob({
  name: 'costs:import',
  description: 'Takes cost files in, as somebody asked.',
  input: z.object({ import: z.string() }),
  run: async ({ platform, signal }, input) => runImport(platform, input.import, signal),
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

export const jobs: readonly Job[] = [importJob, refreshDaily];
