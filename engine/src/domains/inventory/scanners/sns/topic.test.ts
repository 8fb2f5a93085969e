import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { topic } from './topic.ts';

const where = whereIs('111122223333', 'eu-west-1');
const of = { TopicArn: 'arn:aws:sns:eu-west-1:111122223333:orders' };

// A page holds a hundred.
scannerContract(topic, { estate: { 'sns:topic': 105 }, rows: 105 });

it('tells who may publish, and to how many', () => {
  const statement = {
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: 'SNS:Publish',
    Resource: of.TopicArn,
  };
  const attributes = {
    TopicArn: of.TopicArn,
    KmsMasterKeyId: 'alias/orders',
    SubscriptionsConfirmed: '3',
    SubscriptionsPending: '0',
    Policy: JSON.stringify({ Statement: [statement] }),
  };
  const row = topic.toRow({ of, attributes, tags: {} }, where);
  expect(row).toMatchObject({
    name: 'orders',
    fifo: false,
    encrypted: true,
    key: null,
    public: true,
    subscriptions: 3,
  });
});

it('sees that nothing protects the messages', () => {
  expect(topic.toRow({ of, attributes: {}, tags: {} }, where)).toMatchObject({
    encrypted: false,
    public: null,
  });
});

it('knows nothing of a topic that it may not look at', () => {
  const row = topic.toRow({ of, attributes: undefined, tags: null }, where);
  expect(row).toMatchObject({ encrypted: null, public: null, subscriptions: null, fifo: null, tags: null });
});
