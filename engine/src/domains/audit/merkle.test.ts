/** The tree against the definition of RFC 6962 written out naively, and proofs over every size up to a bound. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  consistencyPath,
  coverage,
  emptyRoot,
  foldHashes,
  GrowingTree,
  inclusionPath,
  leafHash,
  nodeHash,
  type TreeNode,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts';

/** MTH of RFC 6962, section 2.1, as the text says it. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (!only) return createHash('sha256').digest();
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

const leaves = Array.from({ length: 70 }, (_, index) => leafHash(`entry ${index}`));
const known = new Map<string, Buffer>();
const tree = new GrowingTree();
const roots = [tree.root()];
for (const leaf of leaves) {
  for (const node of tree.append(leaf)) known.set(`${node.level}/${node.index}`, node.hash);
  roots.push(tree.root());
}

const hashOf = (nodes: readonly TreeNode[]): Buffer =>
  foldHashes(nodes.map(({ level, index }) => known.get(`${level}/${index}`) ?? Buffer.alloc(0)));
const rootAt = (size: number): Buffer => roots[size] ?? Buffer.alloc(0);
const flipped = (hash: Buffer): Buffer => {
  const copy = Buffer.from(hash);
  copy[7] = (copy[7] ?? 0) ^ 1;
  return copy;
};

describe('merkle tree', () => {
  it('hashes as RFC 6962 defines', () => {
    expect(emptyRoot().toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(leafHash('').toString('hex')).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
    for (let size = 0; size <= leaves.length; size++)
      expect(rootAt(size)).toEqual(naiveRoot(leaves.slice(0, size)));
  });

  it('resumes from its right edge', () => {
    for (let size = 0; size < leaves.length; size++) {
      const resumed = new GrowingTree(
        size,
        coverage(0, size).map((node) => hashOf([node])),
      );
      resumed.append(leaves[size] ?? Buffer.alloc(0));
      expect(resumed.root()).toEqual(rootAt(size + 1));
    }
  });

  it('proves inclusion of every leaf in every tree, and of nothing else', () => {
    for (let size = 1; size <= leaves.length; size++)
      for (let index = 0; index < size; index++) {
        const proof = inclusionPath(index, size).map(hashOf);
        const leaf = leaves[index] ?? Buffer.alloc(0);
        expect(verifyInclusion(leaf, index, size, proof, rootAt(size))).toBe(true);
        expect(verifyInclusion(flipped(leaf), index, size, proof, rootAt(size))).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof, flipped(rootAt(size)))).toBe(false);
        expect(verifyInclusion(leaf, size, size, proof, rootAt(size))).toBe(false);
        if (proof.length > 0)
          expect(verifyInclusion(leaf, index, size, proof.slice(1), rootAt(size))).toBe(false);
      }
  });

  it('proves that every tree only adds to every earlier one', () => {
    for (let size = 1; size <= leaves.length; size++)
      for (let from = 0; from <= size; from++) {
        const proof = from > 0 && from < size ? consistencyPath(from, size).map(hashOf) : [];
        expect(verifyConsistency(from, rootAt(from), size, rootAt(size), proof)).toBe(true);
        expect(verifyConsistency(from, flipped(rootAt(from)), size, rootAt(size), proof)).toBe(false);
        if (from > 0)
          expect(verifyConsistency(from, rootAt(from), size, flipped(rootAt(size)), proof)).toBe(false);
      }
    expect(verifyConsistency(3, rootAt(3), 2, rootAt(2), [])).toBe(false);
  });
});
