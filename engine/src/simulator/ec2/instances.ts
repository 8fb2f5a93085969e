/** EC2 instances: launch and describe. */
import type { OutputOf } from '#platform/aws/index.ts';
import { once } from '../client-tokens.ts';
import { passing, stateAt } from '../lifecycle.ts';
import { pageOf } from '../paging.ts';
import { draw } from '../random-streams.ts';
import { Refusal } from '../refusal.ts';
import { born, find, type HandlersOf, here, isVisible, newId, required, type Scene } from '../scene.ts';
import { ec2Tagged, fromPairs, withTags } from '../tags.ts';
import type { Tags } from '../thing.ts';
import { matches } from './filters.ts';
import type { InstanceRecord, InstanceState, VolumeRecord } from './records.ts';
import { noInstance } from './refusals.ts';
import { addVolume } from './volumes.ts';

type Reservation = NonNullable<OutputOf<'ec2:DescribeInstances'>['Reservations']>[number];
type Instance = NonNullable<Reservation['Instances']>[number];

const STARTING_MS = 20_000;
/** Terminated instances stay visible for about an hour. */
const GHOST_MS = 3_600_000;

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

const isGone = (instance: InstanceRecord, now: number): boolean =>
  instanceState(instance, now) === 'terminated' && now - (instance.phase.next?.at ?? 0) > GHOST_MS;

export function findInstance(scene: Scene, id: string | undefined): InstanceRecord {
  const instance = find(scene, here(scene).instances, id, noInstance);
  if (isGone(instance, scene.now)) throw noInstance(instance.id);
  return instance;
}

export interface InstanceWish {
  readonly imageId: string;
  readonly type: string;
  readonly zone: string;
  readonly tags?: Tags;
  readonly rootGib?: number;
}

/** The instance and its root volume, which goes when the instance goes. */
export function addInstance(scene: Scene, wish: InstanceWish, reservationId: string): InstanceRecord {
  const octet = () => Math.floor(draw(scene.world, `ip/${scene.account}/${scene.region}`) * 254) + 1;
  const record: InstanceRecord = {
    id: newId(scene, 'i'),
    reservationId,
    imageId: wish.imageId,
    type: wish.type,
    zone: wish.zone,
    privateIp: `10.${octet()}.${octet()}.${octet()}`,
    launchedAt: scene.now,
    protected: false,
    tags: wish.tags ?? {},
    phase: passing('pending', 'running', scene.now + STARTING_MS),
    ...born(scene),
  };
  here(scene).instances[record.id] = record;
  const root = addVolume(scene, { zone: wish.zone, sizeGib: wish.rootGib ?? 8, type: 'gp3' });
  const attached = { instanceId: record.id, device: '/dev/xvda', attachedAt: scene.now };
  root.attachment = { ...attached, deleteOnTermination: true };
  return record;
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

function toInstance(
  instance: InstanceRecord,
  now: number,
  attached: readonly VolumeRecord[],
  publicIp: string | undefined,
): Instance {
  return {
    InstanceId: instance.id,
    ImageId: instance.imageId,
    InstanceType: instance.type as NonNullable<Instance['InstanceType']>,
    State: toState(instanceState(instance, now)),
    StateTransitionReason: instance.stateReason ?? '',
    LaunchTime: new Date(instance.launchedAt),
    Placement: { AvailabilityZone: instance.zone, Tenancy: 'default' },
    PrivateIpAddress: instance.privateIp,
    ...(publicIp && { PublicIpAddress: publicIp }),
    Architecture: /^[a-z]+\d+g[a-z]*\./.test(instance.type) ? 'arm64' : 'x86_64',
    RootDeviceType: 'ebs',
    RootDeviceName: '/dev/xvda',
    EbsOptimized: false,
    Monitoring: { State: 'disabled' },
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

/** Instances of one launch share a reservation; the answer groups them so. */
function toReservations(scene: Scene, listed: readonly InstanceRecord[]): Reservation[] {
  const { volumes, addresses } = belongings(scene);
  const groups = new Map<string, Instance[]>();
  for (const instance of listed) {
    const one = toInstance(instance, scene.now, volumes.get(instance.id) ?? [], addresses.get(instance.id));
    const group = groups.get(instance.reservationId);
    if (group) group.push(one);
    else groups.set(instance.reservationId, [one]);
  }
  const account = { OwnerId: scene.account, Groups: [] };
  return [...groups].map(([ReservationId, Instances]) => ({ ReservationId, ...account, Instances }));
}

const facetsOf = (instance: InstanceRecord, now: number) => ({
  'instance-id': instance.id,
  'instance-type': instance.type,
  'instance-state-name': instanceState(instance, now),
  'availability-zone': instance.zone,
  'image-id': instance.imageId,
});

export const instances: HandlersOf<'ec2:RunInstances' | 'ec2:DescribeInstances'> = {
  'ec2:RunInstances': (scene, input) => {
    const count = required(input.MaxCount, 'maxCount');
    if (count < required(input.MinCount, 'minCount') || count < 1) {
      throw new Refusal('InvalidParameterValue', 'minCount must be between 1 and maxCount.');
    }
    const tagsFor = input.TagSpecifications?.find(({ ResourceType }) => ResourceType === 'instance');
    const wish: InstanceWish = {
      imageId: required(input.ImageId, 'imageId'),
      type: input.InstanceType ?? 'm1.small',
      zone: input.Placement?.AvailabilityZone ?? `${scene.region}a`,
      tags: withTags({}, fromPairs(tagsFor?.Tags), 'TagLimitExceeded', 'InvalidParameterValue'),
    };
    const ids = once(scene, input, () => {
      const reservation = newId(scene, 'r');
      return Array.from({ length: count }, () => addInstance(scene, wish, reservation).id);
    });
    const made = ids.map((id) => required(here(scene).instances[id], 'instance'));
    return required(toReservations(scene, made)[0], 'reservation');
  },

  'ec2:DescribeInstances': (scene, input) => {
    const { InstanceIds, Filters, NextToken, MaxResults } = input;
    if (InstanceIds && MaxResults !== undefined) {
      const message = 'The parameter instancesSet cannot be used with the parameter maxResults';
      throw new Refusal('InvalidParameterCombination', message);
    }
    const asked = InstanceIds?.map((id) => findInstance(scene, id));
    const present = (asked ?? Object.values(here(scene).instances)).filter(
      (instance) =>
        isVisible(instance, scene.now) &&
        !isGone(instance, scene.now) &&
        matches(Filters, facetsOf(instance, scene.now), instance.tags),
    );
    const page = pageOf(scene, present, (instance) => instance.id, {
      token: NextToken,
      size: MaxResults,
      min: 5,
      max: 1000,
      byDefault: Number.POSITIVE_INFINITY,
      question: [InstanceIds, Filters],
    });
    return { Reservations: toReservations(scene, page.items), NextToken: page.next };
  },
};
