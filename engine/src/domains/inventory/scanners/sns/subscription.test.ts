import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { subscription } from './subscription.ts';

const where = whereIs('111122223333', 'eu-west-1');
const TopicArn = 'arn:aws:sns:eu-west-1:111122223333:orders';

// A page holds a hundred.
scannerContract(subscription, { estate: { 'sns:subscription': 105 }, rows: 105 });

it('tells where messages come from and go to', () => {
  const Endpoint = 'arn:aws:lambda:eu-west-1:111122223333:function:ship';
  const SubscriptionArn = `${TopicArn}:0a`;
  expect(
    subscription.toRow({ SubscriptionArn, TopicArn, Protocol: 'lambda', Endpoint }, where),
  ).toMatchObject({
    arn: SubscriptionArn,
    confirmed: true,
    topic: TopicArn,
    target: Endpoint,
  });
});

it('tells apart those that nobody has confirmed', () => {
  const raw = {
    SubscriptionArn: 'PendingConfirmation',
    TopicArn,
    Protocol: 'email',
    Endpoint: 'ada@example.com',
  };
  expect(subscription.toRow(raw, where)).toMatchObject({
    arn: `${TopicArn}:pending/email/ada@example.com`,
    confirmed: false,
    target: null,
  });
});
