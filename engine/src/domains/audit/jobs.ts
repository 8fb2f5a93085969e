/** Signs the log on its own, whether anything happened or not: a gap between checkpoints would be room to rewrite. */
import * as z from 'zod';
import { defineJob, type Job } from '#platform/jobs/index.ts';
import type { Platform } from '#platform/platform.ts';
import { createCheckpoint, listCheckpoints } from './checkpoints.ts';

const MINUTE_MS = 60_000;

export const jobs: readonly Job[] = [
  defineJob({
    name: 'audit:checkpoint',
    description: 'Signs the audit log as it is.',
    input: z.object({}),
    schedule: ({ audit }) => (audit.checkpointMinutes % 60 === 0 ? '0 * * * *' : '* * * * *'),
    run: ({ platform }) => signWhenDue(platform),
  }),
];

/** Once in each period of `audit.checkpointMinutes`, counted from midnight UTC of day zero; one made on demand counts too. */
export async function signWhenDue(platform: Platform): Promise<void> {
  const period = platform.config.audit.checkpointMinutes * MINUTE_MS;
  const [last] = await listCheckpoints(platform.ledger.db, { limit: 1 });
  const periodOf = (time: number) => Math.floor(time / period);
  if (last && periodOf(Date.parse(last.time)) >= periodOf(platform.clock.now().getTime())) return;
  await platform.ledger.transaction((tx) => createCheckpoint(tx, platform));
}
