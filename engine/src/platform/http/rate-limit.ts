/** Token buckets in memory: each caller may make so many requests a minute, in bursts or evenly. */
import type { Clock } from '#platform/clock/clock.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/** Beyond this many callers, those who have been quiet longest are forgotten. */
const MOST_BUCKETS = 10_000;
const MINUTE_MS = 60_000;

export class RateLimiter {
  readonly #perMinute: number;
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();

  constructor(perMinute: number, clock: Clock) {
    this.#perMinute = perMinute;
    this.#clock = clock;
  }

  /** Takes one token: 0, or the whole seconds until there is one. */
  take(caller: string): number {
    const now = this.#clock.now().getTime();
    const before = this.#buckets.get(caller) ?? { tokens: this.#perMinute, at: now };
    const refilled = before.tokens + (Math.max(0, now - before.at) / MINUTE_MS) * this.#perMinute;
    const tokens = Math.min(this.#perMinute, refilled);
    // Set anew, the caller moves to the end of the map: its order is the order of use.
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    if (this.#buckets.size > MOST_BUCKETS) this.#forgetOldest();
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) / this.#perMinute) * (MINUTE_MS / 1000));
  }

  #forgetOldest(): void {
    const [oldest] = this.#buckets.keys();
    if (oldest !== undefined) this.#buckets.delete(oldest);
  }
}
