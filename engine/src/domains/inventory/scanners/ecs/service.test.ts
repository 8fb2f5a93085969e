import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { service } from './service.ts';

const where = whereIs('111122223333', 'eu-west-1');
const ecs = 'arn:aws:ecs:eu-west-1:111122223333';
const targets = 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/shop/50dc6c495c0c9188';

scannerContract(service, { estate: { 'ecs:cluster': 2, 'ecs:service': 25 }, rows: 25 });

it('tells what a service runs, where, and who sends it requests', () => {
  const row = service.toRow(
    {
      serviceArn: `${ecs}:service/shop/cart`,
      serviceName: 'cart',
      clusterArn: `${ecs}:cluster/shop`,
      loadBalancers: [{ targetGroupArn: targets, containerName: 'app', containerPort: 80 }],
      desiredCount: 3,
      runningCount: 2,
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE_SPOT' }],
      taskDefinition: `${ecs}:task-definition/cart:7`,
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['subnet-1'], securityGroups: ['sg-1'], assignPublicIp: 'ENABLED' },
      },
      deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    },
    where,
  );
  expect(row).toMatchObject({
    cluster: `${ecs}:cluster/shop`,
    cluster_name: 'shop',
    desired_tasks: 3,
    running_tasks: 2,
    launch_type: null,
    capacity_providers: ['FARGATE_SPOT'],
    task_definition: `${ecs}:task-definition/cart:7`,
    target_groups: [targets],
    subnets: ['arn:aws:ec2:eu-west-1:111122223333:subnet/subnet-1'],
    security_groups: ['arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1'],
    public_ip: true,
    circuit_breaker: true,
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(service.toRow({ serviceArn: `${ecs}:service/shop/cart` }, where)).toMatchObject({
    desired_tasks: null,
    target_groups: null,
    public_ip: null,
    tags: null,
  });
});
