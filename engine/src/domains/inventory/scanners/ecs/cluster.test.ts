import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { cluster } from './cluster.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/shop';

scannerContract(cluster, { estate: { 'ecs:cluster': 25 }, rows: 25 });

it('tells how a cluster is watched and sealed', () => {
  const row = cluster.toRow(
    {
      clusterArn: arn,
      clusterName: 'shop',
      status: 'ACTIVE',
      runningTasksCount: 4,
      settings: [{ name: 'containerInsights', value: 'enabled' }],
      configuration: {
        executeCommandConfiguration: { logging: 'OVERRIDE' },
        managedStorageConfiguration: { fargateEphemeralStorageKmsKeyId: '1234abcd' },
      },
      tags: [{ key: 'team', value: 'atlas' }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn,
    name: 'shop',
    tags: { team: 'atlas' },
    running_tasks: 4,
    container_insights: 'enabled',
    exec_logging: 'OVERRIDE',
    key: 'arn:aws:kms:eu-west-1:111122223333:key/1234abcd',
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(cluster.toRow({ clusterArn: arn }, where)).toMatchObject({
    tags: null,
    running_tasks: null,
    container_insights: null,
    key: null,
  });
});
