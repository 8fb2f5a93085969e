/** Lets a few in at once; the others wait in lanes that take turns, first come first served within a lane. */
import { lakeErrors } from './errors.ts';

export interface Turns {
  /** Resolves when it is the caller's turn, which ends by `leave`. */
  enter(lane: string, signal: AbortSignal | undefined): Promise<void>;
  leave(): void;
  /** Refuses all who wait or come. */
  close(): void;
}

interface Waiter {
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

export function openTurns(atOnce: number, queued: number): Turns {
  // A lane that had its turn goes to the end of the map, so the first lane is always the next.
  const lanes: Lanes = new Map();
  let inside = 0;
  let closed = false;

  return {
    async enter(lane, signal) {
      if (closed) throw lakeErrors.LAKE_CLOSED();
      if (signal?.aborted) throw lakeErrors.LAKE_QUERY_CANCELLED({}, { cause: signal.reason });
      if (inside < atOnce) {
        inside += 1;
        return;
      }
      const waiting = [...lanes.values()].reduce((sum, waiters) => sum + waiters.length, 0);
      if (waiting >= queued) throw lakeErrors.LAKE_BUSY({ queued: waiting });
      await waitIn(lanes, lane, signal);
    },
    leave() {
      const [next] = lanes;
      if (!next) {
        inside -= 1;
        return;
      }
      const [lane, [waiter, ...rest]] = next;
      lanes.delete(lane);
      setLane(lanes, lane, rest);
      waiter?.start(); // the place passes on, so the number inside stays
    },
    close() {
      closed = true;
      for (const waiters of lanes.values())
        for (const waiter of waiters) waiter.refuse(lakeErrors.LAKE_CLOSED());
      lanes.clear();
    },
  };
}

type Lanes = Map<string, Waiter[]>;

function setLane(lanes: Lanes, lane: string, waiters: Waiter[]): void {
  if (waiters.length > 0) lanes.set(lane, waiters);
  else lanes.delete(lane);
}

function waitIn(lanes: Lanes, lane: string, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      signal?.removeEventListener('abort', abort);
      how();
    };
    const waiter: Waiter = {
      start: () => settle(resolve),
      refuse: (error) => settle(() => reject(error)),
    };
    const abort = () => {
      const others = (lanes.get(lane) ?? []).filter((one) => one !== waiter);
      setLane(lanes, lane, others);
      reject(lakeErrors.LAKE_QUERY_CANCELLED({}, { cause: signal?.reason }));
    };
    signal?.addEventListener('abort', abort, { once: true });
    setLane(lanes, lane, [...(lanes.get(lane) ?? []), waiter]);
  });
}
