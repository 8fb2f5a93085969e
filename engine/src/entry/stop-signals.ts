/** How a process that serves is told to end. */

/** The first signal asks for an orderly end, the second for one at once. */
export function stopSignals(signals: NodeJS.EventEmitter) {
  const asked = new AbortController();
  const insisted = new AbortController();
  const hear = () => (asked.signal.aborted ? insisted : asked).abort();
  for (const name of ['SIGTERM', 'SIGINT']) signals.on(name, hear);
  return {
    asked: asked.signal,
    first: aborted(asked.signal),
    second: aborted(insisted.signal),
    forget: () => {
      for (const name of ['SIGTERM', 'SIGINT']) signals.off(name, hear);
    },
  };
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
