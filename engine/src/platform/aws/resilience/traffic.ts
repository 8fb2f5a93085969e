/** How many requests are on their way to AWS at once: who has begun goes on before anybody begins anew. */

import { onAbort } from './abort-crowd.ts';

export interface Traffic {
  /** Resolves when the request may leave; rejects with the signal's reason. Every one that entered must leave. */
  enter(signal?: AbortSignal): Promise<void>;
  leave(): void;
  /** Resolves when requests would leave at once, with how many; nobody is promised it. Rejects with the signal's reason. */
  room(signal?: AbortSignal): Promise<number>;
}

type Waiters = Set<() => void>;

export function createTraffic(atOnce: number): Traffic {
  let inside = 0;
  const begun: Waiters = new Set();
  const outside: Waiters = new Set();

  const wakeOne = (waiters: Waiters): boolean => {
    const [wake] = waiters;
    if (!wake) return false;
    waiters.delete(wake);
    wake();
    return true;
  };

  return {
    enter: (signal) => {
      if (signal?.aborted) return Promise.reject(reasonOf(signal));
      if (inside >= atOnce) return waitIn(begun, signal); // whoever leaves hands the place on
      inside += 1;
      return Promise.resolve();
    },
    leave: () => {
      if (wakeOne(begun)) return;
      inside -= 1;
      wakeOne(outside);
    },
    room: async (signal) => {
      signal?.throwIfAborted();
      if (inside >= atOnce) await waitIn(outside, signal);
      return Math.max(1, atOnce - inside);
    },
  };
}

function waitIn(waiters: Waiters, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = onAbort(signal, () => {
      waiters.delete(wake);
      reject(reasonOf(signal));
    });
    const wake = () => {
      leave();
      resolve();
    };
    waiters.add(wake);
  });
}

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new Error('aborted');
