/** Secrets we hand out: a prefix that scanners know, 160 random bits, a checksum that catches typing errors. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Random } from '#platform/clock/random.ts';

/** API key, session, sign-in link. */
export const PREFIXES = { key: 'rv_', session: 'rvs_', link: 'rvl_' } as const;
export type SecretKind = keyof typeof PREFIXES;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const SECRET_BYTES = 20;
/** Base32 characters: 32 of secret, 6 of checksum. */
const FORM = /^(rv_|rvs_|rvl_)([a-z2-7]{32})([a-z2-7]{6})$/;

export function issueSecret(kind: SecretKind, random: Random): string {
  const secret = base32(random.bytes(SECRET_BYTES));
  return `${PREFIXES[kind]}${secret}${checksum(PREFIXES[kind], secret)}`;
}

/** Cheap and offline: most guesses and every misspelling end here, before the ledger is asked. */
export function isWellFormed(kind: SecretKind, text: string): boolean {
  const [, prefix, secret = '', sum] = FORM.exec(text) ?? [];
  return prefix === PREFIXES[kind] && sum === checksum(prefix, secret);
}

/** A plain hash suffices for 160 random bits: there is nothing to guess. */
export const hashSecret = (text: string): Buffer => createHash('sha256').update(text).digest();

export const sameHash = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

const checksum = (prefix: string, secret: string): string =>
  base32(createHash('sha256').update(`${prefix}${secret}`).digest()).slice(0, 6);

function base32(bytes: Uint8Array): string {
  let text = '';
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    for (; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}
