/** One listener for everybody who waits on the same signal: a scan's thousands of calls share one. */

import { setMaxListeners } from 'node:events';

const crowds = new WeakMap<AbortSignal, Set<() => void>>();

/** Calls back once when the signal aborts; what it returns leaves the crowd. */
export function onAbort(signal: AbortSignal | undefined, callBack: () => void): () => void {
  if (!signal) return () => undefined;
  const crowd = crowds.get(signal) ?? gather(signal);
  // Somebody may wait twice.
  const own = () => callBack();
  crowd.add(own);
  return () => void crowd.delete(own);
}

function gather(signal: AbortSignal): Set<() => void> {
  const crowd = new Set<() => void>();
  crowds.set(signal, crowd);
  // Pauses between attempts listen for themselves; Node warns of a leak from eleven listeners on.
  setMaxListeners(0, signal);
  signal.addEventListener(
    'abort',
    () => {
      for (const callBack of crowd) callBack();
      crowd.clear();
    },
    { once: true },
  );
  return crowd;
}
