import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { classicLoadBalancer } from './classic-load-balancer.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(classicLoadBalancer, {
  estate: { 'elasticloadbalancing:loadbalancer:classic': 25 },
  rows: 25,
});

it('tells what it listens for and whom it sends to', () => {
  const row = classicLoadBalancer.toRow(
    {
      of: {
        LoadBalancerName: 'old',
        Scheme: 'internet-facing',
        VPCId: 'vpc-1',
        Instances: [{ InstanceId: 'i-1' }],
        ListenerDescriptions: [
          {
            Listener: {
              Protocol: 'HTTPS',
              LoadBalancerPort: 443,
              InstancePort: 80,
              SSLCertificateId: 'arn:aws:iam::111122223333:server-certificate/old',
            },
          },
        ],
      },
      attributes: {
        AccessLog: { Enabled: true, S3BucketName: 'logs' },
        CrossZoneLoadBalancing: { Enabled: false },
      },
      tags: {},
    },
    where,
  );
  expect(row).toMatchObject({
    arn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/old',
    listeners: ['HTTPS:443'],
    instance_count: 1,
    targets: [`${EC2}:instance/i-1`],
    certificates: ['arn:aws:iam::111122223333:server-certificate/old'],
    cross_zone: false,
    logs: 'arn:aws:s3:::logs',
  });
});

it('reads the tags of many with few calls, and takes a refusal for silence', async () => {
  const perRegion = { 'elasticloadbalancing:loadbalancer:classic': 45 } as const;
  const operation = 'elb:DescribeTags';
  const faults = [{ operation, fault: { kind: 'denied' }, times: 1 }] as const;
  const aws = simulatedAws({ perRegion, faults });
  const at = whereIs(aws.target.account, aws.target.region);
  const result = await aws.run(classicLoadBalancer.read(aws.port, at));
  expect(result.status).toBe('partial');
  const rows = 'output' in result ? result.output : [];
  expect(rows).toHaveLength(45);
  expect(rows.filter(({ tags }) => tags === null)).toHaveLength(20);
  expect(aws.calls.filter((call) => call.operation === operation)).toHaveLength(3);
});

it('leaves unknown what it was not told', () => {
  const untold = { of: { LoadBalancerName: 'old' }, attributes: undefined, tags: null };
  expect(classicLoadBalancer.toRow(untold, where)).toMatchObject({
    access_logs: null,
    instance_count: null,
    targets: null,
    listeners: null,
    logs: null,
  });
});
