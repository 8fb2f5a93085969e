/** How the scanning process and the process that plays AWS talk: as a network does, nothing but messages. */
import type { ChildProcess } from 'node:child_process';
import type {
  AwsTransport,
  Operation,
  OutputOf,
  TransportRequest,
  TransportResult,
} from '../../engine/src/platform/aws/index.ts';

export type Ask =
  | { readonly ask: 'send'; readonly id: number; readonly request: Omit<TransportRequest, 'signal'> }
  | { readonly ask: 'hang-up'; readonly id: number }
  | { readonly ask: 'tally' };

/** What AWS saw of the scan. */
export interface Tally {
  readonly resident: number;
  readonly cpuSeconds: number;
  readonly requests: number;
  readonly throttled: number;
  /** At most so many were on their way at once. */
  readonly inFlight: number;
  /** Of all requests that were served, in ms. */
  readonly travelMs: number;
  /** The bucket that takes longest to give what was drawn from it. */
  readonly busiest: { readonly bucket: string; readonly requests: number; readonly seconds: number };
}

export type Answer =
  | { readonly answer: 'ready' }
  | { readonly answer: 'sent'; readonly id: number; readonly result: TransportResult<object> }
  | { readonly answer: 'tally'; readonly tally: Tally };

/** The AWS that runs in that process. */
export function transportTo(aws: ChildProcess): AwsTransport {
  const waiting = new Map<number, (result: TransportResult<object>) => void>();
  let last = 0;
  const tell = (ask: Ask) => aws.send(ask);
  aws.on('message', (message: Answer) => {
    if (message.answer !== 'sent') return;
    waiting.get(message.id)?.(message.result);
    waiting.delete(message.id);
  });
  return {
    prepare: async () => undefined,
    send: <Op extends Operation>({ signal, ...request }: TransportRequest<Op>) => {
      last += 1;
      const id = last;
      const hangUp = () => tell({ ask: 'hang-up', id });
      signal.addEventListener('abort', hangUp, { once: true });
      tell({ ask: 'send', id, request });
      return new Promise<TransportResult<OutputOf<Op>>>((resolve) => {
        waiting.set(id, (result) => {
          signal.removeEventListener('abort', hangUp);
          // What was asked decides what comes back.
          resolve(result as TransportResult<OutputOf<Op>>);
        });
      });
    },
    renewCredentials: () => undefined,
    close: async () => void aws.disconnect(),
  };
}
