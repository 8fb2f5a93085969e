/** Names for users and keys: unguessable enough never to collide, safe in addresses. */
import type { Random } from '#platform/clock/random.ts';

export const newId = (kind: 'user' | 'key', random: Random): string =>
  `${kind}_${Buffer.from(random.bytes(10)).toString('hex')}`;
