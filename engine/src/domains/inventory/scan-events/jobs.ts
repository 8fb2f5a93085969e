/** Listening for events, and reading the cells they spoke of. */
import * as z from 'zod';
import { defineJob, enqueue, type Job } from '#platform/jobs/index.ts';
import { listenForEvents } from './listen.ts';
import { rescanChanged } from './rescan-changed.ts';
import { RESCAN_TASK } from './take-events.ts';

/** Until the next one is started. */
const LISTEN_MS = 58_000;

const listenJob = defineJob({
  name: 'inventory:listen',
  description: 'Takes events from scan.eventQueue for a minute, where it is set, and is started anew.',
  input: z.object({}),
  schedule: ({ scan }) => (scan.eventQueue === undefined ? undefined : '* * * * *'),
  atStart: true,
  run: ({ platform, signal }) => listenForEvents(platform, signal, LISTEN_MS),
});

const rescanJob: Job<object> = defineJob({
  name: RESCAN_TASK,
  description: 'Reads the cells that events spoke of, beside any scan.',
  input: z.object({}),
  run: async ({ platform, signal }) => {
    const { nextAt } = await rescanChanged(platform, signal);
    if (nextAt) await enqueue(platform.ledger.db, rescanJob, {}, { key: RESCAN_TASK, runAt: nextAt });
  },
});

export const scanEventJobs: readonly Job[] = [listenJob, rescanJob];
