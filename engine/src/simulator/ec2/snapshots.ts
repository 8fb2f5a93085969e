/** EBS snapshots: create, copy, describe, delete. */
import type { OutputOf } from '#platform/aws/index.ts';
import { passing, stateAt } from '../lifecycle.ts';
import { pageOf } from '../paging.ts';
import { born, find, type HandlersOf, here, isVisible, newId, type Scene } from '../scene.ts';
import { ec2Tagged, fromPairs, withTags } from '../tags.ts';
import { placeOf } from '../world.ts';
import { ebsKey } from './default-network.ts';
import { matches } from './filters.ts';
import type { SnapshotRecord } from './records.ts';
import { noSnapshot } from './refusals.ts';
import { findVolume } from './volumes.ts';

type Snapshot = NonNullable<OutputOf<'ec2:DescribeSnapshots'>['Snapshots']>[number];

/** A minute, and a second per GiB. */
const copyingMs = (sizeGib: number): number => 60_000 + sizeGib * 1_000;

const findSnapshot = (scene: Scene, id: string | undefined): SnapshotRecord =>
  find(scene, here(scene).snapshots, id, noSnapshot);

type SnapshotWish = Omit<SnapshotRecord, 'id' | 'phase' | 'createdAt' | 'visibleAt'>;

export function addSnapshot(scene: Scene, wish: SnapshotWish): SnapshotRecord {
  const record: SnapshotRecord = {
    id: newId(scene, 'snap'),
    ...wish,
    phase: passing('pending', 'completed', scene.now + copyingMs(wish.sizeGib)),
    ...born(scene),
  };
  here(scene).snapshots[record.id] = record;
  return record;
}

function toSnapshot(scene: Scene, snapshot: SnapshotRecord): Snapshot {
  const State = stateAt(snapshot.phase, scene.now);
  return {
    SnapshotId: snapshot.id,
    VolumeId: snapshot.volumeId,
    VolumeSize: snapshot.sizeGib,
    OwnerId: scene.account,
    State,
    Progress: State === 'completed' ? '100%' : '0%',
    StartTime: new Date(snapshot.createdAt),
    Description: snapshot.description,
    Encrypted: snapshot.encrypted,
    ...(snapshot.encrypted && { KmsKeyId: snapshot.key ?? ebsKey(scene) }),
    StorageTier: snapshot.archived ? 'archive' : 'standard',
    ...ec2Tagged(snapshot.tags),
  };
}

const facetsOf = (snapshot: SnapshotRecord, scene: Scene) => ({
  'snapshot-id': snapshot.id,
  'volume-id': snapshot.volumeId,
  'volume-size': String(snapshot.sizeGib),
  status: stateAt(snapshot.phase, scene.now),
  'owner-id': scene.account,
  encrypted: String(snapshot.encrypted),
});

const newTags = (pairs: Parameters<typeof fromPairs>[0]) =>
  withTags({}, fromPairs(pairs), 'TagLimitExceeded', 'InvalidParameterValue');

export const snapshots: HandlersOf<
  'ec2:CopySnapshot' | 'ec2:CreateSnapshot' | 'ec2:DeleteSnapshot' | 'ec2:DescribeSnapshots'
> = {
  'ec2:CreateSnapshot': (scene, input) => {
    const volume = findVolume(scene, input.VolumeId);
    const snapshot = addSnapshot(scene, {
      volumeId: volume.id,
      sizeGib: volume.sizeGib,
      encrypted: volume.encrypted,
      ...(volume.key !== undefined && { key: volume.key }),
      description: input.Description ?? '',
      tags: newTags(input.TagSpecifications?.[0]?.Tags),
    });
    return toSnapshot(scene, snapshot);
  },

  'ec2:CopySnapshot': (scene, input) => {
    const source = placeOf(scene.world, scene.account, input.SourceRegion ?? scene.region).snapshots;
    const original = find(scene, source, input.SourceSnapshotId, noSnapshot);
    const copy = addSnapshot(scene, {
      // AWS gives copies a volume id that belongs to nothing.
      volumeId: 'vol-ffffffffffffffff',
      sizeGib: original.sizeGib,
      encrypted: original.encrypted || (input.Encrypted ?? false),
      description: input.Description ?? '',
      tags: newTags(input.TagSpecifications?.[0]?.Tags),
    });
    return { SnapshotId: copy.id, ...ec2Tagged(copy.tags) };
  },

  'ec2:DescribeSnapshots': (scene, input) => {
    const { SnapshotIds, Filters, OwnerIds, RestorableByUserIds, NextToken, MaxResults } = input;
    const asked = SnapshotIds?.map((id) => findSnapshot(scene, id));
    const mine = OwnerIds?.some((owner) => owner === 'self' || owner === scene.account) ?? true;
    const present = (asked ?? Object.values(here(scene).snapshots)).filter(
      (snapshot) =>
        mine &&
        (snapshot.shared === true || !RestorableByUserIds?.includes('all')) &&
        isVisible(snapshot, scene.now) &&
        matches(Filters, facetsOf(snapshot, scene), snapshot.tags),
    );
    const page = pageOf(scene, present, (snapshot) => snapshot.id, {
      token: NextToken,
      size: MaxResults,
      min: 5,
      max: 1000,
      byDefault: Number.POSITIVE_INFINITY,
      question: [SnapshotIds, Filters, OwnerIds, RestorableByUserIds],
    });
    return { Snapshots: page.items.map((snapshot) => toSnapshot(scene, snapshot)), NextToken: page.next };
  },

  'ec2:DeleteSnapshot': (scene, input) => {
    const snapshot = findSnapshot(scene, input.SnapshotId);
    delete here(scene).snapshots[snapshot.id];
    return {};
  },
};
