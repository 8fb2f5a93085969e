/** Latencies in a fixed number of counters: percentiles within 5 % without keeping every value. */

const GROWTH = 1.05;
const SLOTS = 260; // 1 ms × 1.05^259 is over five minutes

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Histogram {
  record(ms: number): void;
  percentiles(): Percentiles;
}

export function createHistogram(): Histogram {
  const counts = new Uint32Array(SLOTS);
  let total = 0;

  const percentile = (share: number): number => {
    let left = Math.ceil(total * share);
    if (left === 0) return 0;
    for (let slot = 0; slot < SLOTS; slot += 1) {
      left -= counts[slot] ?? 0;
      if (left <= 0) return Math.round(GROWTH ** slot);
    }
    return Math.round(GROWTH ** (SLOTS - 1));
  };

  return {
    record: (ms) => {
      const slot = Math.ceil(Math.log(Math.max(1, ms)) / Math.log(GROWTH));
      const index = Math.min(SLOTS - 1, slot);
      counts[index] = (counts[index] ?? 0) + 1;
      total += 1;
    },
    percentiles: () => ({ p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) }),
  };
}
