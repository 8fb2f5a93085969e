import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { autoScalingGroup } from './auto-scaling-group.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(autoScalingGroup, { estate: { 'autoscaling:autoScalingGroup': 25 }, rows: 25 });

const arn = 'arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:u-1:autoScalingGroupName/web';
const bare = {
  AutoScalingGroupARN: arn,
  AutoScalingGroupName: 'web',
  MinSize: 0,
  MaxSize: 4,
  DesiredCapacity: 2,
  DefaultCooldown: 300,
  AvailabilityZones: ['eu-west-1a'],
  HealthCheckType: 'EC2',
  CreatedTime: new Date('2026-01-02T03:04:05Z'),
};

it('tells what it runs, from what and where', () => {
  const of = (id: string, HealthStatus: string, LifecycleState: 'InService' | 'Terminating') => ({
    InstanceId: id,
    HealthStatus,
    LifecycleState,
    AvailabilityZone: 'eu-west-1a',
    ProtectedFromScaleIn: false,
  });
  const row = autoScalingGroup.toRow(
    {
      ...bare,
      Instances: [of('i-1', 'Healthy', 'InService'), of('i-2', 'Unhealthy', 'Terminating')],
      MixedInstancesPolicy: {
        LaunchTemplate: { LaunchTemplateSpecification: { LaunchTemplateId: 'lt-1' } },
        InstancesDistribution: { OnDemandBaseCapacity: 1, OnDemandPercentageAboveBaseCapacity: 25 },
      },
      VPCZoneIdentifier: 'subnet-1,subnet-2',
      TargetGroupARNs: ['arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1'],
      LoadBalancerNames: ['old'],
      SuspendedProcesses: [{ ProcessName: 'Launch' }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn,
    desired_capacity: 2,
    in_service_count: 1,
    unhealthy_count: 1,
    suspended: ['Launch'],
    on_demand_percent: 25,
    launch_template: `${EC2}:launch-template/lt-1`,
    instances: [`${EC2}:instance/i-1`, `${EC2}:instance/i-2`],
    subnets: [`${EC2}:subnet/subnet-1`, `${EC2}:subnet/subnet-2`],
    load_balancers: ['arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/old'],
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(autoScalingGroup.toRow({ ...bare, VPCZoneIdentifier: '' }, where)).toMatchObject({
    in_service_count: null,
    instances: null,
    on_demand_base: null,
    launch_template: null,
    subnets: [],
  });
});
