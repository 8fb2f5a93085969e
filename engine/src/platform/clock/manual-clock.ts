/** A virtual clock: time stands still until it is advanced, and sleepers wake in the order of their deadlines. */
import type { Clock } from './clock.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** Several turns of the event loop's microtasks, so that what a sleeper's `await` continues can sleep again. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export interface ManualClock extends Clock {
  /** How many sleepers wait. */
  readonly sleeping: number;
  /** When the next sleeper is due; undefined when none waits. */
  readonly nextWake: Date | undefined;
  /**
   * Moves time on by `ms`, waking each sleeper at its own moment (equal deadlines: first come, first woken).
   * Sleepers that sleep again within the span wake again within it.
   */
  advance(ms: number): Promise<void>;
  /** Jumps from deadline to deadline until nobody sleeps; stops with an error after `limit` wake-ups. */
  drain(limit?: number): Promise<void>;
}

export function manualClock(start: Date): ManualClock {
  let now = start.getTime();
  const sleepers: Sleeper[] = [];

  /** Wakes the earliest sleeper due by `until`; false when there is none. */
  const wakeNext = async (until: number): Promise<boolean> => {
    await settle();
    const next = sleepers[0];
    if (next === undefined || next.at > until) return false;
    sleepers.shift();
    now = Math.max(now, next.at);
    next.wake();
    return true;
  };

  return {
    now: () => new Date(now),
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const abort = () => {
          remove(sleepers, sleeper);
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          at: now + Math.max(0, ms),
          wake: () => {
            signal?.removeEventListener('abort', abort);
            resolve();
          },
        };
        signal?.addEventListener('abort', abort, { once: true });
        add(sleepers, sleeper);
      }),
    get sleeping() {
      return sleepers.length;
    },
    get nextWake() {
      return sleepers[0] === undefined ? undefined : new Date(sleepers[0].at);
    },
    advance: async (ms) => {
      if (!(ms >= 0)) throw new RangeError(`time cannot go back: advance(${ms})`);
      const until = now + ms;
      while (await wakeNext(until));
      now = until;
    },
    drain: async (limit = 100_000) => {
      for (let woken = 0; await wakeNext(Number.POSITIVE_INFINITY); woken += 1) {
        if (woken >= limit)
          throw new RangeError(`still sleepers after ${limit} wake-ups: does something loop?`);
      }
    },
  };
}

/** Keeps them sorted by deadline; equal deadlines keep their order of arrival. */
function add(sleepers: Sleeper[], sleeper: Sleeper): void {
  let low = 0;
  let high = sleepers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = sleepers[middle];
    if (other !== undefined && other.at <= sleeper.at) low = middle + 1;
    else high = middle;
  }
  sleepers.splice(low, 0, sleeper);
}

function remove(sleepers: Sleeper[], sleeper: Sleeper): void {
  const index = sleepers.indexOf(sleeper);
  if (index >= 0) sleepers.splice(index, 1);
}
