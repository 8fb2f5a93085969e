/** Reading flow logs in the background: when somebody asked, and every day where the settings name sources. */
import * as z from 'zod';
import { ReeveError } from '#kernel/error.ts';
import { defineJob, type Job, type JobContext } from '#platform/jobs/index.ts';
import { flowErrors } from './errors.ts';
import { importFlows } from './import-flows.ts';
import type { Said } from './log-file.ts';

async function read({ platform, signal }: JobContext, sources: readonly string[], only: Said): Promise<void> {
  try {
    const { problems: _, ...sums } = await importFlows(platform, { sources, only, signal });
    platform.log.info('flow logs were read', sums);
  } catch (error) {
    // Whoever reads already, or the next day, brings what there is.
    if (!(error instanceof ReeveError && error.code === flowErrors.FLOW_IMPORT_RUNNING.code)) throw error;
  }
}

export const importFlowsJob = defineJob({
  name: 'inventory:import-flow-logs',
  description: 'Reads VPC flow logs, as somebody asked.',
  input: z.object({
    sources: z.array(z.string()),
    account: z.string().optional(),
    region: z.string().optional(),
  }),
  run: (context, { sources, ...only }) => read(context, sources, only),
});

const importDaily = defineJob({
  name: 'inventory:import-flow-logs-daily',
  description: 'Reads every day what is new where flowLogs.sources says that VPC flow logs lie.',
  input: z.object({}),
  schedule: '20 4 * * *',
  run: async (context) => {
    const { sources } = context.platform.config.flowLogs;
    if (sources.length > 0) await read(context, sources, {});
  },
});

export const flowJobs: readonly Job[] = [importFlowsJob, importDaily];
