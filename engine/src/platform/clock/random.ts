/** Randomness as a dependency: the machine's for the product, seeded for simulations and tests. */
import { randomFillSync } from 'node:crypto';

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  bytes(length: number): Uint8Array;
}

export const systemRandom: Random = {
  next: () => {
    const [word = 0] = randomFillSync(new Uint32Array(1));
    return word / 2 ** 32;
  },
  bytes: (length) => randomFillSync(new Uint8Array(length)),
};

/** Mulberry32: small, fast, good enough for simulations, never for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const word = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return {
    next: () => word() / 2 ** 32,
    bytes: (length) => Uint8Array.from({ length }, () => word() & 0xff),
  };
}
