/** The installation's own upkeep. */
import * as z from 'zod';
import { pruneIdempotency } from '#platform/http/index.ts';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { checkLakeFiles } from './lake-check.ts';
import { lookAfterLake } from './lake-upkeep.ts';

const pruneReplays = defineJob({
  name: 'operations:prune-replays',
  description: 'Forgets answers kept for repeated requests, a day after they were given.',
  input: z.object({}),
  schedule: '17 * * * *',
  run: async ({ platform }) => {
    await pruneIdempotency(platform.ledger, platform.clock);
  },
});

const checkLake = defineJob({
  name: 'operations:check-lake',
  description:
    'Looks whether every file of the lake is there and of its size; reeve status says what it found.',
  input: z.object({}),
  schedule: '7 * * * *',
  atStart: true,
  run: ({ platform }) => checkLakeFiles(platform),
});

const upkeepLake = defineJob({
  name: 'operations:upkeep-lake',
  description: 'Lets go of lake files past their retention and folds small ones.',
  input: z.object({}),
  schedule: '41 2 * * *',
  run: ({ platform, signal }) => lookAfterLake(platform, signal),
});

export const jobs: readonly Job[] = [pruneReplays, checkLake, upkeepLake];
