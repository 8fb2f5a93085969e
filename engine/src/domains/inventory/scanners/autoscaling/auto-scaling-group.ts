/** Auto Scaling groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Group = NonNullable<OutputOf<'autoscaling:DescribeAutoScalingGroups'>['AutoScalingGroups']>[number];

/** A group launches from one template, or from one with other instance types to choose from. */
const templateOf = ({ LaunchTemplate, MixedInstancesPolicy }: Group) =>
  LaunchTemplate ?? MixedInstancesPolicy?.LaunchTemplate?.LaunchTemplateSpecification;

export const autoScalingGroup = defineScanner({
  type: 'AWS::AutoScaling::AutoScalingGroup',
  description: 'Auto Scaling groups: how many instances of a kind there are to be, and where.',
  scope: 'region',
  calls: ['autoscaling:DescribeAutoScalingGroups'],
  columns: {
    min_size: integer('How many instances there are at least.', 'nullable'),
    max_size: integer('How many instances there are at most.', 'nullable'),
    desired_capacity: integer('How many instances there are to be now.', 'nullable'),
    in_service_count: integer('How many of its instances are in service.', 'nullable'),
    unhealthy_count: integer('How many of its instances are not healthy.', 'nullable'),
    zones: texts('The availability zones it spreads over.', 'nullable'),
    health_check: varchar(
      'EC2, or with ELB where it asks its load balancers too; several with commas.',
      'nullable',
    ),
    suspended: texts('What it is kept from doing, such as Launch or Terminate.', 'nullable'),
    protects_new_instances: boolean('Whether new instances are kept when it shrinks.', 'nullable'),
    rebalances: boolean('Whether it replaces spot instances before they are taken away.', 'nullable'),
    on_demand_base: integer(
      'How many instances are on-demand before spot is used; null without a mix.',
      'nullable',
    ),
    on_demand_percent: integer('Percent of the others that are on-demand; null without a mix.', 'nullable'),
    status: varchar('Delete in progress; null otherwise.', 'nullable'),
    launch_configuration: varchar(
      'The name of the launch configuration, the older way; null for templates.',
      'nullable',
    ),
    launch_template: varchar('The launch template.', 'nullable'),
    instances: texts('Its instances.', 'nullable'),
    subnets: texts('The subnets it launches into.', 'nullable'),
    target_groups: texts('The target groups that its instances register with.', 'nullable'),
    load_balancers: texts('The classic load balancers that its instances register with.', 'nullable'),
    role: varchar('The role it acts as.', 'nullable'),
  },
  relations: [
    { column: 'instances', kind: 'runs', to: 'AWS::EC2::Instance' },
    { column: 'launch_template', kind: 'uses', to: 'AWS::EC2::LaunchTemplate' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'target_groups', kind: 'attached-to', to: 'AWS::ElasticLoadBalancingV2::TargetGroup' },
    { column: 'load_balancers', kind: 'attached-to', to: 'AWS::ElasticLoadBalancing::LoadBalancer' },
    { column: 'role', kind: 'uses-role', to: 'AWS::IAM::Role' },
  ],
  list: (ask) =>
    ask.list('autoscaling:DescribeAutoScalingGroups', {}, ({ AutoScalingGroups }) => AutoScalingGroups),
  toRow: (raw: Group, where) => {
    const mix = raw.MixedInstancesPolicy?.InstancesDistribution;
    const classic = `arn:${where.partition}:elasticloadbalancing:${where.region}:${where.account}:loadbalancer`;
    const ids = raw.Instances?.map(({ InstanceId }) => InstanceId);
    return {
      arn: needed(raw.AutoScalingGroupARN, 'AWS::AutoScaling::AutoScalingGroup', 'AutoScalingGroupARN'),
      name: raw.AutoScalingGroupName ?? null,
      tags: tagMap(raw.Tags ?? []),
      created_at: raw.CreatedTime ?? null,
      min_size: raw.MinSize ?? null,
      max_size: raw.MaxSize ?? null,
      desired_capacity: raw.DesiredCapacity ?? null,
      in_service_count:
        raw.Instances?.filter(({ LifecycleState }) => LifecycleState === 'InService').length ?? null,
      unhealthy_count: raw.Instances?.filter(({ HealthStatus }) => HealthStatus !== 'Healthy').length ?? null,
      zones: raw.AvailabilityZones ?? null,
      health_check: raw.HealthCheckType ?? null,
      suspended: raw.SuspendedProcesses?.flatMap(({ ProcessName }) => ProcessName ?? []) ?? null,
      protects_new_instances: raw.NewInstancesProtectedFromScaleIn ?? null,
      rebalances: raw.CapacityRebalance ?? null,
      on_demand_base: mix?.OnDemandBaseCapacity ?? null,
      on_demand_percent: mix?.OnDemandPercentageAboveBaseCapacity ?? null,
      status: raw.Status ?? null,
      launch_configuration: raw.LaunchConfigurationName ?? null,
      launch_template: ec2Arn(where, 'launch-template', templateOf(raw)?.LaunchTemplateId),
      instances: ids ? ec2Arns(where, 'instance', ids) : null,
      // One text, with commas.
      subnets: ec2Arns(where, 'subnet', raw.VPCZoneIdentifier?.split(',').filter(Boolean)),
      target_groups: raw.TargetGroupARNs ?? null,
      load_balancers: raw.LoadBalancerNames?.map((name) => `${classic}/${name}`) ?? null,
      role: raw.ServiceLinkedRoleARN ?? null,
    };
  },
});
