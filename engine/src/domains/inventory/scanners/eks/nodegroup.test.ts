import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { nodegroup } from './nodegroup.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:eks:eu-west-1:111122223333:nodegroup/shop/blue/0a';

scannerContract(nodegroup, { estate: { 'eks:cluster': 2, 'eks:nodegroup': 25 }, rows: 25 });

it('tells what machines a cluster is given', () => {
  const row = nodegroup.toRow(
    {
      nodegroupArn: arn,
      nodegroupName: 'blue',
      clusterName: 'shop',
      capacityType: 'SPOT',
      instanceTypes: ['m7g.large'],
      scalingConfig: { minSize: 0, maxSize: 9, desiredSize: 3 },
      launchTemplate: { id: 'lt-1', version: '4' },
      resources: { autoScalingGroups: [{ name: 'eks-blue' }] },
    },
    where,
  );
  expect(row).toMatchObject({
    cluster: 'arn:aws:eks:eu-west-1:111122223333:cluster/shop',
    min_nodes: 0,
    desired_nodes: 3,
    disk_gib: null,
    launch_template: 'arn:aws:ec2:eu-west-1:111122223333:launch-template/lt-1',
    scaling_groups: ['eks-blue'],
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(nodegroup.toRow({ nodegroupArn: arn }, where)).toMatchObject({
    cluster: null,
    instance_types: null,
    scaling_groups: null,
  });
});
