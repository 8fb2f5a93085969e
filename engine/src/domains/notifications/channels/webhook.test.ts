import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { anEvent, channelContract, openReceiver } from '../../../../test/channel-contract.ts';
import { webhook } from './webhook.ts';

const key = Buffer.alloc(32, 7);
const secret = `whsec_${key.toString('base64')}`;

channelContract(webhook, { secret });

it('signs id, time and body, so that the receiver can tell', async () => {
  const receiver = await openReceiver();
  try {
    const settings = { url: receiver.url, secret, allowedNetworks: ['127.0.0.1'] };
    await webhook.deliver(settings, anEvent, { clock: manualClock(new Date('2026-10-01T00:00:07.900Z')) });
    const headers = receiver.received[0]?.headers ?? {};
    const body = receiver.received[0]?.body ?? '';
    expect(JSON.parse(body)).toEqual(anEvent);
    expect(headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'webhook-id': 'evt-1',
      'webhook-timestamp': '1790812807',
    });
    const signed = createHmac('sha256', key).update(`evt-1.1790812807.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
  } finally {
    await receiver.end();
  }
});

it('refuses a secret that is none, without repeating it', async () => {
  const settings = { url: 'https://example.com', secret: 'hunter2' };
  const sent = webhook.deliver(settings, anEvent, { clock: manualClock(new Date(0)) });
  await expect(sent).rejects.toThrow(/^(?!.*hunter2).*secret: must be whsec_/);
});
