import { expect, it } from 'vitest';
import { role } from '../scanners/iam/role.ts';
import { queue } from '../scanners/sqs/queue.ts';
import { cellKey } from './cells.ts';
import { closedCells } from './closed-cells.ts';

const account = '111122223333';
const fault = { code: 'ThrottlingException', message: 'slow down' };
const told = (given: readonly string[], before: readonly string[]) =>
  closedCells({
    targets: { closed: [{ account, status: 'throttled', fault }], given, home: 'us-east-1' },
    scanners: [queue, role],
    known: new Map(before.map((region) => [cellKey(queue.type, account, region), 0])),
    now: 1,
  }).map(({ type, region, status }) => `${type} ${region} ${status}`);

it.each([
  ['the regions that were asked for', ['eu-west-1', 'eu-west-2'], ['us-west-2'], ['eu-west-1', 'eu-west-2']],
  ['those that were read before', [], ['us-west-2', 'global'], ['us-west-2']],
  ['the one where it would be looked for first', [], [], ['us-east-1']],
])('a closed account was not read in %s', (_what, given, before, regions) => {
  const queues = regions.map((region) => `AWS::SQS::Queue ${region} throttled`);
  expect(told(given, before)).toEqual([...queues, 'AWS::IAM::Role global throttled']);
});
