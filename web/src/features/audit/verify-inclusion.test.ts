/** The browser's proof agrees with a tree built the plain way, for every leaf of small trees, and refutes any change. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyInclusion } from './verify-inclusion.ts';

const sha256 = (...parts: readonly (Uint8Array | string)[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const leaf = (body: string): Buffer => sha256(Buffer.from([0]), body);

/** RFC 6962 section 2.1, word by word. */
function root(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  const middle = split(leaves.length);
  return sha256(Buffer.from([1]), root(leaves.slice(0, middle)), root(leaves.slice(middle)));
}

function path(index: number, leaves: readonly Buffer[]): readonly Buffer[] {
  if (leaves.length === 1) return [];
  const middle = split(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return index < middle ? [...path(index, left), root(right)] : [...path(index - middle, right), root(left)];
}

const split = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));

function proven(index: number, size: number) {
  const leaves = Array.from({ length: size }, (_, at) => leaf(`entry ${at}`));
  const top = root(leaves).toString('base64');
  return {
    entry: {
      seq: index + 1,
      time: '2026-11-21T04:00:00Z',
      principal: { kind: 'user', id: 'u' },
      action: 'keys:create',
      resource: { type: 'key', id: 'k' },
      outcome: 'done' as const,
      requestId: 'r',
      detail: {},
      erased: false,
    },
    body: `entry ${index}`,
    proof: {
      index,
      size,
      root: top,
      hashes: path(index, leaves).map((hash) => hash.toString('base64')),
      checkpoint: `reeve.test/log\n${size}\n${top}\n\n— reeve.test/log sig\n`,
    },
  };
}

const verify = async (index: number, size: number, change: (entry: ReturnType<typeof proven>) => void) => {
  const entry = proven(index, size);
  change(entry);
  return (await verifyInclusion(entry, crypto.subtle)).kind;
};

describe('verifyInclusion', () => {
  it('proves every leaf of trees up to 17 leaves', async () => {
    for (let size = 1; size <= 17; size += 1) {
      for (let index = 0; index < size; index += 1) {
        expect(await verify(index, size, () => undefined), `${index} of ${size}`).toBe('proven');
      }
    }
  });

  it.each<[string, (entry: ReturnType<typeof proven>) => void]>([
    [
      'the text',
      (entry) => {
        entry.body += ' ';
      },
    ],
    [
      'the place',
      (entry) => {
        entry.proof.index -= 1;
      },
    ],
    [
      'the size',
      (entry) => {
        entry.proof.size += 1;
      },
    ],
    [
      'a hash',
      (entry) => {
        entry.proof.hashes.reverse();
      },
    ],
    [
      'a hash too many',
      (entry) => {
        entry.proof.hashes.push(entry.proof.root);
      },
    ],
    [
      'the root',
      (entry) => {
        entry.proof.root = leaf('other').toString('base64');
      },
    ],
    [
      'the signed root',
      (entry) => {
        entry.proof.checkpoint = `reeve.test/log\n7\n${leaf('other').toString('base64')}\n`;
      },
    ],
  ])('refutes a change of %s', async (_what, change) => {
    expect(await verify(3, 7, change)).toBe('refuted');
  });

  it('says so where the browser cannot hash', async () => {
    expect(await verifyInclusion(proven(0, 1), undefined)).toEqual({ kind: 'impossible' });
  });
});
