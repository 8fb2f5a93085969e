/** What one call has gone through so far, and what that makes of its last failure. */

import type { Operation } from '../operations.ts';
import { isRead } from '../operations.ts';
import type { AwsFault, CallFailure, CallMeta } from '../port.ts';
import type { TransportFault } from '../transport.ts';
import type { FaultClass } from './fault-class.ts';

export interface Journey {
  readonly startedAt: number;
  attempts: number;
  throttles: number;
  waitedMs: number;
  /** A rate limit was what it waited for. */
  limited: boolean;
  /** Fresh credentials were asked for once; a second expiry is not ours to mend. */
  renewed: boolean;
  /** The last request that was sent and whose effect nobody can tell. */
  lost: TransportFault | undefined;
}

export const setOut = (now: number): Journey => ({
  startedAt: now,
  attempts: 0,
  throttles: 0,
  waitedMs: 0,
  limited: false,
  renewed: false,
  lost: undefined,
});

export const metaOf = ({ startedAt, attempts, throttles, waitedMs }: Journey, now: number): CallMeta => ({
  attempts,
  throttles,
  elapsedMs: now - startedAt,
  waitedMs,
});

const statusOf: Readonly<Record<FaultClass, CallFailure['status']>> = {
  throttled: 'throttled',
  denied: 'denied',
  stale: 'denied',
  refused: 'error',
  lost: 'error',
  final: 'error',
};

/** A change that was sent and whose fate is not known stays unknown, whatever a later attempt said. */
export function failureOf(
  operation: Operation,
  fault: AwsFault,
  kind: FaultClass,
  journey: Journey,
): Omit<CallFailure, 'meta'> {
  const { lost } = journey;
  if (lost && !isRead(operation)) {
    const message = `${operation} may or may not have happened (${lost.code}: ${lost.message}). Read before acting again.`;
    return { status: 'error', fault: { code: 'OutcomeUnknown', message, requestId: lost.requestId } };
  }
  const { code, message, requestId } = fault;
  return { status: statusOf[kind], fault: { code, message, requestId } };
}
