/** Scanning in the background: what somebody started, and every night by itself. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import { flowJobs } from './flow-logs/jobs.ts';
import { metricJobs } from './metrics/jobs.ts';
import { scanEventJobs } from './scan-events/jobs.ts';
import { runScan } from './scans/run-scan.ts';
import { startScan } from './scans/start-scan.ts';
import { openScan } from './scans/store.ts';

export const scanJob = defineJob({
  name: 'inventory:scan',
  description: 'Takes stock of the estate, as somebody asked.',
  input: z.object({ scan: z.string() }),
  run: async ({ platform, signal }, { scan }) => {
    await runScan(platform, scan, { signal });
  },
});

const scanNightly = defineJob({
  name: 'inventory:scan-nightly',
  description: 'Takes stock of the whole estate every night, where the settings say so.',
  input: z.object({}),
  schedule: '10 3 * * *',
  run: async ({ platform, signal }) => {
    const { ledger, config } = platform;
    if (!config.scan.daily) return;
    const open = await openScan(ledger.db);
    const start = { wish: { quick: true }, askedBy: 'schedule', cause: 'schedule' };
    const scan = open ?? (await ledger.transaction((tx) => startScan(platform, tx, start))).scan;
    await runScan(platform, scan.id, { signal });
  },
});

export const jobs: readonly Job[] = [scanJob, scanNightly, ...scanEventJobs, ...metricJobs, ...flowJobs];
