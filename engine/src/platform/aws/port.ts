/** The one way to AWS: real, simulated or moto, every answer says how complete it is. */
import type { AwsOperations } from './operations.ts';

export type { AwsOperations };
export type Operation = keyof AwsOperations;
export type InputOf<Op extends Operation> = AwsOperations[Op]['input'];
export type OutputOf<Op extends Operation> = AwsOperations[Op]['output'];

/** Where a call goes. Global services name the region that serves them (`us-east-1`). */
export interface CallTarget {
  readonly account: string;
  readonly region: string;
}

export interface AwsFault {
  readonly code: string;
  readonly message: string;
  readonly requestId?: string | undefined;
}

export interface CallMeta {
  readonly attempts: number;
  readonly throttles: number;
  readonly elapsedMs: number;
}

/** `partial` only comes from paged reads: what was read before a page failed, and why it failed. */
export type CallResult<T> =
  | { readonly status: 'ok'; readonly output: T; readonly meta: CallMeta }
  | { readonly status: 'partial'; readonly output: T; readonly fault: AwsFault; readonly meta: CallMeta }
  | { readonly status: 'denied' | 'throttled' | 'error'; readonly fault: AwsFault; readonly meta: CallMeta };

export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

export interface AwsPort {
  call<Op extends Operation>(
    target: CallTarget,
    operation: Op,
    input: InputOf<Op>,
    options?: CallOptions,
  ): Promise<CallResult<OutputOf<Op>>>;
  /** Ends connections; later calls fail. */
  close(): Promise<void>;
}
