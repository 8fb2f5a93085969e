import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { loadBalancer } from './load-balancer.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(loadBalancer, { estate: { 'elasticloadbalancing:loadbalancer': 25 }, rows: 25 });

const LoadBalancerArn = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/1';

it('tells what it is, who protects it and where it sends', () => {
  const group = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1';
  const row = loadBalancer.toRow(
    {
      of: {
        LoadBalancerArn,
        LoadBalancerName: 'web',
        Type: 'application',
        Scheme: 'internet-facing',
        VpcId: 'vpc-1',
        AvailabilityZones: [
          { SubnetId: 'subnet-1', LoadBalancerAddresses: [{ AllocationId: 'eipalloc-1' }] },
          { SubnetId: 'subnet-2' },
        ],
        SecurityGroups: ['sg-1'],
      },
      attributes: [
        { Key: 'deletion_protection.enabled', Value: 'true' },
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'access_logs.s3.bucket', Value: 'logs' },
        { Key: 'idle_timeout.timeout_seconds', Value: '60' },
      ],
      targetGroups: [group],
      tags: { team: 'atlas' },
    },
    where,
  );
  expect(row).toMatchObject({
    arn: LoadBalancerArn,
    tags: { team: 'atlas' },
    zone_count: 2,
    deletion_protection: true,
    access_logs: true,
    idle_timeout_s: 60,
    // A network load balancer alone says so.
    cross_zone: null,
    subnets: [`${EC2}:subnet/subnet-1`, `${EC2}:subnet/subnet-2`],
    addresses: [`${EC2}:elastic-ip/eipalloc-1`],
    target_groups: [group],
    logs: 'arn:aws:s3:::logs',
  });
});

it('leaves unknown what it was not told', () => {
  const untold = { of: { LoadBalancerArn }, attributes: undefined, targetGroups: null, tags: null };
  expect(loadBalancer.toRow(untold, where)).toMatchObject({
    deletion_protection: null,
    access_logs: null,
    idle_timeout_s: null,
    security_groups: null,
    target_groups: null,
    logs: null,
  });
});

it('does not take a bucket that nothing goes to for a destination', () => {
  const attributes = [
    { Key: 'access_logs.s3.enabled', Value: 'false' },
    { Key: 'access_logs.s3.bucket', Value: 'logs' },
  ];
  const silent = { of: { LoadBalancerArn }, attributes, targetGroups: [], tags: {} };
  expect(loadBalancer.toRow(silent, where)).toMatchObject({ access_logs: false, logs: null });
});
