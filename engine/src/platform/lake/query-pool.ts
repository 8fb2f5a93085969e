/** At most a few queries at once, taken fairly from lanes, each on a process that is reused while it is healthy. */
import { lakeErrors } from './errors.ts';
import type { Reply, RunRequest } from './query-protocol.ts';
import { type QueryWorker, type RunControl, startWorker, type WorkerSettings } from './query-worker.ts';

export interface QueryPoolOptions {
  readonly worker: WorkerSettings;
  readonly atOnce: number;
  readonly queued: number;
  readonly idleMs: number;
}

export interface QueryPool {
  /** `lane` is whose query it is: lanes take turns, within a lane first come first served. */
  run(lane: string, request: RunRequest, control: RunControl): AsyncGenerator<Reply, void>;
  close(): Promise<void>;
}

interface Waiter {
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

export function openQueryPool(options: QueryPoolOptions): QueryPool {
  const idle: { worker: QueryWorker; timer: NodeJS.Timeout }[] = [];
  const busy = new Set<QueryWorker>();
  const lanes = new Map<string, Waiter[]>();
  let running = 0;
  let closed = false;

  const waiting = () => [...lanes.values()].reduce((sum, lane) => sum + lane.length, 0);

  const enter = (lane: string, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (closed) return reject(lakeErrors.LAKE_CLOSED());
      if (signal?.aborted) return reject(lakeErrors.LAKE_QUERY_CANCELLED({}, { cause: signal.reason }));
      if (running < options.atOnce) {
        running += 1;
        return resolve();
      }
      const queued = waiting();
      if (queued >= options.queued) return reject(lakeErrors.LAKE_BUSY({ queued }));
      const abort = () => {
        remove(lanes, lane, waiter);
        reject(lakeErrors.LAKE_QUERY_CANCELLED({}, { cause: signal?.reason }));
      };
      const done = (settle: () => void) => () => {
        signal?.removeEventListener('abort', abort);
        settle();
      };
      const waiter: Waiter = { start: done(resolve), refuse: (error) => done(() => reject(error))() };
      signal?.addEventListener('abort', abort, { once: true });
      lanes.set(lane, [...(lanes.get(lane) ?? []), waiter]);
    });

  const leave = () => {
    const [lane] = lanes.keys();
    const waiter = lane === undefined ? undefined : lanes.get(lane)?.[0];
    if (lane === undefined || !waiter) {
      running -= 1;
      return;
    }
    const rest = (lanes.get(lane) ?? []).slice(1);
    lanes.delete(lane);
    if (rest.length > 0) lanes.set(lane, rest); // at the end of the map: its next turn comes after all others
    waiter.start();
  };

  const take = (): QueryWorker => {
    for (let entry = idle.pop(); entry; entry = idle.pop()) {
      clearTimeout(entry.timer);
      if (entry.worker.healthy) return entry.worker;
    }
    return startWorker(options.worker);
  };

  const putBack = (worker: QueryWorker) => {
    if (closed || !worker.healthy) return void worker.end();
    const entry = {
      worker,
      timer: setTimeout(() => {
        idle.splice(idle.indexOf(entry), 1);
        void worker.end();
      }, options.idleMs).unref(),
    };
    idle.push(entry);
  };

  return {
    async *run(lane, request, control) {
      await enter(lane, control.signal);
      try {
        const worker = take();
        busy.add(worker);
        try {
          yield* worker.run(request, control);
        } catch (error) {
          throw closed ? lakeErrors.LAKE_CLOSED({}, { cause: error }) : error;
        } finally {
          busy.delete(worker);
          putBack(worker);
        }
      } finally {
        leave();
      }
    },
    async close() {
      closed = true;
      for (const lane of lanes.values()) for (const waiter of lane) waiter.refuse(lakeErrors.LAKE_CLOSED());
      lanes.clear();
      for (const { timer } of idle) clearTimeout(timer);
      await Promise.all([...idle.map(({ worker }) => worker), ...busy].map((worker) => worker.end()));
      idle.length = 0;
    },
  };
}

function remove(lanes: Map<string, Waiter[]>, lane: string, waiter: Waiter): void {
  const rest = (lanes.get(lane) ?? []).filter((one) => one !== waiter);
  if (rest.length > 0) lanes.set(lane, rest);
  else lanes.delete(lane);
}
