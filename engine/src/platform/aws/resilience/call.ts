/** One call from question to answer: wait for the limiter, try, judge the failure, pause, try again or give up. */
import type { Clock } from '#platform/clock/clock.ts';
import type { Random } from '#platform/clock/random.ts';
import type { InputOf, Operation, OutputOf } from '../operations.ts';
import { mayRepeat } from '../operations.ts';
import type { AwsFault, CallFailure, CallResult, CallTarget } from '../port.ts';
import type { RateDraw } from '../rate-limits.ts';
import type { AwsTransport, TransportFault, TransportResult } from '../transport.ts';
import { attempt } from './attempt.ts';
import { type BackoffOptions, backoffMs } from './backoff.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';
import { classify, type FaultClass } from './fault-class.ts';
import { failureOf, type Journey, metaOf, setOut } from './journey.ts';
import type { RateLimiter } from './rate-limiter.ts';
import type { Traffic } from './traffic.ts';

export interface CallParts {
  readonly transport: AwsTransport;
  readonly clock: Clock;
  readonly random: Random;
  readonly limiter: RateLimiter;
  readonly traffic: Traffic;
  readonly breaker: CircuitBreaker;
  readonly maxAttempts: number;
  readonly attemptTimeoutMs: number;
  readonly deadlineMs: number;
  readonly backoff: BackoffOptions;
  /** Hears how long each attempt took, in ms. */
  readonly onAttempt: (operation: Operation, ms: number) => void;
}

export interface Call<Op extends Operation = Operation> {
  readonly target: CallTarget;
  readonly operation: Op;
  readonly input: InputOf<Op>;
  readonly draws: readonly RateDraw[];
  readonly signal: AbortSignal | undefined;
}

/** Why no further attempt follows. */
interface End {
  readonly fault: AwsFault;
  readonly kind: FaultClass;
}

export async function runCall<Op extends Operation>(
  parts: CallParts,
  call: Call<Op>,
): Promise<CallResult<OutputOf<Op>>> {
  const now = () => parts.clock.now().getTime();
  const journey = setOut(now());
  const fail = ({ fault, kind }: End): CallFailure => ({
    ...failureOf(call.operation, fault, kind, journey),
    meta: metaOf(journey, now()),
  });
  for (;;) {
    const stop = await leave(parts, call, journey);
    if (stop) return fail(stop);
    const answer = await tryOnce(parts, call, journey).finally(parts.traffic.leave);
    if (answer.ok) return { status: 'ok', output: answer.output, meta: metaOf(journey, now()) };
    const end = await judge(parts, call, journey, answer.fault);
    if (end) return fail(end);
  }
}

const cellOf = ({ target, operation }: Call): string =>
  `${target.account}/${target.region}/${operation.slice(0, operation.indexOf(':'))}`;

/** What is left of the call's time; waiting for our own limits does not count. */
const remainingMs = ({ clock, deadlineMs }: CallParts, journey: Journey): number =>
  deadlineMs - (clock.now().getTime() - journey.startedAt - journey.waitedMs);

/** Waits until an attempt may be sent; answers why it may not. */
async function leave(parts: CallParts, call: Call, journey: Journey): Promise<End | undefined> {
  if (call.signal?.aborted) return aborted;
  const cell = cellOf(call);
  if (!parts.breaker.allow(cell)) return circuitOpen(cell);
  const from = parts.clock.now().getTime();
  try {
    for (const { bucket, tokens, limit } of call.draws) {
      if ((await parts.limiter.acquire(bucket, tokens, limit, call.signal)) > 0) journey.limited = true;
    }
    await parts.traffic.enter(call.signal);
  } catch {
    parts.breaker.report(cell, 'unknown');
    return aborted;
  } finally {
    journey.waitedMs += parts.clock.now().getTime() - from;
  }
  return undefined;
}

/** Sends once and lets limiter and breaker learn from the answer. */
async function tryOnce<Op extends Operation>(
  parts: CallParts,
  call: Call<Op>,
  journey: Journey,
): Promise<TransportResult<OutputOf<Op>>> {
  const { transport, clock, limiter, breaker } = parts;
  journey.attempts += 1;
  const unready = await transport.prepare(call.target, call.operation);
  if (unready) {
    breaker.report(cellOf(call), 'unknown');
    return { ok: false, fault: { ...unready, sent: false } };
  }
  const sentAt = clock.now().getTime();
  const timeoutMs = Math.max(1, Math.min(parts.attemptTimeoutMs, remainingMs(parts, journey)));
  const answer = await attempt(transport, clock, call, timeoutMs, call.signal);
  parts.onAttempt(call.operation, clock.now().getTime() - sentAt);
  breaker.report(cellOf(call), answer.ok ? 'alive' : health(answer.fault));
  if (answer.ok) for (const { bucket } of call.draws) limiter.served(bucket, journey.limited);
  else if (answer.fault.sent && classify(answer.fault) === 'throttled') {
    for (const { bucket } of call.draws) limiter.throttled(bucket, sentAt);
  }
  return answer;
}

/** Pauses when another attempt can help and is safe; otherwise answers why this was the last. */
async function judge(
  parts: CallParts,
  call: Call,
  journey: Journey,
  fault: TransportFault,
): Promise<End | undefined> {
  const kind = classify(fault);
  const end: End = { fault, kind };
  if (kind === 'throttled') journey.throttles += 1;
  if (kind === 'lost') journey.lost = fault;
  if (kind === 'denied' || kind === 'final' || fault.code === 'Aborted') return end;
  if (kind === 'lost' && !mayRepeat(call.operation, call.input)) return end;
  if (kind === 'stale') {
    if (journey.renewed) return end;
    journey.renewed = true;
    parts.transport.renewCredentials(call.target.account);
  }
  const pause = backoffMs(journey.attempts, parts.backoff, parts.random);
  if (journey.attempts >= parts.maxAttempts || pause >= remainingMs(parts, journey)) return end;
  try {
    await parts.clock.sleep(pause, call.signal);
    return undefined;
  } catch {
    return aborted;
  }
}

const aborted: End = { fault: { code: 'Aborted', message: 'The caller gave up.' }, kind: 'final' };

const circuitOpen = (cell: string): End => ({
  fault: { code: 'CircuitOpen', message: `${cell} does not answer; it is asked again in a while.` },
  kind: 'final',
});

/** Any answer of AWS, even a refusal, shows that it lives; a caller who gave up has learnt nothing. */
function health(fault: TransportFault): 'alive' | 'dead' | 'unknown' {
  if (fault.code === 'Aborted') return 'unknown';
  if (classify(fault) === 'throttled') return 'alive';
  return fault.httpStatus === undefined || fault.httpStatus >= 500 ? 'dead' : 'alive';
}
