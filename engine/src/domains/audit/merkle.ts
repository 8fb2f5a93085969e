/** The Merkle tree of RFC 6962: leaf and node hashes, a growing tree by its right edge, proofs and their verification. */
import { createHash } from 'node:crypto';

/** A complete subtree: the leaves from `index * 2^level` on, `2^level` of them. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

export interface HashedNode extends TreeNode {
  readonly hash: Buffer;
}

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

export const leafHash = (leaf: string | Uint8Array): Buffer =>
  createHash('sha256').update(LEAF).update(leaf).digest();

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(NODE).update(left).update(right).digest();

export const emptyRoot = (): Buffer => createHash('sha256').digest();

/** Sizes go beyond 32 bits, so no bitwise operators here. */
const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

/** The complete subtrees, widest first, that make up the leaves from `start` to `end`; `start` must be aligned to the widest. */
export function coverage(start: number, end: number): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = start; at < end; ) {
    const level = Math.floor(Math.log2(end - at));
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The root over the hashes of a coverage. */
export function foldHashes(hashes: readonly Buffer[]): Buffer {
  const last = hashes.at(-1);
  if (!last) return emptyRoot();
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** A tree that grows by one leaf at a time and remembers only its right edge: O(log n) space and work. */
export class GrowingTree {
  size: number;
  readonly #edge: Buffer[];

  /** `edge`: the hashes of `coverage(0, size)`. */
  constructor(size = 0, edge: readonly Buffer[] = []) {
    this.size = size;
    this.#edge = [...edge];
  }

  /** Adds a leaf; answers every subtree it completed, the leaf itself first. */
  append(leaf: Buffer): HashedNode[] {
    let node: HashedNode = { level: 0, index: this.size, hash: leaf };
    const completed = [node];
    while (isOdd(node.index)) {
      const left = this.#edge.pop();
      if (!left) throw new RangeError('the edge does not belong to this size');
      node = { level: node.level + 1, index: half(node.index), hash: nodeHash(left, node.hash) };
      completed.push(node);
    }
    this.#edge.push(node.hash);
    this.size += 1;
    return completed;
  }

  root(): Buffer {
    return foldHashes(this.#edge);
  }
}

/** The proof that leaf `index` is in the tree of `size` leaves, as the coverages to fold, nearest sibling first. */
export function inclusionPath(index: number, size: number): TreeNode[][] {
  const path: TreeNode[][] = [];
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      path.unshift(coverage(middle, end));
      end = middle;
    } else {
      path.unshift(coverage(start, middle));
      start = middle;
    }
  }
  return path;
}

/** The proof that the tree of `size` leaves only added to the one of `from` leaves; `0 < from < size`. */
export function consistencyPath(from: number, size: number): TreeNode[][] {
  const path: TreeNode[][] = [];
  let [start, end] = [0, size];
  while (end !== from) {
    const middle = start + splitPoint(end - start);
    if (from <= middle) {
      path.unshift(coverage(middle, end));
      end = middle;
    } else {
      path.unshift(coverage(start, middle));
      start = middle;
    }
  }
  // The old tree as a whole needs no naming: the verifier holds its root.
  return start === 0 ? path : [coverage(start, end), ...path];
}

export function verifyInclusion(
  leaf: Buffer,
  index: number,
  size: number,
  proof: readonly Buffer[],
  root: Buffer,
): boolean {
  if (index < 0 || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(root);
}

export function verifyConsistency(
  from: number,
  fromRoot: Buffer,
  size: number,
  root: Buffer,
  proof: readonly Buffer[],
): boolean {
  if (from === size) return proof.length === 0 && fromRoot.equals(root);
  if (from === 0) return proof.length === 0 && fromRoot.equals(emptyRoot());
  if (from > size) return false;
  let [node, last] = [from - 1, size - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  const [seed, ...rest] = node === 0 ? [fromRoot, ...proof] : proof;
  if (!seed) return false;
  let [older, newer] = [seed, seed];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      older = nodeHash(sibling, older);
      newer = nodeHash(sibling, newer);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else newer = nodeHash(newer, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && older.equals(fromRoot) && newer.equals(root);
}

/** The largest power of two below `n`. */
const splitPoint = (n: number): number => 2 ** (Math.ceil(Math.log2(n)) - 1);
