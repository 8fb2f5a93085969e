/** A few query processes, started when needed, reused while they are healthy, ended when nobody needs them. */
import path from 'node:path';
import type { RunControl } from './conversation.ts';
import { lakeErrors } from './errors.ts';
import type { QuerySettings, Reply, RunRequest } from './query-protocol.ts';
import { type QueryWorker, startWorker } from './query-worker.ts';
import { openTurns } from './turns.ts';

export interface QueryPoolOptions {
  readonly worker: Omit<QuerySettings, 'temporary'>;
  /** Each process has a temporary folder of its own in it. */
  readonly folder: string;
  readonly atOnce: number;
  readonly queued: number;
  readonly idleMs: number;
}

export interface QueryPool {
  /** `lane` is whose query it is: lanes take turns. */
  run(lane: string, request: RunRequest, control: RunControl): AsyncGenerator<Reply, void>;
  close(): Promise<void>;
}

export function openQueryPool({
  worker: settings,
  folder,
  atOnce,
  queued,
  idleMs,
}: QueryPoolOptions): QueryPool {
  const turns = openTurns(atOnce, queued);
  const idle = new Map<QueryWorker, NodeJS.Timeout>();
  const busy = new Set<QueryWorker>();
  let started = 0;
  let closed = false;

  const take = (): QueryWorker => {
    for (const [worker, timer] of idle) {
      clearTimeout(timer);
      idle.delete(worker);
      if (worker.healthy) return worker;
    }
    started += 1;
    return startWorker({ ...settings, temporary: path.join(folder, `query-process-${started}`) });
  };

  const putBack = (worker: QueryWorker) => {
    if (closed || !worker.healthy) return void worker.end();
    const tooLong = () => {
      idle.delete(worker);
      void worker.end();
    };
    idle.set(worker, setTimeout(tooLong, idleMs).unref());
  };

  return {
    async *run(lane, request, control) {
      await turns.enter(lane, control.signal);
      const worker = take();
      busy.add(worker);
      try {
        yield* worker.run(request, control);
      } catch (error) {
        throw closed ? lakeErrors.LAKE_CLOSED({}, { cause: error }) : error;
      } finally {
        busy.delete(worker);
        putBack(worker);
        turns.leave();
      }
    },
    async close() {
      closed = true;
      turns.close();
      for (const timer of idle.values()) clearTimeout(timer);
      await Promise.all([...idle.keys(), ...busy].map((worker) => worker.end()));
      idle.clear();
    },
  };
}
