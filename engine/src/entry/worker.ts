/** Runs jobs alone, beside a server or without one, until it is told to stop. */
import type { Environment } from '#platform/config/index.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { createLogger } from '#platform/log/index.ts';
import { openPlatform } from '#platform/platform.ts';
import { composition } from './composition.ts';
import { everyJob } from './jobs.generated.ts';
import { stopSignals } from './stop-signals.ts';

export interface WorkOptions {
  readonly home: string;
  readonly env: Environment;
  readonly say: (line: string) => void;
  readonly signals: NodeJS.EventEmitter;
}

export async function work({ home, env, say, signals }: WorkOptions): Promise<void> {
  const stop = stopSignals(signals);
  const platform = await openPlatform({
    home,
    env,
    composition,
    log: ({ log }, clock) => createLogger({ ...log, clock, destination: process.stderr }),
  });
  try {
    const worker = await startWorker(platform, everyJob);
    say(`Working on ${everyJob.length} kinds of jobs.`);
    await stop.first;
    await worker.stop();
  } finally {
    stop.forget();
    await platform.close();
  }
}
