/** Full jitter: a delay drawn evenly from zero to an exponentially growing cap, so that many callers do not return together. */
import type { Random } from '#platform/clock/random.ts';

export interface BackoffOptions {
  /** Cap of the first delay, in ms. */
  readonly baseMs: number;
  /** Cap of every delay, in ms. */
  readonly maxMs: number;
}

/** `retry` counts from 1. */
export function backoffMs(retry: number, { baseMs, maxMs }: BackoffOptions, random: Random): number {
  return Math.round(random.next() * Math.min(maxMs, baseMs * 2 ** (retry - 1)));
}
