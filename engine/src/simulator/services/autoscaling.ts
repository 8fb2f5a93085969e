/** Auto Scaling groups. */
import type { OutputOf } from '#platform/aws/index.ts';
import { listing } from '../answers.ts';
import { defaultSubnet } from '../ec2/default-network.ts';
import { defineShelf, digitsOf } from '../shelf.ts';
import { uuidOf } from '../uuid.ts';

type Group = NonNullable<OutputOf<'autoscaling:DescribeAutoScalingGroups'>['AutoScalingGroups']>[number];

/** An ordinary one has no instances yet; who adds some says which. */
export const scalingGroups = defineShelf<Group>({
  kind: 'autoscaling:autoScalingGroup',
  scope: 'region',
  make: (site, name) => {
    const id = uuidOf(digitsOf(`${site.account}/${site.region}/${name}`, 32));
    const zones = ['a', 'b', 'c'].map((letter) => `${site.region}${letter}`);
    return {
      AutoScalingGroupName: name,
      AutoScalingGroupARN: `arn:aws:autoscaling:${site.region}:${site.account}:autoScalingGroup:${id}:autoScalingGroupName/${name}`,
      LaunchTemplate: {
        LaunchTemplateId: `lt-${site.hex(17)}`,
        LaunchTemplateName: name,
        Version: '$Default',
      },
      MinSize: 0,
      MaxSize: site.between(2, 12),
      DesiredCapacity: 0,
      DefaultCooldown: 300,
      AvailabilityZones: zones,
      LoadBalancerNames: [],
      TargetGroupARNs: [],
      HealthCheckType: 'EC2',
      HealthCheckGracePeriod: 300,
      Instances: [],
      CreatedTime: new Date(site.now),
      SuspendedProcesses: [],
      VPCZoneIdentifier: zones.map((zone) => defaultSubnet(site, zone)).join(','),
      TerminationPolicies: ['Default'],
      NewInstancesProtectedFromScaleIn: false,
      CapacityRebalance: false,
      ServiceLinkedRoleARN: `arn:aws:iam::${site.account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`,
    };
  },
  idOf: (doc) => doc.AutoScalingGroupName ?? '',
  arnOf: (doc) => doc.AutoScalingGroupARN ?? '',
});

export const autoscalingShelves = [scalingGroups];

export const autoscalingAnswers = {
  ...listing('autoscaling:DescribeAutoScalingGroups', scalingGroups, {
    as: (doc, tags) => ({
      ...doc,
      Tags: Object.entries(tags).map(([Key, Value]) => ({
        Key,
        Value,
        ResourceId: doc.AutoScalingGroupName,
        ResourceType: 'auto-scaling-group',
        PropagateAtLaunch: true,
      })),
    }),
    where: (doc, { AutoScalingGroupNames }) =>
      !AutoScalingGroupNames?.length || AutoScalingGroupNames.includes(doc.AutoScalingGroupName ?? ''),
  }),
};
