/** The installation's own upkeep. */
import { z } from 'zod';
import { pruneIdempotency } from '#platform/http/index.ts';
import { defineJob, type Job } from '#platform/jobs/index.ts';

const pruneReplays = defineJob({
  name: 'operations:prune-replays',
  description: 'Forgets answers kept for repeated requests, a day after they were given.',
  input: z.object({}),
  schedule: '17 * * * *',
  run: async ({ platform }) => {
    await pruneIdempotency(platform.ledger, platform.clock);
  },
});

export const jobs: readonly Job[] = [pruneReplays];
