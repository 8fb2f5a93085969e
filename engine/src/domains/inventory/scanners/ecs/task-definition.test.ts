import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { taskDefinition } from './task-definition.ts';

const where = whereIs('111122223333', 'eu-west-1');
const arn = 'arn:aws:ecs:eu-west-1:111122223333:task-definition/cart:7';
const secret = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:cart-Ab12Cd';

scannerContract(taskDefinition, { estate: { 'ecs:task-definition': 25 }, rows: 25 });

it('tells what containers may do and what they use', () => {
  const row = taskDefinition.toRow(
    {
      taskDefinition: {
        taskDefinitionArn: arn,
        family: 'cart',
        revision: 7,
        cpu: '256',
        containerDefinitions: [
          {
            name: 'app',
            image: '999988887777.dkr.ecr.us-east-1.amazonaws.com/cart@sha256:0a',
            user: '1000:1000',
            readonlyRootFilesystem: true,
            environment: [{ name: 'PASSWORD', value: 'do not keep' }],
            secrets: [
              { name: 'DB', valueFrom: `${secret}:password::` },
              { name: 'KEY', valueFrom: 'bare-parameter' },
            ],
            logConfiguration: {
              logDriver: 'awslogs',
              options: { 'awslogs-group': '/ecs/cart', 'awslogs-region': 'eu-central-1' },
            },
          },
          { name: 'agent', image: 'datadog/agent', privileged: true },
        ],
        volumes: [{ efsVolumeConfiguration: { fileSystemId: 'fs-1' } }],
      },
      tags: [{ key: 'team', value: 'atlas' }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn,
    cpu_units: 256,
    containers: 2,
    privileged: true,
    read_only_roots: false,
    as_root: true,
    environment_names: ['PASSWORD'],
    repositories: ['arn:aws:ecr:us-east-1:999988887777:repository/cart'],
    secrets: [secret],
    file_systems: ['arn:aws:elasticfilesystem:eu-west-1:111122223333:file-system/fs-1'],
    logs: ['arn:aws:logs:eu-central-1:111122223333:log-group:/ecs/cart'],
  });
  expect(JSON.stringify(row)).not.toContain('do not keep');
});

it('leaves what AWS does not say unknown', () => {
  expect(taskDefinition.toRow({ taskDefinition: { taskDefinitionArn: arn } }, where)).toMatchObject({
    privileged: null,
    images: null,
    tags: null,
  });
});
