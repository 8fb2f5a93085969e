/** Hears notifications over one connection of its own, which comes back by itself when it breaks. */
import pg from 'pg';
import type { Clock } from '../clock/clock.ts';

/** Empty after a reconnect: something may have been missed, so look. */
export type NotificationHandler = (payload: string) => void;

export interface Listener {
  /** Resolves once it listens, to the function that ends it. */
  listen(channel: string, handler: NotificationHandler): Promise<() => void>;
  close(): Promise<void>;
}

type Handlers = Map<string, Set<NotificationHandler>>;

const RETRY_MS = [20, 50, 100, 250, 500, 1_000];

export function createListener(
  connection: () => pg.ClientConfig,
  clock: Clock,
  heal: () => Promise<void>,
): Listener {
  const handlers: Handlers = new Map();
  const closing = new AbortController();
  let client: pg.Client | undefined;
  let connecting: Promise<void> | undefined;

  const connect = async () => {
    const next = hearing(connection(), handlers);
    next.on('end', () => {
      if (client !== next) return;
      client = undefined;
      connecting = reconnect();
    });
    await next.connect();
    for (const channel of handlers.keys()) await listenTo(next, channel);
    client = next;
  };

  const reconnect = () =>
    untilItWorks(clock, closing.signal, async () => {
      await heal();
      await connect();
      for (const set of handlers.values()) for (const handler of set) handler('');
    });

  return {
    listen: async (channel, handler) => {
      const known = handlers.get(channel) ?? new Set();
      const isNew = known.size === 0;
      handlers.set(channel, known.add(handler));
      if (!client) {
        connecting ??= connect().catch((error: unknown) => {
          connecting = undefined; // the next one tries again
          throw error;
        });
        await connecting;
      } else if (isNew) await listenTo(client, channel);
      return () => {
        known.delete(handler);
      };
    },
    close: async () => {
      closing.abort();
      handlers.clear();
      await connecting?.catch(() => undefined);
      const last = client;
      client = undefined;
      await last?.end();
    },
  };
}

function hearing(connection: pg.ClientConfig, handlers: Handlers): pg.Client {
  const client = new pg.Client({ ...connection, keepAlive: true });
  client.on('notification', ({ channel, payload }) => {
    for (const handler of handlers.get(channel) ?? []) handler(payload ?? '');
  });
  // `error` and `end` both come when it breaks; the handler of `error` must only be there.
  client.on('error', () => undefined);
  return client;
}

const listenTo = (client: pg.Client, channel: string) =>
  client.query(`listen ${pg.escapeIdentifier(channel)}`);

/** Begins with a pause, and tries again after longer ones until it works or nobody wants it any more. */
async function untilItWorks(clock: Clock, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  for (let attempt = 0; !signal.aborted; attempt += 1) {
    try {
      await clock.sleep(RETRY_MS[Math.min(attempt, RETRY_MS.length - 1)] ?? 0, signal);
      return await work();
    } catch {
      // the next attempt follows
    }
  }
}
