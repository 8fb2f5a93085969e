/** SQS queues. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, integer, timestamptz, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { flattened } from '../../call-results.ts';
import { isPublic, policyOf } from '../../policy-document.ts';
import { defineScanner } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';
import type { Where } from '../../where.ts';

interface Listed extends Tagged<string> {
  readonly attributes: OutputOf<'sqs:GetQueueAttributes'>['Attributes'];
}

/** SQS's old word for it, which its JSON answers repeat, and its new one. */
const GONE = ['AWS.SimpleQueueService.NonExistentQueue', 'QueueDoesNotExist'];

const nameOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);

const arnOf = ({ partition, region, account }: Where, url: string): string =>
  `arn:${partition}:sqs:${region}:${account}:${nameOf(url)}`;

export const queue = defineScanner({
  type: 'AWS::SQS::Queue',
  description: 'SQS queues: messages that wait to be fetched.',
  scope: 'region',
  calls: ['sqs:ListQueues', 'sqs:GetQueueAttributes', 'tag:GetResources'],
  columns: {
    url: varchar('The address that SQS calls take.', 'required'),
    fifo: boolean('Whether it keeps messages in order.', 'nullable'),
    encrypted: boolean('Whether its messages are encrypted, by a KMS key or by SQS itself.', 'nullable'),
    key: varchar('The KMS key that protects its messages; null where SQS or a key of AWS does.', 'nullable'),
    public: boolean('Whether its policy lets anybody in, whichever account they come from.', 'nullable'),
    retention_s: integer('How long a message is kept, in seconds.', 'nullable'),
    visibility_timeout_s: integer(
      'How long a fetched message is hidden from others, in seconds.',
      'nullable',
    ),
    wait_s: integer(
      'How long an empty answer waits for a message, in seconds; 0 is paid for by every poll.',
      'nullable',
    ),
    messages: bigint('About how many messages wait.', 'nullable'),
    modified_at: timestamptz('When its settings were last changed.', 'nullable'),
    dead_letters_to: varchar('The queue that takes the messages nobody could work on.', 'nullable'),
    max_receives: integer('After how many attempts a message goes there.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'dead_letters_to', kind: 'writes-to', to: 'AWS::SQS::Queue' },
  ],
  list: async (ask) => {
    const urls = await ask.list('sqs:ListQueues', {}, ({ QueueUrls }) => QueueUrls);
    const read = async (item: Tagged<string>): Promise<Listed[]> => {
      const question = { QueueUrl: item.of, AttributeNames: ['All' as const] };
      const answer = await ask.detail('sqs:GetQueueAttributes', question, GONE);
      // Deleted since it was listed; SQS lists a queue for a minute after its end.
      return answer === null ? [] : [{ ...item, attributes: answer?.Attributes }];
    };
    return flattened(await ask.each(await tagged(ask, urls, 'sqs', (url) => arnOf(ask.where, url)), read));
  },
  toRow: ({ of: url, attributes, tags }: Listed, where) => {
    const policy = policyOf(attributes?.Policy);
    const redrive = redriveOf(attributes?.RedrivePolicy);
    const count = (text: string | undefined) => (text === undefined ? null : Number(text));
    const time = (seconds: string | undefined) =>
      seconds === undefined ? null : new Date(Number(seconds) * 1000);
    return {
      arn: arnOf(where, url),
      name: nameOf(url),
      tags,
      created_at: time(attributes?.CreatedTimestamp),
      url,
      fifo: url.endsWith('.fifo'),
      encrypted: attributes
        ? Boolean(attributes.KmsMasterKeyId) || attributes.SqsManagedSseEnabled === 'true'
        : null,
      key: keyArn(where, attributes?.KmsMasterKeyId),
      public: attributes && !attributes.Policy ? false : policy ? isPublic(policy) : null,
      retention_s: count(attributes?.MessageRetentionPeriod),
      visibility_timeout_s: count(attributes?.VisibilityTimeout),
      wait_s: count(attributes?.ReceiveMessageWaitTimeSeconds),
      messages: count(attributes?.ApproximateNumberOfMessages),
      modified_at: time(attributes?.LastModifiedTimestamp),
      dead_letters_to: redrive?.to ?? null,
      max_receives: redrive?.after ?? null,
    };
  },
});

/** JSON in a text, in which some tools write the number as a text too. */
function redriveOf(text: string | undefined): { to: string | null; after: number | null } | undefined {
  if (!text) return undefined;
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== 'object' || said === null) return undefined;
    const { deadLetterTargetArn: to, maxReceiveCount: after } = said as Readonly<Record<string, unknown>>;
    return { to: typeof to === 'string' ? to : null, after: after === undefined ? null : Number(after) };
  } catch {
    return undefined;
  }
}
