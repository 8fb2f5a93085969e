import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { cacheCluster } from './cache-cluster.ts';

const where = whereIs('111122223333', 'eu-west-1');

const arn = 'arn:aws:elasticache:eu-west-1:111122223333:cluster:sessions-001';

scannerContract(cacheCluster, { estate: { 'elasticache:cluster': 25 }, rows: 25 });

it('tells which group a node belongs to, and where it stands', () => {
  const row = cacheCluster.toRow(
    {
      of: {
        ARN: arn,
        ReplicationGroupId: 'sessions',
        SnapshotRetentionLimit: 0,
        CacheNodes: [{ Endpoint: { Address: 'sessions-001.abc.cache.amazonaws.com', Port: 6379 } }],
        SecurityGroups: [{ SecurityGroupId: 'sg-1', Status: 'active' }],
        LogDeliveryConfigurations: [
          { DestinationDetails: { CloudWatchLogsDetails: { LogGroup: '/cache/slow' } } },
          { DestinationDetails: { KinesisFirehoseDetails: { DeliveryStream: 'slow' } } },
        ],
      },
      tags: {},
      network: { VpcId: 'vpc-1', Subnets: [{ SubnetIdentifier: 'subnet-1' }] },
    },
    where,
  );
  expect(row).toMatchObject({
    arn,
    replication_group: 'arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:sessions',
    snapshot_retention_days: 0,
    endpoint: 'sessions-001.abc.cache.amazonaws.com',
    vpc: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
    subnets: ['arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1'],
    security_groups: ['arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1'],
    logs: ['arn:aws:logs:eu-west-1:111122223333:log-group:/cache/slow'],
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(cacheCluster.toRow({ of: { ARN: arn }, tags: null, network: undefined }, where)).toMatchObject({
    tags: null,
    replication_group: null,
    vpc: null,
    security_groups: null,
    encrypted_at_rest: null,
    logs: null,
  });
});
