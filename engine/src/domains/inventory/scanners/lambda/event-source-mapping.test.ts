import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { eventSourceMapping } from './event-source-mapping.ts';

const where = whereIs('111122223333', 'eu-west-1');
const lambda = 'arn:aws:lambda:eu-west-1:111122223333';

scannerContract(eventSourceMapping, { estate: { 'lambda:event-source-mapping': 25 }, rows: 25 });

it.each([
  ['arn:aws:sqs:eu-west-1:111122223333:orders', 'arn:aws:sqs:eu-west-1:111122223333:orders'],
  [
    'arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-01-01T00:00:00.000',
    'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
  ],
  [undefined, null],
])('reads %s', (EventSourceArn, source) => {
  const of = { UUID: '0a-0b', EventSourceArn, FunctionArn: `${lambda}:function:pay:live` };
  expect(eventSourceMapping.toRow({ of, tags: null }, where)).toMatchObject({
    arn: `${lambda}:event-source-mapping:0a-0b`,
    source,
    function: `${lambda}:function:pay`,
    max_retries: null,
  });
});
