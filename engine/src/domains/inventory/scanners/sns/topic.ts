/** SNS topics. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, varchar } from '#platform/lake/index.ts';
import { keyArn } from '../../arns.ts';
import { flattened } from '../../call-results.ts';
import { isPublic, policyOf } from '../../policy-document.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { type Tagged, tagged } from '../../tagged.ts';

interface Listed extends Tagged<NonNullable<OutputOf<'sns:ListTopics'>['Topics']>[number]> {
  readonly attributes: OutputOf<'sns:GetTopicAttributes'>['Attributes'];
}

export const topic = defineScanner({
  type: 'AWS::SNS::Topic',
  description: 'SNS topics: what is published to one reaches everything that subscribes to it.',
  scope: 'region',
  calls: ['sns:ListTopics', 'sns:GetTopicAttributes', 'tag:GetResources'],
  columns: {
    display_name: varchar('The name that its mails and text messages carry.', 'nullable'),
    fifo: boolean('Whether it keeps messages in order.', 'nullable'),
    encrypted: boolean('Whether a KMS key protects its messages.', 'nullable'),
    key: varchar('That KMS key; null where it is the one AWS manages.', 'nullable'),
    public: boolean('Whether its policy lets anybody in, whichever account they come from.', 'nullable'),
    subscriptions: integer('How many confirmed subscriptions it has.', 'nullable'),
    subscriptions_pending: integer('How many subscriptions wait to be confirmed.', 'nullable'),
  },
  relations: [{ column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' }],
  list: async (ask) => {
    const topics = await ask.list('sns:ListTopics', {}, ({ Topics }) => Topics);
    const read = async (item: Tagged<Listed['of']>): Promise<Listed[]> => {
      const { TopicArn } = item.of;
      const answer = await ask.detail('sns:GetTopicAttributes', { TopicArn }, ['NotFound']);
      // Deleted since it was listed.
      return answer === null ? [] : [{ ...item, attributes: answer?.Attributes }];
    };
    return flattened(await ask.each(await tagged(ask, topics, 'sns', ({ TopicArn }) => TopicArn), read));
  },
  toRow: ({ of, attributes, tags }: Listed, where) => {
    const arn = needed(of.TopicArn, 'AWS::SNS::Topic', 'TopicArn');
    const policy = policyOf(attributes?.Policy);
    const count = (text: string | undefined) => (text === undefined ? null : Number(text));
    return {
      arn,
      name: arn.slice(arn.lastIndexOf(':') + 1),
      tags,
      created_at: null,
      display_name: attributes?.DisplayName || null,
      // Left out where it is false.
      fifo: attributes ? attributes.FifoTopic === 'true' : null,
      encrypted: attributes ? Boolean(attributes.KmsMasterKeyId) : null,
      key: keyArn(where, attributes?.KmsMasterKeyId),
      public: policy ? isPublic(policy) : null,
      subscriptions: count(attributes?.SubscriptionsConfirmed),
      subscriptions_pending: count(attributes?.SubscriptionsPending),
    };
  },
});
