import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { flowLog } from './flow-log.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(flowLog, { estate: { 'ec2:vpc-flow-log': 25 }, rows: 25 });

it.each([
  ['vpc-1', `${EC2}:vpc/vpc-1`],
  ['subnet-1', `${EC2}:subnet/subnet-1`],
  ['eni-1', `${EC2}:network-interface/eni-1`],
  ['tgw-1', `${EC2}:transit-gateway/tgw-1`],
  ['tgw-attach-1', `${EC2}:transit-gateway-attachment/tgw-attach-1`],
  ['odd-1', null],
])('knows what %s is', (ResourceId, watches) => {
  expect(flowLog.toRow({ FlowLogId: 'fl-1', ResourceId }, where)).toMatchObject({ watches });
});

it.each([
  [{ LogDestination: 'arn:aws:s3:::logs/flow/' }, 'arn:aws:s3:::logs'],
  [
    { LogDestination: 'arn:aws:logs:eu-west-1:111122223333:log-group:flow:*' },
    'arn:aws:logs:eu-west-1:111122223333:log-group:flow',
  ],
  [{ LogGroupName: 'flow' }, 'arn:aws:logs:eu-west-1:111122223333:log-group:flow'],
  [{}, null],
])('knows where %o goes', (said, destination) => {
  expect(flowLog.toRow({ FlowLogId: 'fl-1', ...said }, where)).toMatchObject({
    arn: `${EC2}:vpc-flow-log/fl-1`,
    destination,
  });
});
