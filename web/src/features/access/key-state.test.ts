/** Revoked outranks expired, and a key ends at its expiry, not after it. */
import { expect, it } from 'vitest';
import { keyState } from './key-state.ts';

const now = new Date('2026-11-21T04:00:00Z');
it.each([
  [null, null, 'active'],
  [null, '2026-11-21T04:00:01Z', 'active'],
  [null, '2026-11-21T04:00:00Z', 'expired'],
  ['2026-11-20T00:00:00Z', '2026-11-19T00:00:00Z', 'revoked'],
])('revoked %s, expires %s: %s', (revokedAt, expiresAt, state) => {
  expect(keyState({ revokedAt, expiresAt }, now)).toBe(state);
});
