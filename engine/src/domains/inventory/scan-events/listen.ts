/** Takes events from the queue for a while: waits for them, keeps what they mean, and only then takes them off the queue. */
import type { CallResult, OutputOf } from '#platform/aws/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type EventQueue, eventQueueOf } from './event-queue.ts';
import { countEvents } from './event-tallies.ts';
import { judgeEvents, keepEvents, type TakenEvent } from './take-events.ts';

type Message = NonNullable<OutputOf<'sqs:ReceiveMessage'>['Messages']>[number];

/** The most that SQS gives at once, and the longest that it lets one wait. */
const MESSAGES = 10;
const WAIT_S = 20;
/** How long nobody else sees what was received; keeping it takes far less. */
const HIDDEN_S = 120;
/** An empty answer that came at once is no reason to ask again at once. */
const PAUSE_MS = 1_000;
/** What cannot be read is left to the queue's own redrive so often, then dropped. */
const MOST_RECEIPTS = 5;

/** Ends by itself after `forMs`, and when the queue cannot be read: whoever started it tries again later. */
export async function listenForEvents(platform: Platform, signal: AbortSignal, forMs: number): Promise<void> {
  const queue = eventQueueOf(platform.config);
  if (!queue) return;
  const { clock } = platform;
  const now = () => clock.now().getTime();
  const until = now() + forMs;
  while (!signal.aborted && now() < until) {
    const asked = now();
    const received = await receive(
      platform,
      queue,
      Math.min(WAIT_S, Math.ceil((until - asked) / 1000)),
      signal,
    );
    if (signal.aborted) return;
    if (received.status !== 'ok') return await reportFault(platform, queue, received);
    const messages = received.output.Messages ?? [];
    if (messages.length > 0) await take(platform, queue, messages, signal);
    else if (now() - asked < PAUSE_MS) await clock.sleep(PAUSE_MS, signal).catch(() => undefined);
  }
}

const receive = async ({ aws }: Platform, { target, url }: EventQueue, waitS: number, signal: AbortSignal) =>
  (await aws()).call(
    target,
    'sqs:ReceiveMessage',
    {
      QueueUrl: url,
      MaxNumberOfMessages: MESSAGES,
      WaitTimeSeconds: waitS,
      VisibilityTimeout: HIDDEN_S,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'],
    },
    { signal },
  );

const receipts = ({ Attributes }: Message): number => Number(Attributes?.ApproximateReceiveCount ?? 1);

async function take(
  platform: Platform,
  queue: EventQueue,
  messages: readonly Message[],
  signal: AbortSignal,
): Promise<void> {
  const { ledger, log } = platform;
  const judged = await judgeEvents(
    platform,
    messages.map(({ Body = '' }) => Body),
    { signal },
  );
  const pairs = messages.map((message, index) => ({ message, event: judged[index] as TakenEvent }));
  // What cannot be read comes again and again: it counts once.
  const counted = pairs.filter(
    ({ message, event }) => event.outcome !== 'invalid' || receipts(message) === 1,
  );
  await ledger.transaction((tx) =>
    keepEvents(
      platform,
      tx,
      'queue',
      counted.map(({ event }) => event),
    ),
  );
  const poison = pairs.filter(({ event }) => event.outcome === 'invalid');
  for (const { message, event } of poison)
    log.warn('an event cannot be read', {
      message: message.MessageId,
      reason: event.reason,
      receipts: receipts(message),
    });
  // From here on the ledger knows: whoever is killed now gets them again, and finds the cells read or waiting.
  const done = pairs.filter(
    ({ message, event }) => event.outcome !== 'invalid' || receipts(message) >= MOST_RECEIPTS,
  );
  await remove(
    platform,
    queue,
    done.map(({ message }) => message),
    signal,
  );
}

async function remove(
  { aws, log }: Platform,
  { target, url }: EventQueue,
  messages: readonly Message[],
  signal: AbortSignal,
): Promise<void> {
  if (messages.length === 0) return;
  const Entries = messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
  const port = await aws();
  const gone = await port.call(target, 'sqs:DeleteMessageBatch', { QueueUrl: url, Entries }, { signal });
  const left = gone.status === 'ok' ? (gone.output.Failed ?? []).length : messages.length;
  if (left > 0) log.warn('events were taken but not off the queue: they come again', { events: left });
}

async function reportFault(
  { ledger, clock, log }: Platform,
  { arn }: EventQueue,
  result: CallResult<unknown>,
): Promise<void> {
  const fault = 'fault' in result ? result.fault : undefined;
  const reason = `${fault?.code ?? 'Unknown'}: ${fault?.message ?? 'the queue did not answer'}`;
  log.warn('the queue of events cannot be read', { queue: arn, reason });
  await countEvents(ledger.db, 'queue', [{ outcome: 'failed', reason }], clock.now());
}
