/** Server-sent events: messages as they happen, a sign of life in between, an end when the reader may no longer read. */
import type { Context } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Clock } from '#platform/clock/clock.ts';
import type { ServerEvent } from './route.ts';

/** Under the 60 s after which common proxies cut a silent connection. */
const ALIVE_MS = 15_000;
const RETRY_MS = 2_000;

export interface EventHooks {
  readonly clock: Clock;
  readonly check: (item: unknown) => void;
  readonly failed: (error: unknown) => void;
  /** Asked with every sign of life: a session that ended or a role that went closes what it opened. */
  readonly stillAllowed: () => Promise<boolean>;
  /** Ends the stream: the reader left, or the server stops. The work listens to it too. */
  readonly ending: AbortController;
}

export function eventResponse(
  context: Context,
  events: AsyncIterable<ServerEvent<unknown>>,
  hooks: EventHooks,
): Response {
  const { ending, failed } = hooks;
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => ending.abort());
    const ended = new Promise<undefined>((resolve) => {
      if (ending.signal.aborted) resolve(undefined);
      ending.signal.addEventListener('abort', () => resolve(undefined), { once: true });
    });
    const alive = signsOfLife(stream, hooks);
    try {
      await send(stream, events, ended, hooks);
    } catch (error) {
      if (!ending.signal.aborted) failed(error);
    } finally {
      ending.abort();
      await alive;
    }
  });
}

async function send(
  stream: SSEStreamingApi,
  events: AsyncIterable<ServerEvent<unknown>>,
  ended: Promise<undefined>,
  { check }: EventHooks,
): Promise<void> {
  const iterator = events[Symbol.asyncIterator]();
  await stream.write(`retry: ${RETRY_MS}\n\n`);
  for (;;) {
    const next = await Promise.race([iterator.next(), ended]);
    if (next === undefined) {
      // Not awaited: a generator that waits for something else returns only when that comes.
      void iterator.return?.()?.catch(() => undefined);
      return;
    }
    if (next.done) return;
    const { data, event, id } = next.value;
    check(data);
    await stream.writeSSE({
      data: JSON.stringify(data),
      ...(event === undefined ? {} : { event }),
      ...(id === undefined ? {} : { id }),
    });
  }
}

async function signsOfLife(
  stream: SSEStreamingApi,
  { clock, stillAllowed, ending }: EventHooks,
): Promise<void> {
  try {
    for (;;) {
      await clock.sleep(ALIVE_MS, ending.signal);
      if (!(await stillAllowed())) return ending.abort();
      await stream.write(': alive\n\n');
    }
  } catch {
    // ended, or the question failed: what cannot be confirmed is not shown
    ending.abort();
  }
}
