/** Runs jobs: takes them from the ledger, several at once, until it is stopped. */
import { EventEmitter } from 'node:events';
import { type ParsedCronItem, parseCronItem, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import type { Platform } from '#platform/platform.ts';
import { enqueueTask } from './enqueue.ts';
import type { Job } from './job.ts';
import { freeJobsOfTheDead, openLiveness } from './liveness.ts';
import { scheduleOf } from './task.ts';
import { workerLogger } from './worker-logger.ts';

export interface RunningWorker {
  /** Takes no new job, lets running ones end, and gives back those that do not end in time. */
  stop(): Promise<void>;
}

const SWEEP_MS = 10_000;
/** How long a running job may take to end when the worker stops. */
const STOP_MS = 10_000;

export async function startWorker(platform: Platform, jobs: readonly Job[]): Promise<RunningWorker> {
  const { ledger, config, log, clock } = platform;
  const liveness = await openLiveness(ledger, clock);
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked by the pool of workers, not by each of them.
  events.on('pool:create', ({ workerPool }) => {
    liveness
      .announce(workerPool.id)
      .catch((err: unknown) => log.warn('the worker is not announced', { err }));
  });
  const stopping = new AbortController();
  const runner = await run({
    pgPool: ledger.pool,
    taskList: tasksOf(platform, jobs, stopping.signal),
    parsedCronItems: cronOf(platform, jobs),
    concurrency: config.jobs.concurrency,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: STOP_MS,
    logger: await workerLogger(log),
    events,
  });
  const sweeping = sweep(platform, stopping.signal);
  runner.promise.catch((err: unknown) => log.error('the worker ended', { err }));
  for (const { name, atStart } of jobs) if (atStart) await enqueueTask(ledger.db, name);
  log.info('worker started', { jobs: jobs.length, concurrency: config.jobs.concurrency });
  return {
    stop: async () => {
      stopping.abort(new Error('the worker stops'));
      await Promise.all([runner.stop(), sweeping]);
      await liveness.close();
    },
  };
}

function tasksOf(platform: Platform, jobs: readonly Job[], signal: AbortSignal): TaskList {
  const task =
    (job: Job) =>
    async (payload: unknown, helpers: { job: { attempts: number }; abortSignal?: AbortSignal }) => {
      const signals = [signal, ...(helpers.abortSignal ? [helpers.abortSignal] : [])];
      const input = job.input.parse(withoutCron(payload));
      await job.run({ platform, attempt: helpers.job.attempts, signal: AbortSignal.any(signals) }, input);
    };
  return Object.fromEntries(jobs.map((job) => [job.name, task(job)]));
}

/** The queue adds when a scheduled job was due; a job's input knows nothing of it. */
function withoutCron(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null || !('_cron' in payload)) return payload;
  const { _cron, ...input } = payload;
  return input;
}

/** One missed run is made up for after a pause; a day's worth of them would help nobody. */
function cronOf({ config }: Platform, jobs: readonly Job[]): ParsedCronItem[] {
  return jobs.flatMap((job) => {
    const { name } = job;
    const match = scheduleOf(job, config);
    if (match === undefined) return [];
    const options = { backfillPeriod: 3_600_000, jobKey: name, jobKeyMode: 'preserve_run_at' as const };
    return [parseCronItem({ task: name, match, identifier: name, options })];
  });
}

async function sweep({ ledger, clock, log }: Platform, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const freed = await freeJobsOfTheDead(ledger);
      if (freed.length > 0) log.warn('freed the jobs of dead workers', { workers: freed });
    } catch (err) {
      log.warn('dead workers were not looked for', { err });
    }
    await clock.sleep(SWEEP_MS, signal).catch(() => undefined);
  }
}
