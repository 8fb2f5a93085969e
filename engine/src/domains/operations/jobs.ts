/** The installation's own upkeep. */
import { z } from 'zod';
import { pruneIdempotency } from '#platform/http/index.ts';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { makeExport, pruneExports } from './exports.ts';

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

export const jobs: readonly Job[] = [pruneReplays, exportNightly];
