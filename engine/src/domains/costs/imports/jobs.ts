/** Imports in the background: each runs as a job, and those that nobody will go on with are closed. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { closeAbandoned } from './abandoned.ts';
import { runImport } from './run-import.ts';

export const importJob = defineJob({
  name: 'costs:import',
  description: 'Takes cost files in, as somebody asked.',
  input: z.object({ import: z.string() }),
  run: async ({ platform, signal }, input) => runImport(platform, input.import, signal),
});

const closeJob = defineJob({
  name: 'costs:close-imports',
  description: 'Closes imports that were interrupted and that no job goes on with.',
  input: z.object({}),
  schedule: '*/10 * * * *',
  atStart: true,
  run: async ({ platform }) => {
    const { ledger, clock } = platform;
    await ledger.transaction((tx) => closeAbandoned(tx, clock.now()));
  },
});

export const importJobs: readonly Job[] = [importJob, closeJob];
