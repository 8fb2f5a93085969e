import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { dbInstance } from './db-instance.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:rds:eu-west-1:111122223333:db:orders-2';

scannerContract(dbInstance, { estate: { databases: 25 }, rows: 25 });

it('tells how a database is kept, and what it hangs on', () => {
  const row = dbInstance.toRow(
    {
      DBInstanceIdentifier: 'orders-2',
      DBInstanceArn: arn,
      DBClusterIdentifier: 'orders',
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
      MonitoringRoleArn: 'arn:aws:iam::111122223333:role/monitoring',
      AssociatedRoles: [{ RoleArn: 'arn:aws:iam::111122223333:role/s3import', Status: 'ACTIVE' }],
      EnabledCloudwatchLogsExports: ['postgresql'],
      PendingModifiedValues: { DBInstanceClass: 'db.r7g.large', EngineVersion: undefined },
      DBSubnetGroup: { VpcId: 'vpc-1', Subnets: [{ SubnetIdentifier: 'subnet-1' }] },
      VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
      BackupRetentionPeriod: 0,
      TagList: [{ Key: 'team', Value: 'atlas' }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn,
    name: 'orders-2',
    tags: { team: 'atlas' },
    backup_retention_days: 0,
    pending_changes: ['DBInstanceClass'],
    cluster: 'arn:aws:rds:eu-west-1:111122223333:cluster:orders',
    vpc: 'arn:aws:ec2:eu-west-1:111122223333:vpc/vpc-1',
    subnets: ['arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1'],
    security_groups: ['arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1'],
    roles: ['arn:aws:iam::111122223333:role/s3import', 'arn:aws:iam::111122223333:role/monitoring'],
    logs: ['arn:aws:logs:eu-west-1:111122223333:log-group:/aws/rds/cluster/orders/postgresql'],
  });
});

it('takes a source in its own region by name, in another by ARN', () => {
  const copyOf = (ReadReplicaSourceDBInstanceIdentifier: string) =>
    dbInstance.toRow(
      { DBInstanceIdentifier: 'orders-2', DBInstanceArn: arn, ReadReplicaSourceDBInstanceIdentifier },
      where,
    ).replica_of;
  expect(copyOf('orders')).toBe('arn:aws:rds:eu-west-1:111122223333:db:orders');
  const abroad = 'arn:aws:rds:us-east-1:111122223333:db:orders';
  expect(copyOf(abroad)).toBe(abroad);
});

it('leaves what AWS does not say unknown', () => {
  const row = dbInstance.toRow({ DBInstanceIdentifier: 'orders-2', DBInstanceArn: arn }, where);
  expect(row).toMatchObject({ tags: null, encrypted: null, public: null, pending_changes: null, key: null });
});
