/** SNS topics and what subscribes to them. */
import type { OutputOf } from '#platform/aws/index.ts';
import { describing, listing } from '../answers.ts';
import { defineShelf, digitsOf } from '../shelf.ts';

type Attributes = NonNullable<OutputOf<'sns:GetTopicAttributes'>['Attributes']>;
/** All attributes are texts. */
type TopicDoc = Attributes & { readonly TopicArn: string };
type SubscriptionDoc = NonNullable<OutputOf<'sns:ListSubscriptions'>['Subscriptions']>[number];

const PER_PAGE = 100;

export const topics = defineShelf<TopicDoc>({
  kind: 'sns:topic',
  scope: 'region',
  make: ({ region, account }, name) => {
    const TopicArn = `arn:aws:sns:${region}:${account}:${name}`;
    return {
      TopicArn,
      Owner: account,
      DisplayName: '',
      SubscriptionsConfirmed: '1',
      SubscriptionsPending: '0',
      SubscriptionsDeleted: '0',
      KmsMasterKeyId: 'alias/aws/sns',
      // What AWS gives every new topic.
      Policy: JSON.stringify({
        Version: '2008-10-17',
        Id: '__default_policy_ID',
        Statement: [
          {
            Sid: '__default_statement_ID',
            Effect: 'Allow',
            Principal: { AWS: '*' },
            Action: ['SNS:Publish', 'SNS:Subscribe', 'SNS:GetTopicAttributes'],
            Resource: TopicArn,
            Condition: { StringEquals: { 'AWS:SourceOwner': account } },
          },
        ],
      }),
    };
  },
  idOf: (doc) => doc.TopicArn,
  arnOf: (doc) => doc.TopicArn,
});

export const subscriptions = defineShelf<SubscriptionDoc>({
  kind: 'sns:subscription',
  scope: 'region',
  make: ({ region, account }, name) => {
    const TopicArn = `arn:aws:sns:${region}:${account}:${name.replace(/^subscription-/, 'topic-')}`;
    return {
      SubscriptionArn: `${TopicArn}:${digitsOf(name, 8)}-0000-4000-8000-000000000000`,
      Owner: account,
      Protocol: 'sqs',
      Endpoint: `arn:aws:sqs:${region}:${account}:${name.replace(/^subscription-/, 'queue-')}`,
      TopicArn,
    };
  },
  idOf: ({ TopicArn, Protocol, Endpoint }) => [TopicArn, Protocol, Endpoint].join('/'),
  arnOf: (doc) => doc.SubscriptionArn ?? '',
});

export const snsShelves = [topics, subscriptions];

export const snsAnswers = {
  ...listing('sns:ListTopics', topics, { perPage: PER_PAGE, as: ({ TopicArn }) => ({ TopicArn }) }),
  ...listing('sns:ListSubscriptions', subscriptions, { perPage: PER_PAGE }),
  ...describing('sns:GetTopicAttributes', topics, {
    by: 'TopicArn',
    out: 'Attributes',
    missing: 'NotFound',
  }),
};
