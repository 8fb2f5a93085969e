/** Webhooks: the event as a CloudEvent, signed as Standard Webhooks describe, to one address. */
import { createHmac } from 'node:crypto';
import * as z from 'zod';
import { addressSettings } from '../address-settings.ts';
import { defineChannel } from '../channel.ts';
import { post } from '../post.ts';

/** Base64 of 24 to 64 bytes, with the prefix by which secret scanners know it. */
const SECRET = /^whsec_([A-Za-z0-9+/]{32,88}={0,2})$/;

const settings = z.strictObject({
  ...addressSettings,
  secret: z
    .string()
    .regex(SECRET, 'must be whsec_ followed by 24 to 64 bytes in base64')
    .describe('Signs every message; the receiver has the same.'),
});

export const webhook = defineChannel({
  name: 'webhook',
  description: 'Posts signed events to an address of yours.',
  settings,
  send({ url, secret, timeoutMs, allowedNetworks }, event, { clock, signal }) {
    const body = JSON.stringify(event);
    const timestamp = String(Math.floor(clock.now().getTime() / 1000));
    const headers = {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Reeve',
      'webhook-id': event.id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signatureOf(secret, event.id, timestamp, body)}`,
    };
    return post({ url: new URL(url), headers, body, allowedNetworks, timeoutMs, signal });
  },
});

/** The time is signed too, so that a receiver can refuse an old message that somebody plays again. */
const signatureOf = (secret: string, id: string, timestamp: string, body: string): string =>
  createHmac('sha256', Buffer.from(SECRET.exec(secret)?.[1] ?? '', 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
