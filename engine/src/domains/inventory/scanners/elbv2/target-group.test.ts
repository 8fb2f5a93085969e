import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { targetGroup } from './target-group.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(targetGroup, { estate: { 'elasticloadbalancing:targetgroup': 25 }, rows: 25 });

const TargetGroupArn = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1';
const lambda = 'arn:aws:lambda:eu-west-1:111122223333:function:f';

it.each([
  ['instance', ['i-1', 'i-1', 'i-2'], [`${EC2}:instance/i-1`, `${EC2}:instance/i-2`]],
  ['lambda', [lambda], [lambda]],
  ['ip', ['10.0.0.1'], []],
] as const)('names the targets of kind %s', (TargetType, ids, targets) => {
  const registered = ids.map((Id) => ({ Target: { Id }, TargetHealth: { State: 'healthy' as const } }));
  const row = targetGroup.toRow({ of: { TargetGroupArn, TargetType }, registered, tags: {} }, where);
  expect(row).toMatchObject({
    arn: TargetGroupArn,
    registered_count: ids.length,
    healthy_count: ids.length,
    unhealthy_count: 0,
    targets,
  });
});

it('does not take unknown targets for none', () => {
  const untold = { of: { TargetGroupArn }, registered: undefined, tags: null };
  expect(targetGroup.toRow(untold, where)).toMatchObject({
    registered_count: null,
    healthy_count: null,
    targets: null,
    load_balancers: null,
  });
});
