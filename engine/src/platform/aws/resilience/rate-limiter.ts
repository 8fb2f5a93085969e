/** Token buckets that learn: start at the known limit, shrink when AWS throttles, grow slowly while they are what holds calls back. */
import type { Clock } from '#platform/clock/clock.ts';
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

interface Waiter {
  readonly tokens: number;
  readonly go: () => void;
}

interface Bucket {
  readonly limit: RateLimit;
  rate: number;
  tokens: number;
  /** When `tokens` was right, in epoch ms. */
  at: number;
  /** A throttle of a call sent before the last cut is the same news. */
  cutAt: number;
  /** In order of arrival; a Set so that an aborted one leaves at once. */
  readonly waiting: Set<Waiter>;
  pumping: boolean;
}

export interface RateLimiter {
  /** Resolves when `tokens` may be spent, with the ms waited; rejects with the signal's reason. */
  acquire(key: string, tokens: number, limit: RateLimit, signal?: AbortSignal): Promise<number>;
  /** AWS throttled a call sent at `sentAt` (epoch ms). */
  throttled(key: string, sentAt: number): void;
  /** AWS served a call; `waited` says whether it had been held back. */
  served(key: string, waited: boolean): void;
  /** The present rate per second; undefined before the first call. */
  rateOf(key: string): number | undefined;
}

export function createRateLimiter(
  clock: Clock,
  options: LimiterOptions = defaultLimiterOptions,
): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const nowMs = () => clock.now().getTime();

  const bucketFor = (key: string, limit: RateLimit): Bucket => {
    const known = buckets.get(key);
    if (known) return known;
    const fresh: Bucket = {
      limit,
      rate: limit.perSecond,
      tokens: limit.burst,
      at: nowMs(),
      cutAt: Number.NEGATIVE_INFINITY,
      waiting: new Set(),
      pumping: false,
    };
    buckets.set(key, fresh);
    return fresh;
  };

  /** A bucket found smaller than known is also trusted with smaller bursts. */
  const capacity = (bucket: Bucket) =>
    Math.max(1, bucket.limit.burst * Math.min(1, bucket.rate / bucket.limit.perSecond));

  const refill = (bucket: Bucket) => {
    const now = nowMs();
    const earned = (Math.max(0, now - bucket.at) / 1000) * bucket.rate;
    bucket.tokens = Math.min(capacity(bucket), bucket.tokens + earned);
    bucket.at = now;
  };

  /** More tokens than fit are served from a full bucket, which then goes into debt. */
  const take = (bucket: Bucket, tokens: number): boolean => {
    // The epsilon forgives the rounding of a wait that was computed to end exactly here.
    if (bucket.tokens + 1e-6 < Math.min(tokens, capacity(bucket))) return false;
    bucket.tokens -= tokens;
    return true;
  };

  const pump = async (bucket: Bucket) => {
    bucket.pumping = true;
    for (let next = first(bucket.waiting); next; next = first(bucket.waiting)) {
      refill(bucket);
      if (take(bucket, next.tokens)) {
        bucket.waiting.delete(next);
        next.go();
        continue;
      }
      const missing = Math.min(next.tokens, capacity(bucket)) - bucket.tokens;
      await clock.sleep(Math.ceil((missing / bucket.rate) * 1000));
    }
    bucket.pumping = false;
  };

  return {
    acquire: (key, tokens, limit, signal) => {
      if (signal?.aborted) return Promise.reject(signal.reason);
      const bucket = bucketFor(key, limit);
      refill(bucket);
      if (bucket.waiting.size === 0 && take(bucket, tokens)) return Promise.resolve(0);
      const since = nowMs();
      return new Promise<number>((resolve, reject) => {
        const abort = () => {
          bucket.waiting.delete(waiter);
          reject(signal?.reason);
        };
        const waiter: Waiter = {
          tokens,
          go: () => {
            signal?.removeEventListener('abort', abort);
            resolve(nowMs() - since);
          },
        };
        signal?.addEventListener('abort', abort, { once: true });
        bucket.waiting.add(waiter);
        if (!bucket.pumping) void pump(bucket);
      });
    },
    throttled: (key, sentAt) => {
      const bucket = buckets.get(key);
      if (!bucket || sentAt < bucket.cutAt) return;
      refill(bucket);
      bucket.cutAt = nowMs();
      bucket.rate = Math.max(bucket.limit.perSecond * options.floor, bucket.rate * options.decrease);
      bucket.tokens = Math.min(bucket.tokens, 0);
    },
    served: (key, waited) => {
      const bucket = buckets.get(key);
      if (!bucket || !waited) return;
      const known = bucket.limit.perSecond;
      bucket.rate = Math.min(known * options.ceiling, bucket.rate + (known * options.increase) / bucket.rate);
    },
    rateOf: (key) => buckets.get(key)?.rate,
  };
}

const first = <T>(set: ReadonlySet<T>): T | undefined => set.values().next().value;
