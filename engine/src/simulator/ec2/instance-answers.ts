/** How EC2 shows an instance: with what hangs on it, and with all that a launch leaves to AWS. */
import type { OutputOf } from '#platform/aws/index.ts';
import { stateAt } from '../lifecycle.ts';
import { here, type Scene } from '../scene.ts';
import { ec2Tagged } from '../tags.ts';
import { defaultGroup, defaultSubnet, defaultVpc, primaryInterface } from './default-network.ts';
import { hardwareOf } from './hardware.ts';
import type { InstanceRecord, InstanceState, VolumeRecord } from './records.ts';

type Reservation = NonNullable<OutputOf<'ec2:DescribeInstances'>['Reservations']>[number];
type Instance = NonNullable<Reservation['Instances']>[number];

const stateCodes: Readonly<Record<InstanceState, number>> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

export const instanceState = (instance: InstanceRecord, now: number): InstanceState =>
  stateAt(instance.phase, now);

export const toState = (Name: InstanceState) => ({ Name, Code: stateCodes[Name] });

/** Where an instance stands in the network: where its launch said, else in the default VPC. */
export function networkOf(scene: Scene, { subnetId, vpcId, groupIds, zone }: InstanceRecord) {
  const subnet = here(scene).shelves['ec2:subnet']?.[subnetId ?? '']?.doc;
  const vpc = vpcId ?? (subnet && 'VpcId' in subnet ? String(subnet.VpcId) : defaultVpc(scene));
  const groups = groupIds?.length ? groupIds : [defaultGroup(scene)];
  return {
    VpcId: vpc,
    SubnetId: subnetId ?? defaultSubnet(scene, zone),
    Groups: groups.map((GroupId) => ({ GroupId, GroupName: groupName(scene, GroupId) })),
  };
}

function groupName(scene: Scene, id: string): string {
  const group = here(scene).shelves['ec2:security-group']?.[id]?.doc;
  return group && 'GroupName' in group ? String(group.GroupName) : 'default';
}

/** Per instance what hangs on it, gathered once per answer: an estate has thousands of each. */
function belongings(scene: Scene): { volumes: Map<string, VolumeRecord[]>; addresses: Map<string, string> } {
  const volumes = new Map<string, VolumeRecord[]>();
  for (const volume of Object.values(here(scene).volumes)) {
    const owner = volume.attachment?.instanceId;
    if (owner !== undefined) volumes.set(owner, [...(volumes.get(owner) ?? []), volume]);
  }
  const associated = Object.values(here(scene).addresses).map(
    ({ association, publicIp }) => [association?.instanceId ?? '', publicIp] as const,
  );
  return { volumes, addresses: new Map(associated) };
}

/** What AWS no longer says of an instance that is gone. */
function whileItLives(scene: Scene, instance: InstanceRecord): Partial<Instance> {
  if (instanceState(instance, scene.now) === 'terminated') return {};
  const { Groups, ...network } = networkOf(scene, instance);
  const { profile } = instance;
  return {
    ...network,
    SecurityGroups: Groups,
    PrivateIpAddress: instance.privateIp,
    PrivateDnsName: `ip-${instance.privateIp.replaceAll('.', '-')}.${scene.region}.compute.internal`,
    NetworkInterfaces: [
      {
        NetworkInterfaceId: primaryInterface(instance.id),
        ...network,
        Groups,
        OwnerId: scene.account,
        PrivateIpAddress: instance.privateIp,
        Status: 'in-use',
        InterfaceType: 'interface',
        Attachment: {
          AttachTime: new Date(instance.createdAt),
          DeleteOnTermination: true,
          DeviceIndex: 0,
          Status: 'attached',
        },
      },
    ],
    ...(profile && {
      IamInstanceProfile: { Arn: `arn:aws:iam::${scene.account}:instance-profile/${profile}` },
    }),
  };
}

function toInstance(
  scene: Scene,
  instance: InstanceRecord,
  attached: readonly VolumeRecord[],
  publicIp: string | undefined,
): Instance {
  const { Architecture, vcpus, threads } = hardwareOf(instance.type);
  return {
    InstanceId: instance.id,
    ImageId: instance.imageId,
    InstanceType: instance.type as NonNullable<Instance['InstanceType']>,
    State: toState(instanceState(instance, scene.now)),
    StateTransitionReason: instance.stateReason ?? '',
    ...(instance.stateReason && { StateReason: initiated }),
    LaunchTime: new Date(instance.launchedAt),
    Placement: { AvailabilityZone: instance.zone, Tenancy: 'default' },
    ...whileItLives(scene, instance),
    ...(publicIp && { PublicIpAddress: publicIp }),
    Architecture,
    CpuOptions: { CoreCount: vcpus / threads, ThreadsPerCore: threads },
    RootDeviceType: 'ebs',
    RootDeviceName: '/dev/xvda',
    EbsOptimized: instance.ebsOptimized ?? false,
    Monitoring: { State: instance.monitored ? 'enabled' : 'disabled' },
    ...(instance.keyName && { KeyName: instance.keyName }),
    ...(instance.spot && { InstanceLifecycle: 'spot' }),
    ...(instance.windows && { Platform: 'Windows' }),
    PlatformDetails: instance.windows ? 'Windows' : 'Linux/UNIX',
    MetadataOptions: {
      State: 'applied',
      HttpTokens: instance.metadataTokens ?? 'optional',
      HttpPutResponseHopLimit: 1,
      HttpEndpoint: 'enabled',
      InstanceMetadataTags: 'disabled',
    },
    BlockDeviceMappings: attached.map(({ id, attachment }) => ({
      DeviceName: attachment?.device,
      Ebs: {
        VolumeId: id,
        Status: 'attached',
        AttachTime: new Date(attachment?.attachedAt ?? 0),
        DeleteOnTermination: attachment?.deleteOnTermination,
      },
    })),
    ...ec2Tagged(instance.tags),
  };
}

const initiated = {
  Code: 'Client.UserInitiatedShutdown',
  Message: 'Client.UserInitiatedShutdown: User initiated shutdown',
};

/** Instances of one launch share a reservation; the answer groups them so. */
export function toReservations(scene: Scene, listed: readonly InstanceRecord[]): Reservation[] {
  const { volumes, addresses } = belongings(scene);
  const groups = new Map<string, Instance[]>();
  for (const instance of listed) {
    const one = toInstance(scene, instance, volumes.get(instance.id) ?? [], addresses.get(instance.id));
    const group = groups.get(instance.reservationId);
    if (group) group.push(one);
    else groups.set(instance.reservationId, [one]);
  }
  const account = { OwnerId: scene.account, Groups: [] };
  return [...groups].map(([ReservationId, Instances]) => ({ ReservationId, ...account, Instances }));
}
