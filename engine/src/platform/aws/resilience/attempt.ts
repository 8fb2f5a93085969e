/** One attempt with its own time limit: the transport's answer, or the fault that stands for its absence. */
import type { Clock } from '#platform/clock/clock.ts';
import type { Operation, OutputOf } from '../operations.ts';
import type { AwsTransport, TransportRequest, TransportResult } from '../transport.ts';
import { onAbort } from './abort-crowd.ts';

type Unsigned<Op extends Operation> = Omit<TransportRequest<Op>, 'signal'>;

const noAnswer = (code: string, message: string): TransportResult<never> => ({
  ok: false,
  fault: { code, message, sent: true },
});

/** Why the time limit ends early; a reason of its own saves the making of an exception for every call. */
const ANSWERED = new Error('answered');

/** Gives up after `timeoutMs` or when the caller does; in both cases the request may have had its effect. */
export async function attempt<Op extends Operation>(
  transport: AwsTransport,
  clock: Clock,
  request: Unsigned<Op>,
  timeoutMs: number,
  callerSignal: AbortSignal | undefined,
): Promise<TransportResult<OutputOf<Op>>> {
  if (callerSignal?.aborted) {
    return {
      ok: false,
      fault: { code: 'Aborted', message: 'The caller gave up before it was sent.', sent: false },
    };
  }
  // Two controllers: aborting a request that was just answered would close its kept-alive connection.
  const sending = new AbortController();
  const timing = new AbortController();
  let settle: (given: TransportResult<never>) => void = () => undefined;
  const leave = onAbort(callerSignal, () => {
    sending.abort(callerSignal?.reason);
    settle(noAnswer('Aborted', 'The caller gave up while the request was under way.'));
  });
  const givenUp = new Promise<TransportResult<never>>((resolve) => {
    settle = resolve;
    clock.sleep(timeoutMs, timing.signal).then(
      () => {
        sending.abort(new Error(`no answer within ${timeoutMs} ms`));
        resolve(noAnswer('TimeoutError', `No answer within ${timeoutMs} ms.`));
      },
      () => undefined, // answered in time
    );
  });
  const answered = transport
    .send({ ...request, signal: sending.signal })
    .catch((error: unknown) => noAnswer('TransportBroken', String(error)));
  try {
    return await Promise.race([answered, givenUp]);
  } finally {
    leave();
    timing.abort(ANSWERED);
  }
}
