/** One request to AWS and one answer: the real SDK and the simulator implement it, everything above is shared. */
import type { InputOf, Operation, OutputOf } from './operations.ts';
import type { AwsFault, CallTarget } from './port.ts';

export interface TransportRequest<Op extends Operation = Operation> {
  readonly target: CallTarget;
  readonly operation: Op;
  readonly input: InputOf<Op>;
  /** Aborted when the attempt's time is over or the caller gives up. */
  readonly signal: AbortSignal;
}

export interface TransportFault extends AwsFault {
  /** Absent when no HTTP answer came. */
  readonly httpStatus?: number | undefined;
  /** False when the request certainly never reached the operation (no connection, no credentials). */
  readonly sent: boolean;
}

export type TransportResult<T> =
  | { readonly ok: true; readonly output: T }
  | { readonly ok: false; readonly fault: TransportFault };

export interface AwsTransport {
  /**
   * Gets ready whatever must stand before a request can leave (credentials, client); answers why that is not possible.
   * Apart from `send`, so that a slow role never makes a change that was not sent look lost.
   */
  prepare(target: CallTarget, operation: Operation): Promise<TransportFault | undefined>;
  /** One attempt, no retry. Failures are values; a rejection means the transport itself is broken. */
  send<Op extends Operation>(request: TransportRequest<Op>): Promise<TransportResult<OutputOf<Op>>>;
  /** Drops cached credentials of an account after AWS refused them as expired. */
  renewCredentials(account: string): void;
  close(): Promise<void>;
}
