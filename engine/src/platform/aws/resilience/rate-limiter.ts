/** Rate limits per key: callers wait in line for a bucket that learns from what AWS answers. */
import type { Clock } from '#platform/clock/clock.ts';
import type { RateLimit } from '../rate-limits.ts';
import { onAbort } from './abort-crowd.ts';
import {
  type Bucket,
  cut,
  defaultLimiterOptions,
  fullBucket,
  grow,
  isAsNew,
  type LimiterOptions,
  missingMs,
  refill,
} from './token-bucket.ts';

interface Waiter {
  readonly tokens: number;
  readonly go: () => void;
}

interface Line {
  readonly bucket: Bucket;
  /** In order of arrival; a Set so that an aborted one leaves at once. */
  readonly waiting: Set<Waiter>;
  served: boolean;
}

/** An organisation has hundreds of thousands of buckets, and few of them differ from a new one at any time. */
const SWEEP_AT = 10_000;

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
  const lines = new Map<string, Line>();
  let sweepAt = SWEEP_AT;
  const nowMs = () => clock.now().getTime();

  const sweep = () => {
    const now = nowMs();
    for (const [key, { bucket, served }] of lines) if (!served && isAsNew(bucket, now)) lines.delete(key);
    sweepAt = Math.max(SWEEP_AT, 2 * lines.size);
  };

  const lineFor = (key: string, limit: RateLimit): Line => {
    const known = lines.get(key);
    if (known) return known;
    if (lines.size >= sweepAt) sweep();
    const fresh: Line = { bucket: fullBucket(limit, nowMs()), waiting: new Set(), served: false };
    lines.set(key, fresh);
    return fresh;
  };

  return {
    acquire: (key, tokens, limit, signal) => {
      if (signal?.aborted) return Promise.reject(reasonOf(signal));
      const line = lineFor(key, limit);
      refill(line.bucket, nowMs());
      if (line.waiting.size > 0 || missingMs(line.bucket, tokens) > 0)
        return queue(clock, line, tokens, signal);
      line.bucket.tokens -= tokens;
      return Promise.resolve(0);
    },
    throttled: (key, sentAt) => {
      const bucket = lines.get(key)?.bucket;
      if (bucket) cut(bucket, sentAt, nowMs(), options);
    },
    served: (key, waited) => {
      const bucket = lines.get(key)?.bucket;
      if (bucket && waited) grow(bucket, options);
    },
    rateOf: (key) => lines.get(key)?.bucket.rate,
  };
}

function queue(clock: Clock, line: Line, tokens: number, signal: AbortSignal | undefined): Promise<number> {
  const since = clock.now().getTime();
  return new Promise<number>((resolve, reject) => {
    const leave = onAbort(signal, () => {
      line.waiting.delete(waiter);
      reject(reasonOf(signal));
    });
    const waiter: Waiter = {
      tokens,
      go: () => {
        leave();
        resolve(clock.now().getTime() - since);
      },
    };
    line.waiting.add(waiter);
    if (!line.served) void serve(clock, line);
  });
}

/** Lets the line in, one by one, until it is empty. */
async function serve(clock: Clock, line: Line): Promise<void> {
  const { bucket, waiting } = line;
  line.served = true;
  for (let next = first(waiting); next; next = first(waiting)) {
    refill(bucket, clock.now().getTime());
    const ms = missingMs(bucket, next.tokens);
    if (ms > 0) {
      await clock.sleep(ms);
      continue; // who was first may have gone, and the rate may have changed
    }
    bucket.tokens -= next.tokens;
    waiting.delete(next);
    next.go();
  }
  line.served = false;
}

const first = <T>(set: ReadonlySet<T>): T | undefined => set.values().next().value;

const reasonOf = (signal: AbortSignal | undefined): Error =>
  signal?.reason instanceof Error ? signal.reason : new Error('aborted');
