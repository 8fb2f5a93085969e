/** The end of a server: what runs is answered, and no connection outlives its answer. */
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { type Listening, listen } from './server.ts';

/** Far more than any of this takes, far less than the server's patience with a silent connection. */
const SOON_MS = 2_500;
const DRAIN_MS = 20_000;

it('tells a client whose request it still answers to leave, and waits for no silent one', async () => {
  await withServer(async ({ ask, listening, arrived, release }) => {
    const before = await ask('/at-once');
    expect(before.headers.connection).toBe('keep-alive');
    await text(before);
    const slow = ask('/slow');
    await arrived;
    const ended = soon(listening.close(DRAIN_MS));
    release();
    const answer = await slow;
    expect(answer.headers.connection).toBe('close');
    expect(await text(answer)).toBe('first last');
    await ended;
  });
});

it('ends the connection of an answer that had begun before', async () => {
  await withServer(async ({ ask, listening, release }) => {
    const answer = await ask('/begun');
    expect(answer.headers.connection).toBe('keep-alive');
    const ended = soon(listening.close(DRAIN_MS));
    release();
    expect(await text(answer)).toBe('first last');
    await ended;
  });
});

interface Scene {
  readonly listening: Listening;
  /** Over connections that are kept. */
  readonly ask: (path: string) => Promise<IncomingMessage>;
  /** The slow request has reached the server. */
  readonly arrived: Promise<void>;
  readonly release: () => void;
}

async function withServer(play: (scene: Scene) => Promise<void>): Promise<void> {
  const arrived = gate();
  const released = gate();
  const fetch = async ({ url }: Request): Promise<Response> => {
    const { pathname } = new URL(url);
    if (pathname === '/at-once') return new Response('done');
    arrived.open();
    if (pathname === '/slow') await released.opened;
    const words = async function* () {
      yield 'first ';
      await released.opened;
      yield 'last';
    };
    return new Response(ReadableStream.from(words()).pipeThrough(new TextEncoderStream()));
  };
  const listening = await listen({ fetch, host: '127.0.0.1', port: 0 });
  const agent = new Agent({ keepAlive: true });
  const ask = async (path: string) => {
    const [answer] = (await once(get(`${listening.url}${path}`, { agent }), 'response')) as [IncomingMessage];
    return answer;
  };
  try {
    await play({ listening, ask, arrived: arrived.opened, release: released.open });
  } finally {
    agent.destroy();
    await listening.close(0);
  }
}

async function soon(ending: Promise<void>): Promise<void> {
  const started = performance.now();
  await ending;
  expect(performance.now() - started).toBeLessThan(SOON_MS);
}

function gate() {
  const opening = new AbortController();
  const opened = once(opening.signal, 'abort').then(() => undefined);
  return { opened, open: () => opening.abort() };
}
