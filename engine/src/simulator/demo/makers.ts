/** Casts what EC2 keeps as records of its own, made by the very functions that answer its calls. */
import { addAddress } from '../ec2/addresses.ts';
import { stop } from '../ec2/instance-changes.ts';
import { addInstance, type InstanceWish } from '../ec2/instances.ts';
import type { AddressRecord, InstanceRecord, SnapshotRecord, VolumeRecord } from '../ec2/records.ts';
import { addSnapshot } from '../ec2/snapshots.ts';
import { addVolume, type VolumeWish } from '../ec2/volumes.ts';
import { here, type Scene } from '../scene.ts';
import type { Tags } from '../thing.ts';
import type { Actor } from './actor.ts';
import type { Estate, Span, Spot } from './estate.ts';

export interface Named extends Span {
  /** Unique among its kind at its place. */
  readonly name: string;
  readonly tags?: Tags | undefined;
}

/** A workshop: a world with nothing in it, whose chance belongs to the one thing that is made there. */
export function workshop(
  { world, luck }: Estate,
  { account, region }: Spot,
  kind: string,
  part: Named,
): Scene {
  const seed = luck(`${kind}/${account}/${region}/${part.name}`).between(0, 2 ** 32 - 1);
  return {
    world: { ...world, seed, streams: {}, places: {}, bucketPlaces: {} },
    operation: 'ec2:DescribeRegions',
    account,
    region,
    now: part.bornAt,
    lagMs: 0,
  };
}

const ec2Arn = ({ account, region }: Spot, kind: string, id: string) =>
  `arn:aws:ec2:${region}:${account}:${kind}/${id}`;

export interface InstancePart extends Named, Omit<InstanceWish, 'tags'> {
  readonly stoppedAt?: number | undefined;
}

export interface CastInstance {
  readonly instance: Actor<InstanceRecord>;
  readonly root: Actor<VolumeRecord>;
}

export function castInstance(estate: Estate, spot: Spot, part: InstancePart): CastInstance {
  const scene = workshop(estate, spot, 'ec2:instance', part);
  const { tags = {} } = part;
  const { name, bornAt, goneAt: _, stoppedAt, ...wish } = part;
  const made = addInstance(scene, { ...wish, tags }, `r-${estate.luck(`r/${name}`).hex(17)}`);
  made.phase = { state: 'running' };
  const span = { bornAt: part.bornAt, goneAt: part.goneAt };
  const arn = ec2Arn(spot, 'instance', made.id);
  const instance = estate.join({ arn, kind: 'ec2:instance', ...spot, id: made.id, thing: made, ...span });
  if (stoppedAt !== undefined)
    estate.tell({
      kind: 'change',
      at: stoppedAt,
      actor: instance,
      what: 'It is stopped.',
      apply: () => stop({ ...scene, now: stoppedAt }, made),
    });
  const [born] = Object.values(here(scene).volumes);
  const disk = born && { ...born, encrypted: true };
  if (!disk) throw new Error(`The instance ${part.name} has no root volume.`);
  disk.phase = { state: 'available' };
  disk.tags = tags;
  const root = estate.join({
    arn: ec2Arn(spot, 'volume', disk.id),
    kind: 'ec2:volume',
    ...spot,
    id: disk.id,
    thing: disk,
    ...span,
  });
  return { instance, root };
}

export interface VolumePart extends Named, Omit<VolumeWish, 'tags'> {
  readonly attachedTo?: string | undefined;
}

export function castVolume(estate: Estate, spot: Spot, part: VolumePart): Actor<VolumeRecord> {
  const scene = workshop(estate, spot, 'ec2:volume', part);
  const { name: _, bornAt, goneAt, attachedTo, tags = {}, ...wish } = part;
  const thing = addVolume(scene, { ...wish, tags });
  thing.phase = { state: 'available' };
  if (attachedTo)
    thing.attachment = {
      instanceId: attachedTo,
      device: '/dev/xvdf',
      attachedAt: bornAt,
      deleteOnTermination: false,
    };
  const { id } = thing;
  return estate.join({
    arn: ec2Arn(spot, 'volume', id),
    kind: 'ec2:volume',
    ...spot,
    id,
    thing,
    bornAt,
    goneAt,
  });
}

export interface SnapshotPart extends Named {
  readonly volumeId: string;
  readonly sizeGib: number;
  readonly encrypted: boolean;
  readonly description: string;
}

export function castSnapshot(estate: Estate, spot: Spot, part: SnapshotPart): Actor<SnapshotRecord> {
  const scene = workshop(estate, spot, 'ec2:snapshot', part);
  const { volumeId, sizeGib, encrypted, description, tags = {}, bornAt, goneAt } = part;
  const made = addSnapshot(scene, { volumeId, sizeGib, encrypted, description, tags });
  // Snapshot ARNs name no account: ids must not meet across the whole estate.
  const id = `snap-${estate.luck(`snap/${spot.account}/${spot.region}/${part.name}`).hex(17)}`;
  const thing: SnapshotRecord = { ...made, id, phase: { state: 'completed' } };
  const arn = `arn:aws:ec2:${spot.region}::snapshot/${id}`;
  return estate.join({ arn, kind: 'ec2:snapshot', ...spot, id, thing, bornAt, goneAt });
}

export interface AddressPart extends Named {
  /** What it belongs to, if anything: an instance, or the interface of something else. */
  readonly of?: { readonly instanceId: string } | { readonly interfaceId: string };
}

export function castAddress(estate: Estate, spot: Spot, part: AddressPart): Actor<AddressRecord> {
  const thing = addAddress(workshop(estate, spot, 'ec2:elastic-ip', part), part.tags ?? {});
  const id = thing.allocationId;
  if (part.of) thing.association = { id: `eipassoc-${estate.luck(`eipassoc/${id}`).hex(17)}`, ...part.of };
  const span = { bornAt: part.bornAt, goneAt: part.goneAt };
  return estate.join({
    arn: ec2Arn(spot, 'elastic-ip', id),
    kind: 'ec2:elastic-ip',
    ...spot,
    id,
    thing,
    ...span,
  });
}
