/** Whether a key still opens anything. */
import type { Tone } from '../../ui/tone.ts';
import type { ApiKey } from './key-queries.ts';

export type KeyState = 'active' | 'expired' | 'revoked';

export function keyState(
  { revokedAt, expiresAt }: Pick<ApiKey, 'revokedAt' | 'expiresAt'>,
  now: Date,
): KeyState {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && Date.parse(expiresAt) <= now.getTime() ? 'expired' : 'active';
}

export const KEY_TONE: Record<KeyState, Tone> = { active: 'ok', expired: 'warn', revoked: 'unknown' };
