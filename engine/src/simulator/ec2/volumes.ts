/** EBS volumes: create, describe, delete. */
import type { OutputOf } from '#platform/aws/index.ts';
import { once } from '../client-tokens.ts';
import { passing, stateAt } from '../lifecycle.ts';
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import { born, find, type HandlersOf, here, isVisible, newId, required, type Scene } from '../scene.ts';
import { ec2Tagged, fromPairs, withTags } from '../tags.ts';
import { ebsKey } from './default-network.ts';
import { matches } from './filters.ts';
import type { VolumeRecord, VolumeType } from './records.ts';
import { noSnapshot, noVolume } from './refusals.ts';

type Volume = NonNullable<OutputOf<'ec2:DescribeVolumes'>['Volumes']>[number];

const CREATING_MS = 3_000;
const DELETING_MS = 2_000;
const TYPES: readonly VolumeType[] = ['gp2', 'gp3', 'io1', 'io2', 'sc1', 'st1', 'standard'];

/** What CreateVolume and the root volume of a new instance have in common. */
export interface VolumeWish {
  readonly zone: string;
  readonly sizeGib: number;
  readonly type: VolumeType;
  readonly encrypted?: boolean;
  readonly key?: string;
  readonly snapshotId?: string | undefined;
  readonly iops?: number | undefined;
  readonly throughput?: number | undefined;
  readonly tags?: Record<string, string>;
}

export function addVolume(scene: Scene, wish: VolumeWish): VolumeRecord {
  const { type, snapshotId } = wish;
  const iops = wish.iops ?? defaultIops(type, wish.sizeGib);
  const throughput = wish.throughput ?? (type === 'gp3' ? 125 : undefined);
  const record: VolumeRecord = {
    id: newId(scene, 'vol'),
    zone: wish.zone,
    sizeGib: wish.sizeGib,
    type,
    ...(iops !== undefined && { iops }),
    ...(throughput !== undefined && { throughput }),
    encrypted: wish.encrypted ?? false,
    ...(wish.key !== undefined && { key: wish.key }),
    ...(snapshotId !== undefined && { snapshotId }),
    tags: wish.tags ?? {},
    phase: passing('creating', 'available', scene.now + CREATING_MS),
    ...born(scene),
  };
  here(scene).volumes[record.id] = record;
  return record;
}

/** gp2: 3 per GiB between 100 and 16,000; gp3: 3,000. */
function defaultIops(type: VolumeType, sizeGib: number): number | undefined {
  if (type === 'gp3') return 3000;
  return type === 'gp2' ? Math.min(16_000, Math.max(100, sizeGib * 3)) : undefined;
}

export function volumeState(volume: VolumeRecord, now: number): VolumeRecord['phase']['state'] {
  const state = stateAt(volume.phase, now);
  return state === 'available' && volume.attachment ? 'in-use' : state;
}

export function findVolume(scene: Scene, id: string | undefined): VolumeRecord {
  const volume = find(scene, here(scene).volumes, id, noVolume);
  if (volumeState(volume, scene.now) === 'deleted') throw noVolume(volume.id);
  return volume;
}

function toVolume(scene: Scene, volume: VolumeRecord): Volume {
  const { attachment } = volume;
  return {
    VolumeId: volume.id,
    AvailabilityZone: volume.zone,
    Size: volume.sizeGib,
    VolumeType: volume.type,
    ...(volume.iops !== undefined && { Iops: volume.iops }),
    ...(volume.throughput !== undefined && { Throughput: volume.throughput }),
    Encrypted: volume.encrypted,
    ...(volume.encrypted && { KmsKeyId: volume.key ?? ebsKey(scene) }),
    SnapshotId: volume.snapshotId ?? '',
    MultiAttachEnabled: false,
    State: volumeState(volume, scene.now),
    CreateTime: new Date(volume.createdAt),
    Attachments: attachment
      ? [
          {
            VolumeId: volume.id,
            InstanceId: attachment.instanceId,
            Device: attachment.device,
            State: 'attached',
            AttachTime: new Date(attachment.attachedAt),
            DeleteOnTermination: attachment.deleteOnTermination,
          },
        ]
      : [],
    ...ec2Tagged(volume.tags),
  };
}

const facetsOf = (volume: VolumeRecord, now: number) => ({
  'volume-id': volume.id,
  status: volumeState(volume, now),
  'volume-type': volume.type,
  size: String(volume.sizeGib),
  'availability-zone': volume.zone,
  'snapshot-id': volume.snapshotId,
  encrypted: String(volume.encrypted),
  'attachment.instance-id': volume.attachment?.instanceId,
});

const asVolumeType = (value: string): VolumeType => {
  const type = TYPES.find((known) => known === value);
  if (!type)
    throw new Refusal('InvalidParameterValue', `Value (${value}) for parameter volumeType is invalid.`);
  return type;
};

export const volumes: HandlersOf<'ec2:CreateVolume' | 'ec2:DescribeVolumes' | 'ec2:DeleteVolume'> = {
  'ec2:CreateVolume': (scene, input) => {
    const snapshot = input.SnapshotId
      ? find(scene, here(scene).snapshots, input.SnapshotId, noSnapshot)
      : undefined;
    const sizeGib = input.Size ?? snapshot?.sizeGib;
    if (sizeGib === undefined) throw new Refusal('MissingParameter', 'Either size or snapshot is required.');
    const key = input.KmsKeyId ?? snapshot?.key;
    const wish: VolumeWish = {
      zone: required(input.AvailabilityZone, 'availabilityZone'),
      sizeGib,
      type: asVolumeType(input.VolumeType ?? 'gp2'),
      encrypted: input.Encrypted ?? snapshot?.encrypted ?? false,
      ...(key !== undefined && { key }),
      snapshotId: input.SnapshotId,
      iops: input.Iops,
      throughput: input.Throughput,
      tags: withTags(
        {},
        fromPairs(input.TagSpecifications?.[0]?.Tags),
        'TagLimitExceeded',
        'InvalidParameterValue',
      ),
    };
    const [id = ''] = once(scene, input, () => [addVolume(scene, wish).id]);
    return toVolume(scene, required(here(scene).volumes[id], 'volume'));
  },

  'ec2:DescribeVolumes': (scene, input) => {
    const { VolumeIds, Filters, NextToken, MaxResults } = input;
    const asked = VolumeIds?.map((id) => findVolume(scene, id));
    const present = (asked ?? Object.values(here(scene).volumes)).filter(
      (volume) =>
        isVisible(volume, scene.now) &&
        volumeState(volume, scene.now) !== 'deleted' &&
        matches(Filters, facetsOf(volume, scene.now), volume.tags),
    );
    const page = pageOf(scene, present, (volume) => volume.id, {
      token: NextToken,
      size: MaxResults,
      min: 5,
      max: 1000,
      byDefault: Number.POSITIVE_INFINITY,
      question: [VolumeIds, Filters],
    });
    return { Volumes: page.items.map((volume) => toVolume(scene, volume)), NextToken: page.next };
  },

  'ec2:DeleteVolume': (scene, input) => {
    const volume = findVolume(scene, input.VolumeId);
    const state = volumeState(volume, scene.now);
    if (state === 'in-use') {
      const message = `Volume ${volume.id} is currently attached to ${volume.attachment?.instanceId}`;
      throw new Refusal('VolumeInUse', message);
    }
    if (state !== 'available')
      throw new Refusal('IncorrectState', `The volume '${volume.id}' is '${state}'.`);
    volume.phase = passing('deleting', 'deleted', scene.now + DELETING_MS);
    return {};
  },
};
