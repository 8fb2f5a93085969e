/** Puts rate limits, retries, time limits, circuit breakers and the call log on top of any transport. */
import type { Clock } from '#platform/clock/clock.ts';
import type { Random } from '#platform/clock/random.ts';
import { type CallRecord, createCallLog } from './call-log.ts';
import { isRead } from './operations.ts';
import type { AwsPort, CallFailure } from './port.ts';
import { type RateDraw, type RateLimit, rateDraws } from './rate-limits.ts';
import type { BackoffOptions } from './resilience/backoff.ts';
import { type CallParts, runCall } from './resilience/call.ts';
import { type BreakerOptions, createCircuitBreaker } from './resilience/circuit-breaker.ts';
import { createRateLimiter } from './resilience/rate-limiter.ts';
import type { LimiterOptions } from './resilience/token-bucket.ts';
import { createTraffic } from './resilience/traffic.ts';
import type { AwsTransport } from './transport.ts';

export interface AwsPortOptions {
  readonly clock: Clock;
  readonly random: Random;
  /** Requests per call, the first included. @default 5 */
  readonly maxAttempts?: number | undefined;
  /** Time limit of one request. @default 20_000 */
  readonly attemptTimeoutMs?: number | undefined;
  /** Time limit of a call: requests and pauses between them, but not the wait for our own rate limiter. @default 90_000 */
  readonly deadlineMs?: number | undefined;
  /** Requests that are on their way at once; those that wait for a rate limit do not count. @default 200 */
  readonly maxInFlight?: number | undefined;
  /** @default 200 ms doubling to 20 s */
  readonly backoff?: BackoffOptions | undefined;
  readonly breaker?: BreakerOptions | undefined;
  readonly limiter?: LimiterOptions | undefined;
  /** Limits that are known better than from AWS's documentation. */
  readonly limitOf?: ((draw: RateDraw) => RateLimit) | undefined;
  /** Hears of every finished call; must not throw. */
  readonly onCall?: ((record: CallRecord) => void) | undefined;
}

const closedFault: CallFailure = {
  status: 'error',
  fault: { code: 'PortClosed', message: 'The connection to AWS was closed.' },
  meta: { attempts: 0, throttles: 0, elapsedMs: 0, waitedMs: 0 },
};

export function createAwsPort(transport: AwsTransport, options: AwsPortOptions): AwsPort {
  const { clock, random } = options;
  const log = createCallLog(options.onCall);
  const parts: CallParts = {
    transport,
    clock,
    random,
    limiter: createRateLimiter(clock, options.limiter),
    traffic: createTraffic(options.maxInFlight ?? 200),
    breaker: createCircuitBreaker(clock, options.breaker),
    maxAttempts: options.maxAttempts ?? 5,
    attemptTimeoutMs: options.attemptTimeoutMs ?? 20_000,
    deadlineMs: options.deadlineMs ?? 90_000,
    backoff: options.backoff ?? { baseMs: 200, maxMs: 20_000 },
    onAttempt: log.attempted,
  };
  let closed = false;
  return {
    call: async (target, operation, input, { signal } = {}) => {
      if (closed) return closedFault;
      const draws = rateDraws(operation, input, isRead(operation)).map((draw) => ({
        ...draw,
        limit: options.limitOf?.(draw) ?? draw.limit,
        bucket: `${target.account}/${target.region}/${draw.bucket}`,
      }));
      const result = await runCall(parts, { target, operation, input, draws, signal });
      log.finished({ target, operation, input, result });
      return result;
    },
    room: ({ signal } = {}) => parts.traffic.room(signal),
    statistics: log.statistics,
    close: async () => {
      closed = true;
      await transport.close();
    },
  };
}
