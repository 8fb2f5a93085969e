import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { alarm } from './alarm.ts';

const where = whereIs('111122223333', 'eu-west-1');
const AlarmArn = 'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:cpu';
const topic = 'arn:aws:sns:eu-west-1:111122223333:ops';

scannerContract(alarm, { estate: { 'cloudwatch:alarm': 25 }, rows: 25 });

it('tells what an alarm watches and whom it calls', () => {
  const of = {
    AlarmArn,
    AlarmName: 'cpu',
    StateValue: 'ALARM' as const,
    StateUpdatedTimestamp: new Date('2026-09-01T00:00:00Z'),
    ActionsEnabled: false,
    AlarmActions: [topic, 'arn:aws:automate:eu-west-1:ec2:stop'],
    OKActions: [topic],
    Namespace: 'AWS/EC2',
    MetricName: 'CPUUtilization',
    Dimensions: [{ Name: 'InstanceId', Value: 'i-0a' }],
    ExtendedStatistic: 'p99',
    Period: 60,
    Threshold: 80,
  };
  expect(alarm.toRow({ of, tags: {} }, where)).toMatchObject({
    arn: AlarmArn,
    state: 'ALARM',
    state_since: new Date('2026-09-01T00:00:00Z'),
    actions_enabled: false,
    actions: [topic, 'arn:aws:automate:eu-west-1:ec2:stop'],
    dimensions: ['InstanceId=i-0a'],
    statistic: 'p99',
    metrics: 1,
    period_s: 60,
  });
});

it('counts the metrics that a formula combines', () => {
  const stat = (Period: number) => ({ Metric: { MetricName: 'Errors' }, Period, Stat: 'Sum' });
  const Metrics = [
    { Id: 'a', MetricStat: stat(300) },
    { Id: 'b', MetricStat: stat(60) },
    { Id: 'c', Expression: 'a / b' },
  ];
  const row = alarm.toRow({ of: { AlarmArn, Metrics }, tags: null }, where);
  expect(row).toMatchObject({ metric: null, metrics: 2, period_s: 60, actions: null, state: null });
});
