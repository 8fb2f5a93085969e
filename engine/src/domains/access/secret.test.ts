/** Secrets: their form, their entropy, and that comparing them takes no shortcut. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#platform/clock/random.ts';
import { hashSecret, issueSecret, isWellFormed, PREFIXES, sameHash } from './secret.ts';

const random = seededRandom(3);

describe('a secret', () => {
  it('has its prefix, 160 bits and a checksum', () => {
    const seen = new Set<string>();
    for (const kind of ['key', 'session', 'link'] as const)
      for (let count = 0; count < 200; count++) {
        const secret = issueSecret(kind, random);
        expect(secret).toMatch(new RegExp(`^${PREFIXES[kind]}[a-z2-7]{38}$`));
        expect(isWellFormed(kind, secret)).toBe(true);
        seen.add(secret);
      }
    expect(seen.size).toBe(600);
  });

  it('carries every one of its bits', () => {
    const bits = (bytes: number[]) =>
      issueSecret('key', {
        next: () => 0,
        bytes: (length) => Uint8Array.from({ length }, (_, at) => bytes[at] ?? 0),
      });
    const texts = Array.from({ length: 160 }, (_, bit) => {
      const bytes = new Array<number>(20).fill(0);
      bytes[bit >> 3] = 1 << (bit & 7);
      return bits(bytes);
    });
    expect(new Set(texts).size).toBe(160);
  });

  it('that is misspelt or of another kind is not well formed', () => {
    const secret = issueSecret('key', random);
    for (let at = 0; at < secret.length; at++) {
      const wrong = `${secret.slice(0, at)}${secret[at] === 'b' ? 'c' : 'b'}${secret.slice(at + 1)}`;
      expect(isWellFormed('key', wrong), wrong).toBe(false);
    }
    expect(isWellFormed('session', secret)).toBe(false);
    expect(isWellFormed('key', `${secret} `)).toBe(false);
    expect(isWellFormed('key', '')).toBe(false);
  });

  it('is compared by its whole hash', () => {
    const hash = hashSecret('one');
    expect(sameHash(hash, hashSecret('one'))).toBe(true);
    expect(sameHash(hash, hashSecret('two'))).toBe(false);
    expect(sameHash(hash, hash.subarray(0, 31))).toBe(false);
  });
});
