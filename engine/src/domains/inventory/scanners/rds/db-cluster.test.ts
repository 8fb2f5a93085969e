import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { dbCluster } from './db-cluster.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:rds:eu-west-1:111122223333:cluster:orders';

scannerContract(dbCluster, { estate: { databaseClusters: 25 }, rows: 25 });

it('tells what a serverless cluster may grow to, and where it stands', () => {
  const row = dbCluster.toRow(
    {
      of: {
        DBClusterArn: arn,
        DBClusterIdentifier: 'orders',
        ServerlessV2ScalingConfiguration: { MinCapacity: 0, MaxCapacity: 16, SecondsUntilAutoPause: 300 },
        DBClusterMembers: [{ DBInstanceIdentifier: 'orders-1', IsClusterWriter: true }],
        EnabledCloudwatchLogsExports: ['postgresql'],
        MasterUserSecret: { SecretArn: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:rds!1' },
      },
      network: { VpcId: 'vpc-1', Subnets: [{ SubnetIdentifier: 'subnet-1' }] },
    },
    where,
  );
  expect(row).toMatchObject({
    arn,
    members: 1,
    min_capacity_acu: 0,
    max_capacity_acu: 16,
    pauses_after_s: 300,
    vpc: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
    subnets: ['arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1'],
    secret: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:rds!1',
    logs: ['arn:aws:logs:eu-west-1:111122223333:log-group:/aws/rds/cluster/orders/postgresql'],
  });
});

it('knows no network where nobody said any', () => {
  const row = dbCluster.toRow({ of: { DBClusterArn: arn }, network: undefined }, where);
  expect(row).toMatchObject({ tags: null, vpc: null, subnets: null, members: null, public: null });
});
