/** What every channel must do, run against a receiver on the loopback. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AnyChannel } from '#domains/notifications/channel.ts';
import { buildEvent } from '#kernel/event.ts';
import { manualClock } from '#platform/clock/manual-clock.ts';

export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: Received[];
  /** How it answers from now on. @default 200 without words */
  answer: (response: ServerResponse) => void;
  end(): Promise<void>;
}

export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      receiver.answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answer: (response) => response.end(),
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}

export const anEvent = buildEvent({
  id: 'evt-1',
  source: '/reeve',
  type: 'finding.opened',
  time: new Date('2026-10-01T00:00:00Z'),
  subject: 'fnd-1',
  data: { title: 'Größe <b>"1"</b>\n&amp;' },
});

const LOOPBACK = ['127.0.0.0/8', '::1'];

/** `more` are the settings that the channel needs besides an address. */
export function channelContract(channel: AnyChannel, more: Readonly<Record<string, unknown>>): void {
  const context = { clock: manualClock(new Date('2026-10-01T00:00:00Z')) };
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await openReceiver();
  });
  afterAll(() => receiver.end());
  beforeEach(() => {
    receiver.received.length = 0;
    receiver.answer = (response) => response.end();
  });
  const settings = (changed: object = {}) => ({
    ...more,
    url: receiver.url,
    allowedNetworks: LOOPBACK,
    ...changed,
  });
  const deliver = (changed?: object) => channel.deliver(settings(changed), anEvent, context);

  describe(`the contract of channels, kept by ${channel.name}`, () => {
    it('delivers an event once, and says what it says', async () => {
      expect(await deliver()).toEqual({ ok: true, value: { status: 200 } });
      expect(receiver.received).toHaveLength(1);
      expect(receiver.received[0]?.body).toContain('Größe');
    });

    it.each([
      [{ url: 'ftp://example.com' }],
      [{ url: 'https://me:secret@example.com' }],
      [{ allowedNetworks: ['all'] }],
      [{ surprise: 1 }],
    ])('refuses wrong settings before anything is sent: %o', async (changed) => {
      await expect(deliver(changed)).rejects.toMatchObject({ code: 'CHANNEL_SETTINGS_INVALID' });
      expect(receiver.received).toEqual([]);
    });

    it.each(['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])(
      'does not reach %s unless that is allowed',
      async (host) => {
        const { port } = new URL(receiver.url);
        const outcome = await deliver({ url: `http://${host}:${port}/`, allowedNetworks: [] });
        expect(outcome).toMatchObject({
          ok: false,
          error: { again: false, error: { code: 'CHANNEL_ADDRESS_FORBIDDEN' } },
        });
        expect(receiver.received).toEqual([]);
      },
    );

    it('follows no redirect', async () => {
      receiver.answer = (response) =>
        response.writeHead(307, { location: `${receiver.url}/elsewhere` }).end();
      expect(await deliver()).toMatchObject({
        ok: false,
        error: { again: false, error: { code: 'CHANNEL_REFUSED' } },
      });
      expect(receiver.received).toHaveLength(1);
    });

    it.each([
      [400, false],
      [410, false],
      [429, true],
      [503, true],
    ])('says of an answer %i whether to try again', async (status, again) => {
      receiver.answer = (response) => response.writeHead(status).end();
      expect(await deliver()).toMatchObject({ ok: false, error: { again } });
    });

    it('waits no longer than it was told', async () => {
      receiver.answer = () => undefined;
      const outcome = await deliver({ timeoutMs: 150 });
      expect(outcome).toMatchObject({ ok: false, error: { again: true } });
      expect(JSON.stringify(outcome)).not.toContain('whsec');
    });

    it('reads no endless answer', async () => {
      receiver.answer = (response) => {
        const more = () => response.write('x'.repeat(16_384), (error) => error || setImmediate(more));
        more();
      };
      const outcome = await deliver();
      expect(outcome).toMatchObject({ ok: false, error: { error: { code: 'CHANNEL_UNREACHABLE' } } });
    });
  });
}
