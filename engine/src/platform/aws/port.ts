/** The one way to AWS: real, simulated or moto, every answer says how complete it is. */
import type { CallStatistics } from './call-statistics.ts';
import type { InputOf, Operation, OutputOf } from './operations.ts';

/** Where a call goes. Global services name the region that serves them (`us-east-1`). */
/** The account that the credentials themselves belong to, whichever that is. */
export const OWN_ACCOUNT = 'self';

export interface CallTarget {
  /** Twelve digits, or OWN_ACCOUNT. */
  readonly account: string;
  readonly region: string;
}

/** AWS's own code and words, or one of ours: `OutcomeUnknown`, `Aborted`, `DeadlineExceeded`, `CircuitOpen`, … */
export interface AwsFault {
  readonly code: string;
  readonly message: string;
  readonly requestId?: string | undefined;
}

export interface CallMeta {
  /** How often it was tried; 0 when nothing was. */
  readonly attempts: number;
  readonly throttles: number;
  /** From the call to its answer, waiting included. */
  readonly elapsedMs: number;
  /** Of which spent waiting for our own rate limiter. */
  readonly waitedMs: number;
}

/** `partial` only comes from paged reads: what was read before a page failed, and why it failed. */
export type CallResult<T> =
  | { readonly status: 'ok'; readonly output: T; readonly meta: CallMeta }
  | { readonly status: 'partial'; readonly output: T; readonly fault: AwsFault; readonly meta: CallMeta }
  | CallFailure;

/** A read that failed says nothing about what exists: never treat it as empty. */
export interface CallFailure {
  readonly status: 'denied' | 'throttled' | 'error';
  readonly fault: AwsFault;
  readonly meta: CallMeta;
}

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface AwsPort {
  /** Answers `ok` or a failure; `partial` comes from `paginate` only. Never rejects. */
  call<Op extends Operation>(
    target: CallTarget,
    operation: Op,
    input: InputOf<Op>,
    options?: CallOptions,
  ): Promise<CallResult<OutputOf<Op>>>;
  /** Resolves when requests would leave at once, with how many: whoever means to begin something new waits for it first. */
  room(options?: CallOptions): Promise<number>;
  /** What was called so far, how it went and what AWS will charge for it. */
  statistics(): CallStatistics;
  /** Ends connections; later calls fail with `PortClosed`. */
  close(): Promise<void>;
}
