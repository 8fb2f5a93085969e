import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { queue } from './queue.ts';

const where = whereIs('111122223333', 'eu-west-1');
const url = 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders';
const arn = 'arn:aws:sqs:eu-west-1:111122223333:orders';

scannerContract(queue, { estate: { 'sqs:queue': 25 }, rows: 25 });

it('tells how a queue keeps its messages, and where the hopeless ones go', () => {
  const attributes = {
    CreatedTimestamp: '1767323045',
    KmsMasterKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
    MessageRetentionPeriod: '1209600',
    ReceiveMessageWaitTimeSeconds: '0',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: `${arn}-dead`, maxReceiveCount: '5' }),
    Policy: JSON.stringify({ Statement: { Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage' } }),
  };
  expect(queue.toRow({ of: url, attributes, tags: { team: 'atlas' } }, where)).toMatchObject({
    arn,
    name: 'orders',
    tags: { team: 'atlas' },
    created_at: new Date('2026-01-02T03:04:05Z'),
    fifo: false,
    encrypted: true,
    key: 'arn:aws:kms:eu-west-1:111122223333:key/1',
    public: true,
    retention_s: 1_209_600,
    wait_s: 0,
    dead_letters_to: `${arn}-dead`,
    max_receives: 5,
  });
});

it('takes a queue without a policy for closed, and one that it may not look at for unknown', () => {
  const attributes = { SqsManagedSseEnabled: 'false' };
  expect(queue.toRow({ of: url, attributes, tags: {} }, where)).toMatchObject({
    tags: {},
    encrypted: false,
    public: false,
    dead_letters_to: null,
  });
  expect(queue.toRow({ of: url, attributes: undefined, tags: null }, where)).toMatchObject({
    tags: null,
    encrypted: null,
    public: null,
    retention_s: null,
  });
});
