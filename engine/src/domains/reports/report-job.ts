/** The job that makes one report. */
import * as z from 'zod';
import { defineJob } from '#platform/jobs/index.ts';

/** A bucket that is away for an hour is back at one of these. */
export const ATTEMPTS = 8;

export const reportJob = defineJob({
  name: 'reports:run',
  description: 'Makes a report, as somebody or a schedule asked.',
  input: z.object({ run: z.string() }),
  run: async ({ platform, attempt, signal }, { run }) => {
    const { runReport } = await import('./run-report.ts');
    await runReport(platform, run, { signal, last: attempt >= ATTEMPTS });
  },
});
