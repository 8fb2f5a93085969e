/** EC2 instances. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { ec2Arn, groupArns, imageArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { readInstanceType } from '../../instance-type.ts';
import { AMOUNT, LEVEL, metricsOf } from '../../metrics/metric.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Reservation = NonNullable<OutputOf<'ec2:DescribeInstances'>['Reservations']>[number];

interface Listed {
  readonly of: NonNullable<Reservation['Instances']>[number];
  /** standard or unlimited; null for what is not burstable, or where AWS did not say. */
  readonly credits: string | null;
}

/** "User initiated (2026-11-21 04:00:00 GMT)" is the only place where EC2 says it. */
function stoppedSince(reason: string | undefined): Date | null {
  const [, day, time] = /\((\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:GMT|UTC)\)/.exec(reason ?? '') ?? [];
  return day && time ? new Date(`${day}T${time}Z`) : null;
}

export const instance = defineScanner({
  type: 'AWS::EC2::Instance',
  description: 'EC2 instances: machines that are paid for by the second while they run.',
  scope: 'region',
  calls: ['ec2:DescribeInstances', 'ec2:DescribeInstanceCreditSpecifications'],
  columns: {
    instance_id: varchar('The id that EC2 calls take.', 'required'),
    state: varchar('pending, running, stopping, stopped, shutting-down or terminated.', 'nullable'),
    launched_at: timestamptz('When it was last started.', 'nullable'),
    stopped_at: timestamptz('Since when it has been stopped; null while it runs.', 'nullable'),
    stop_reason: varchar("Why it was stopped or terminated, as AWS's code.", 'nullable'),
    instance_type: varchar('Such as m6i.large.', 'nullable'),
    family: varchar('The type without its size: m6i.', 'nullable'),
    generation: integer('The number in the family: 6 for m6i.', 'nullable'),
    vcpus: integer('Virtual processors: cores times threads.', 'nullable'),
    architecture: varchar('x86_64, arm64, i386 or one of the macOS kinds.', 'nullable'),
    platform: varchar('The operating system that its price contains, such as Linux/UNIX.', 'nullable'),
    lifecycle: varchar('on-demand, spot, scheduled or capacity-block.', 'nullable'),
    tenancy: varchar('default, dedicated or host.', 'nullable'),
    credits: varchar('standard or unlimited; null where it is not burstable.', 'nullable'),
    zone: varchar('The availability zone.', 'nullable'),
    imds_endpoint: boolean('Whether the instance metadata service answers at all.', 'nullable'),
    imds_tokens: varchar(
      'required where the metadata service takes version 2 only, else optional.',
      'nullable',
    ),
    imds_hop_limit: integer('How many network hops an answer of the metadata service may make.', 'nullable'),
    detailed_monitoring: boolean('Whether it sends figures each minute, at a price.', 'nullable'),
    ebs_optimized: boolean('Whether its disks have a network of their own.', 'nullable'),
    private_ip: varchar('Its first private IPv4 address.', 'nullable'),
    public_ip: varchar('Its public IPv4 address; null where it has none.', 'nullable'),
    key_name: varchar('The name of the key pair it was launched with.', 'nullable'),
    root_device: varchar('ebs or instance-store: whether it can be stopped.', 'nullable'),
    volume_count: integer('How many EBS volumes are attached.', 'nullable'),
    scaling_group: varchar('The name of the Auto Scaling group that started it, from its tags.', 'nullable'),
    image: varchar('The image it was launched from.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnet: varchar('The subnet it stands in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    instance_profile: varchar('The instance profile through which it has a role.', 'nullable'),
  },
  relations: [
    { column: 'image', kind: 'made-from', to: 'AWS::EC2::Image' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnet', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'instance_profile', kind: 'uses', to: 'AWS::IAM::InstanceProfile' },
  ],
  metrics: metricsOf(
    { namespace: 'AWS/EC2', dimensions: { InstanceId: 'instance_id' } },
    { CPUUtilization: LEVEL, NetworkIn: AMOUNT, NetworkOut: AMOUNT, CPUSurplusCreditsCharged: AMOUNT },
  ),
  list: async (ask) => {
    const machines = await ask.list('ec2:DescribeInstances', {}, ({ Reservations }) =>
      Reservations?.flatMap(({ Instances }) => Instances ?? []),
    );
    // Asked for no instance in particular, EC2 lists those that may spend without limit.
    const listed = await ask.also(
      'ec2:DescribeInstanceCreditSpecifications',
      {},
      ({ InstanceCreditSpecifications }) => InstanceCreditSpecifications,
    );
    const said = listed && new Map(listed.map(({ InstanceId, CpuCredits }) => [InstanceId, CpuCredits]));
    return ask.each(machines, async (of) => ({
      of,
      credits:
        said && readInstanceType(of.InstanceType)?.burstable && of.State?.Name !== 'terminated'
          ? (said.get(of.InstanceId) ?? 'standard')
          : null,
    }));
  },
  toRow: ({ of, credits }: Listed, where) => {
    const id = needed(of.InstanceId, 'AWS::EC2::Instance', 'InstanceId');
    const kind = readInstanceType(of.InstanceType);
    const { CoreCount: cores, ThreadsPerCore: threads } = of.CpuOptions ?? {};
    const tags = tagMap(of.Tags ?? []);
    const { HttpEndpoint: endpoint } = of.MetadataOptions ?? {};
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:instance/${id}`,
      name: tags?.Name ?? null,
      tags,
      // The interface it was born with stays with it, while every start moves LaunchTime.
      created_at:
        of.NetworkInterfaces?.find(({ Attachment }) => Attachment?.DeviceIndex === 0)?.Attachment
          ?.AttachTime ?? null,
      instance_id: id,
      state: of.State?.Name ?? null,
      launched_at: of.LaunchTime ?? null,
      stopped_at: of.State?.Name === 'stopped' ? stoppedSince(of.StateTransitionReason) : null,
      stop_reason: of.StateReason?.Code || null,
      instance_type: of.InstanceType ?? null,
      family: kind?.family ?? null,
      generation: kind?.generation ?? null,
      vcpus: cores !== undefined && threads !== undefined ? cores * threads : null,
      architecture: of.Architecture ?? null,
      platform: of.PlatformDetails ?? null,
      // EC2 names every way of buying but the ordinary one.
      lifecycle: of.InstanceLifecycle ?? 'on-demand',
      tenancy: of.Placement?.Tenancy ?? null,
      credits,
      zone: of.Placement?.AvailabilityZone ?? null,
      imds_endpoint: endpoint === undefined ? null : endpoint === 'enabled',
      imds_tokens: of.MetadataOptions?.HttpTokens ?? null,
      imds_hop_limit: of.MetadataOptions?.HttpPutResponseHopLimit ?? null,
      detailed_monitoring: of.Monitoring?.State ? /^(enabled|pending)$/.test(of.Monitoring.State) : null,
      ebs_optimized: of.EbsOptimized ?? null,
      private_ip: of.PrivateIpAddress ?? null,
      public_ip: of.PublicIpAddress ?? null,
      key_name: of.KeyName ?? null,
      root_device: of.RootDeviceType ?? null,
      volume_count: of.BlockDeviceMappings?.filter(({ Ebs }) => Ebs).length ?? null,
      scaling_group: tags?.['aws:autoscaling:groupName'] ?? null,
      image: imageArn(where, of.ImageId),
      vpc: ec2Arn(where, 'vpc', of.VpcId),
      subnet: ec2Arn(where, 'subnet', of.SubnetId),
      security_groups: groupArns(where, of.SecurityGroups),
      instance_profile: of.IamInstanceProfile?.Arn ?? null,
    };
  },
});
