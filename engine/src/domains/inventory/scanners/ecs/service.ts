/** ECS services. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arns } from '../../arns.ts';
import { flattened, inGroups } from '../../call-results.ts';
import { smallTagMap } from '../../head.ts';
import { LEVEL, metricsOf } from '../../metrics/metric.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Service = NonNullable<OutputOf<'ecs:DescribeServices'>['services']>[number];

/** What one DescribeServices takes. */
const AT_ONCE = 10;

export const service = defineScanner({
  type: 'AWS::ECS::Service',
  description: 'ECS services: so many tasks of one kind, kept running.',
  scope: 'region',
  calls: ['ecs:ListClusters', 'ecs:ListServices', 'ecs:DescribeServices'],
  columns: {
    cluster: varchar('The cluster it runs in.', 'nullable'),
    cluster_name: varchar('The name of that cluster, as metrics have it.', 'nullable'),
    status: varchar('ACTIVE, DRAINING or INACTIVE.', 'nullable'),
    launch_type: varchar('FARGATE, EC2 or EXTERNAL; null where capacity providers decide.', 'nullable'),
    capacity_providers: texts('The capacity providers of its strategy.', 'nullable'),
    platform_version: varchar('The version of Fargate.', 'nullable'),
    scheduling: varchar('REPLICA, or DAEMON for one on each machine.', 'nullable'),
    desired_tasks: integer('Tasks there should be.', 'nullable'),
    running_tasks: integer('Tasks that run.', 'nullable'),
    pending_tasks: integer('Tasks that wait for a place.', 'nullable'),
    task_definition: varchar('The revision of the task definition it runs.', 'nullable'),
    target_groups: texts('The target groups that send it requests.', 'nullable'),
    load_balancers: texts('Names of the classic load balancers that send it requests.', 'nullable'),
    subnets: texts('The subnets its tasks stand in.', 'nullable'),
    security_groups: texts('The security groups around its tasks.', 'nullable'),
    public_ip: boolean('Whether its tasks get public addresses.', 'nullable'),
    circuit_breaker: boolean('Whether a deployment that fails is stopped by itself.', 'nullable'),
    min_healthy_percent: integer('Tasks that stay up during a deployment, in percent.', 'nullable'),
    deployment_controller: varchar('ECS, CODE_DEPLOY or EXTERNAL.', 'nullable'),
    exec_enabled: boolean('Whether people can enter its containers.', 'nullable'),
  },
  relations: [
    { column: 'cluster', kind: 'part-of', to: 'AWS::ECS::Cluster' },
    { column: 'task_definition', kind: 'uses', to: 'AWS::ECS::TaskDefinition' },
    { column: 'target_groups', kind: 'reads-from', to: 'AWS::ElasticLoadBalancingV2::TargetGroup' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
  ],
  metrics: metricsOf(
    { namespace: 'AWS/ECS', dimensions: { ClusterName: 'cluster_name', ServiceName: 'name' } },
    { CPUUtilization: LEVEL, MemoryUtilization: LEVEL },
  ),
  list: async (ask) => {
    const clusters = await ask.list('ecs:ListClusters', {}, ({ clusterArns }) => clusterArns);
    const groups = await ask.each(clusters, async (cluster) => {
      const arns = await ask.also('ecs:ListServices', { cluster }, ({ serviceArns }) => serviceArns);
      return inGroups(arns ?? [], AT_ONCE).map((services) => ({ cluster, services }));
    });
    const read = async (group: { readonly cluster: string; readonly services: string[] }) =>
      (await ask.detail('ecs:DescribeServices', { ...group, include: ['TAGS'] }))?.services ?? [];
    return flattened(await ask.each(flattened(groups), read));
  },
  toRow: (raw: Service, where) => {
    const { awsvpcConfiguration: network } = raw.networkConfiguration ?? {};
    const publicIp = network?.assignPublicIp;
    const balancers = raw.loadBalancers;
    return {
      arn: needed(raw.serviceArn, 'AWS::ECS::Service', 'serviceArn'),
      name: raw.serviceName ?? null,
      tags: smallTagMap(raw.tags),
      created_at: raw.createdAt ?? null,
      cluster: raw.clusterArn ?? null,
      cluster_name: raw.clusterArn?.split('/').at(-1) ?? null,
      status: raw.status ?? null,
      launch_type: raw.launchType ?? null,
      capacity_providers:
        raw.capacityProviderStrategy?.flatMap(({ capacityProvider }) => capacityProvider ?? []) ?? null,
      platform_version: raw.platformVersion ?? null,
      scheduling: raw.schedulingStrategy ?? null,
      desired_tasks: raw.desiredCount ?? null,
      running_tasks: raw.runningCount ?? null,
      pending_tasks: raw.pendingCount ?? null,
      task_definition: raw.taskDefinition ?? null,
      target_groups: balancers?.flatMap(({ targetGroupArn }) => targetGroupArn ?? []) ?? null,
      load_balancers: balancers?.flatMap(({ loadBalancerName }) => loadBalancerName ?? []) ?? null,
      subnets: ec2Arns(where, 'subnet', network?.subnets),
      security_groups: ec2Arns(where, 'security-group', network?.securityGroups),
      public_ip: publicIp ? publicIp === 'ENABLED' : null,
      circuit_breaker: raw.deploymentConfiguration?.deploymentCircuitBreaker?.enable ?? null,
      min_healthy_percent: raw.deploymentConfiguration?.minimumHealthyPercent ?? null,
      deployment_controller: raw.deploymentController?.type ?? null,
      exec_enabled: raw.enableExecuteCommand ?? null,
    };
  },
});
