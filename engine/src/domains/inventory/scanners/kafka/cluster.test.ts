import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { cluster } from './cluster.ts';

const where = whereIs('111122223333', 'eu-west-1');

const ClusterArn = 'arn:aws:kafka:eu-west-1:111122223333:cluster/events/1-2';

scannerContract(cluster, { estate: { 'kafka:cluster': 25 }, rows: 25 });

it('tells where the logs of brokers go', () => {
  const BrokerLogs = {
    CloudWatchLogs: { Enabled: true, LogGroup: '/msk/events' },
    S3: { Enabled: false, Bucket: 'old-logs' },
  };
  const Provisioned = {
    BrokerNodeGroupInfo: { ClientSubnets: ['subnet-1'], InstanceType: 'kafka.m5.large' },
    NumberOfBrokerNodes: 3,
    LoggingInfo: { BrokerLogs },
  };
  expect(cluster.toRow({ ClusterArn, Provisioned }, where)).toMatchObject({
    brokers: 3,
    subnets: ['arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1'],
    unauthenticated_access: null,
    logs: ['arn:aws:logs:eu-west-1:111122223333:log-group:/msk/events'],
  });
});

it('tells the networks of a serverless one', () => {
  const Serverless = {
    VpcConfigs: [{ SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] }],
    ClientAuthentication: { Sasl: { Iam: { Enabled: true } } },
  };
  expect(cluster.toRow({ ClusterArn, Serverless, Tags: { team: 'atlas' } }, where)).toMatchObject({
    tags: { team: 'atlas' },
    brokers: null,
    iam_authentication: true,
    security_groups: ['arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1'],
  });
});
