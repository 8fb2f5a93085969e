import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { task } from './task.ts';

const where = whereIs('111122223333', 'eu-west-1');
const ecs = 'arn:aws:ecs:eu-west-1:111122223333';

scannerContract(task, { estate: { 'ecs:cluster': 1, 'ecs:task': 25 }, rows: 25 });

it('tells which service runs a task, and where its interface stands', () => {
  const row = task.toRow(
    {
      taskArn: `${ecs}:task/shop/0a`,
      clusterArn: `${ecs}:cluster/shop`,
      group: 'service:cart',
      cpu: '512',
      memory: '1024',
      containers: [
        { image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/cart:42' },
        { image: 'public.ecr.aws/xray/aws-xray-daemon:3' },
      ],
      attachments: [
        {
          type: 'ElasticNetworkInterface',
          details: [
            { name: 'subnetId', value: 'subnet-1' },
            { name: 'networkInterfaceId', value: 'eni-1' },
          ],
        },
      ],
    },
    where,
  );
  expect(row).toMatchObject({
    service: `${ecs}:service/shop/cart`,
    cpu_units: 512,
    memory_mib: 1024,
    subnet: 'arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1',
    network_interface: 'arn:aws:ec2:eu-west-1:111122223333:network-interface/eni-1',
    repositories: ['arn:aws:ecr:eu-west-1:111122223333:repository/shop/cart'],
  });
});

it('names no service where none runs the task', () => {
  const alone = { taskArn: `${ecs}:task/shop/0a`, clusterArn: `${ecs}:cluster/shop`, group: 'family:import' };
  expect(task.toRow(alone, where)).toMatchObject({ service: null, subnet: null, repositories: null });
});
