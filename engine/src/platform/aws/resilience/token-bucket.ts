/** One token bucket that learns its rate: pure bookkeeping, told what time it is. */
import type { RateLimit } from '../rate-limits.ts';

export interface LimiterOptions {
  /** Factor of the rate after a throttle. */
  readonly decrease: number;
  /** Share of the known rate that is added per second of being the bottleneck. */
  readonly increase: number;
  /** Multiples of the known rate between which the learnt one stays. */
  readonly floor: number;
  readonly ceiling: number;
}

export const defaultLimiterOptions: LimiterOptions = {
  decrease: 0.7,
  increase: 0.01,
  floor: 0.01,
  ceiling: 20,
};

export interface Bucket {
  readonly limit: RateLimit;
  rate: number;
  tokens: number;
  /** When `tokens` was right, in epoch ms. */
  at: number;
  /** A throttle of a call sent before the last cut is the same news. */
  cutAt: number;
}

export const fullBucket = (limit: RateLimit, now: number): Bucket => ({
  limit,
  rate: limit.perSecond,
  tokens: limit.burst,
  at: now,
  cutAt: Number.NEGATIVE_INFINITY,
});

/** A bucket found smaller than known is also trusted with smaller bursts. */
const capacity = ({ limit, rate }: Bucket): number =>
  Math.max(1, limit.burst * Math.min(1, rate / limit.perSecond));

export function refill(bucket: Bucket, now: number): void {
  const earned = (Math.max(0, now - bucket.at) / 1000) * bucket.rate;
  bucket.tokens = Math.min(capacity(bucket), bucket.tokens + earned);
  bucket.at = now;
}

/** It has learnt nothing, and holds all that it can: a new one in its place would let the same calls pass. */
export function isAsNew(bucket: Bucket, now: number): boolean {
  refill(bucket, now);
  return bucket.rate === bucket.limit.perSecond && bucket.tokens >= bucket.limit.burst;
}

/** Ms until so many tokens may be taken, 0 when now. More than fit are served from a full bucket, which then goes into debt. */
export function missingMs(bucket: Bucket, tokens: number): number {
  const missing = Math.min(tokens, capacity(bucket)) - bucket.tokens;
  // The epsilon forgives the rounding of a wait that was computed to end exactly here.
  return missing <= 1e-6 ? 0 : Math.ceil((missing / bucket.rate) * 1000);
}

/** Slows down, once for all throttles of calls that left before the last cut. */
export function cut(bucket: Bucket, sentAt: number, now: number, { floor, decrease }: LimiterOptions): void {
  if (sentAt < bucket.cutAt) return;
  refill(bucket, now);
  bucket.cutAt = now;
  bucket.rate = Math.max(bucket.limit.perSecond * floor, bucket.rate * decrease);
  bucket.tokens = Math.min(bucket.tokens, 0);
}

export function grow(bucket: Bucket, { ceiling, increase }: LimiterOptions): void {
  const known = bucket.limit.perSecond;
  bucket.rate = Math.min(known * ceiling, bucket.rate + (known * increase) / bucket.rate);
}
