/** Proves in the browser that the log holds an entry: RFC 6962 hashes, from the entry's own text up to the root. */
import type { ProvenEntry } from './audit-queries.ts';

export type Inclusion =
  | { readonly kind: 'proven' }
  | { readonly kind: 'refuted' }
  /** Browsers offer hashing only on https and on localhost. */
  | { readonly kind: 'impossible' };

export async function verifyInclusion(
  { body, proof }: ProvenEntry,
  subtle: SubtleCrypto | undefined,
): Promise<Inclusion> {
  if (subtle === undefined) return { kind: 'impossible' };
  const hash = async (...parts: readonly Uint8Array[]) =>
    new Uint8Array(await subtle.digest('SHA-256', Uint8Array.from(parts.flatMap((part) => [...part]))));
  const node = (left: Uint8Array, right: Uint8Array) => hash(Uint8Array.of(1), left, right);

  let reached = await hash(Uint8Array.of(0), new TextEncoder().encode(body));
  let at = proof.index;
  let last = proof.size - 1;
  for (const sibling of proof.hashes.map(fromBase64)) {
    if (last === 0) return { kind: 'refuted' };
    if (at % 2 === 1 || at === last) {
      reached = await node(sibling, reached);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      reached = await node(reached, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  // The second and third line of a signed note are the size and the root that the signature covers.
  const [, size, root] = proof.checkpoint.split('\n');
  const signed = size === String(proof.size) && root === proof.root;
  return { kind: last === 0 && signed && toBase64(reached) === proof.root ? 'proven' : 'refuted' };
}

/** Sizes go beyond 32 bits, so no shifts. */
const half = (value: number): number => Math.floor(value / 2);

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
