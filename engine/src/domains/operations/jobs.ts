/** The installation's own upkeep. */
import * as z from 'zod';
import { pruneIdempotency } from '#platform/http/index.ts';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { makeExport, pruneExports } from './exports.ts';
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

/** A week of nights. */
const EXPORTS_KEPT = 7;

const exportNightly = defineJob({
  name: 'operations:export-ledger',
  description: `Exports the ledger into the home every night and keeps the last ${EXPORTS_KEPT}.`,
  input: z.object({}),
  schedule: '40 2 * * *',
  run: async ({ platform }) => {
    await makeExport(platform);
    await pruneExports(platform, EXPORTS_KEPT);
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

export const jobs: readonly Job[] = [pruneReplays, checkLake, upkeepLake, exportNightly];
