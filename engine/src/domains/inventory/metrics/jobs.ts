/** Reading metrics in the background: when somebody asked, and every week where the settings say so. */
import * as z from 'zod';
import { ReeveError } from '#kernel/error.ts';
import { defineJob, type Job, type JobContext } from '#platform/jobs/index.ts';
import { inventoryErrors } from '../errors.ts';
import { type CollectOptions, collectMetrics } from './collect.ts';
import { chargeOf } from './present.ts';

async function read(
  { platform, signal }: JobContext,
  wish: Pick<CollectOptions, 'accounts' | 'types'>,
): Promise<void> {
  try {
    const { types, chargeNanoUsd } = await collectMetrics(platform, { ...wish, signal });
    const points = types.reduce((sum, one) => sum + one.points, 0);
    platform.log.info('metrics were read', { points, charge: chargeOf(chargeNanoUsd) });
  } catch (error) {
    // Whoever reads already brings what there is.
    if (!(error instanceof ReeveError && error.code === inventoryErrors.METRICS_RUNNING.code)) throw error;
  }
}

export const readMetricsJob = defineJob({
  name: 'inventory:read-metrics',
  description: 'Reads what CloudWatch measured since the last time, as somebody asked.',
  input: z.object({ accounts: z.array(z.string()).optional(), types: z.array(z.string()).optional() }),
  run: (context, wish) => read(context, wish),
});

const readWeekly = defineJob({
  name: 'inventory:read-metrics-weekly',
  description: 'Reads metrics every week, where the settings say so: AWS charges for it.',
  input: z.object({}),
  schedule: '40 4 * * 1',
  run: async (context) => {
    if (context.platform.config.metrics.weekly) await read(context, {});
  },
});

export const metricJobs: readonly Job[] = [readMetricsJob, readWeekly];
