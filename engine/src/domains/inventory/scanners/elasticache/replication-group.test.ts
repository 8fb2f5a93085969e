import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { replicationGroup } from './replication-group.ts';

const where = whereIs('111122223333', 'eu-west-1');

const arn = 'arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:sessions';

scannerContract(replicationGroup, { estate: { 'elasticache:replicationgroup': 25 }, rows: 25 });

it('tells how a group is made up and kept', () => {
  const row = replicationGroup.toRow(
    {
      of: {
        ARN: arn,
        MemberClusters: ['sessions-001', 'sessions-002'],
        NodeGroups: [{ NodeGroupId: '0001', PrimaryEndpoint: { Address: 'master.sessions', Port: 6379 } }],
        AutomaticFailover: 'enabling',
        MultiAZ: 'disabled',
        KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
      },
      tags: { team: 'atlas' },
    },
    where,
  );
  expect(row).toMatchObject({
    nodes: 2,
    shards: 1,
    endpoint: 'master.sessions',
    automatic_failover: true,
    multi_az: false,
    data_tiering: null,
    key: 'arn:aws:kms:eu-west-1:111122223333:key/1',
  });
});
