/** Subscriptions to SNS topics. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, varchar } from '#platform/lake/index.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Listed = NonNullable<OutputOf<'sns:ListSubscriptions'>['Subscriptions']>[number];

export const subscription = defineScanner({
  type: 'AWS::SNS::Subscription',
  description: 'Subscriptions: what each SNS topic passes its messages on to.',
  scope: 'region',
  calls: ['sns:ListSubscriptions'],
  columns: {
    protocol: varchar(
      'sqs, lambda, firehose, https, http, email, email-json, sms or application.',
      'nullable',
    ),
    endpoint: varchar('Whom it delivers to: an ARN, an address or a number.', 'nullable'),
    confirmed: boolean('Whether the endpoint has agreed; nothing is delivered before.', 'nullable'),
    topic: varchar('The topic it takes messages from.', 'nullable'),
    target: varchar('The endpoint where that is a resource of AWS.', 'nullable'),
  },
  relations: [
    { column: 'topic', kind: 'reads-from', to: 'AWS::SNS::Topic' },
    { column: 'target', kind: 'targets' },
  ],
  list: (ask) =>
    // What was cancelled stays on the list for a while.
    ask.list('sns:ListSubscriptions', {}, ({ Subscriptions }) =>
      Subscriptions?.filter(({ SubscriptionArn }) => SubscriptionArn !== 'Deleted'),
    ),
  toRow: ({ SubscriptionArn, TopicArn, Protocol, Endpoint }: Listed) => {
    const given = needed(SubscriptionArn, 'AWS::SNS::Subscription', 'SubscriptionArn');
    const confirmed = given.startsWith('arn:');
    return {
      // AWS gives the ARN with the confirmation, and takes no second subscription for the same endpoint.
      arn: confirmed ? given : `${TopicArn}:pending/${Protocol}/${Endpoint}`,
      name: null,
      // Subscriptions cannot have tags.
      tags: null,
      created_at: null,
      protocol: Protocol ?? null,
      endpoint: Endpoint ?? null,
      confirmed,
      topic: TopicArn ?? null,
      target: Endpoint?.startsWith('arn:') ? Endpoint : null,
    };
  },
});
