import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { table } from './table.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(table, { estate: { 'dynamodb:table': 30 }, rows: 30 });

it('tells how a provisioned table is paid for, kept and copied', () => {
  const row = table.toRow(
    {
      name: 'orders',
      described: {
        Table: {
          ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 2 },
          GlobalSecondaryIndexes: [
            { ProvisionedThroughput: { ReadCapacityUnits: 3, WriteCapacityUnits: 1 } },
            { ProvisionedThroughput: { ReadCapacityUnits: 4, WriteCapacityUnits: 1 } },
          ],
          OnDemandThroughput: { MaxReadRequestUnits: -1 },
          SSEDescription: { SSEType: 'KMS', KMSMasterKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/1' },
          Replicas: [{ RegionName: 'eu-west-1' }, { RegionName: 'us-east-1' }],
          DeletionProtectionEnabled: true,
        },
      },
      backups: {
        ContinuousBackupsDescription: {
          ContinuousBackupsStatus: 'ENABLED',
          PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED', RecoveryPeriodInDays: 35 },
        },
      },
      tags: {},
    },
    where,
  );
  expect(row).toMatchObject({
    arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    billing_mode: 'PROVISIONED',
    read_capacity_units: 5,
    index_read_capacity_units: 7,
    max_read_request_units: null,
    table_class: 'STANDARD',
    deletion_protection: true,
    point_in_time_recovery: true,
    point_in_time_recovery_days: 35,
    encryption: 'KMS',
    stream: false,
    replicas: ['arn:aws:dynamodb:us-east-1:111122223333:table/orders'],
  });
});

it('knows only the name of a table that AWS did not describe', () => {
  const row = table.toRow({ name: 'orders', described: undefined, backups: undefined, tags: null }, where);
  expect(row).toMatchObject({
    name: 'orders',
    tags: null,
    billing_mode: null,
    table_class: null,
    encryption: null,
    stream: null,
    point_in_time_recovery: null,
    replicas: null,
  });
});
