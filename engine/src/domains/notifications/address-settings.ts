/** The settings that every channel with an address has. */
import * as z from 'zod';
import { isNetwork } from './forbidden-address.ts';

export const addressSettings = {
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .refine((url) => !/^\w+:\/\/[^/?#]*@/.test(url), 'must not hold a name or password')
    .describe('Where to post to.'),
  timeoutMs: z.int().min(100).max(60_000).default(10_000).describe('How long to wait for the answer, in ms.'),
  allowedNetworks: z
    .array(z.string().refine(isNetwork, 'must be an address or a network such as 10.1.0.0/16'))
    .default([])
    .describe('Networks that are not public and may be reached all the same.'),
};
