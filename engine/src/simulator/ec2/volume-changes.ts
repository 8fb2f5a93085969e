/** Attaching, detaching and modifying EBS volumes. */
import type { OutputOf } from '#platform/aws/index.ts';
import { passing, stateAt } from '../lifecycle.ts';
import { pageOf } from '../paging.ts';
import { Refusal } from '../refusal.ts';
import { type HandlersOf, here, required, type Scene } from '../scene.ts';
import { matches } from './filters.ts';
import { instanceState } from './instance-answers.ts';
import { findInstance } from './instances.ts';
import type { ModificationRecord, VolumeRecord, VolumeType } from './records.ts';
import { wrongInstanceState, wrongState } from './refusals.ts';
import { findVolume, volumeState } from './volumes.ts';

type Modification = NonNullable<OutputOf<'ec2:ModifyVolume'>['VolumeModification']>;
type Attachment = OutputOf<'ec2:AttachVolume'>;

const MODIFYING_MS = 60_000;
/** After a modification EBS refuses another one on the same volume for six hours. */
const COOL_DOWN_MS = 6 * 3_600_000;

function toModification(volume: VolumeRecord, change: ModificationRecord, now: number): Modification {
  const state = stateAt(change.phase, now);
  const done = state === 'completed';
  return {
    VolumeId: volume.id,
    ModificationState: state,
    OriginalSize: change.from.sizeGib,
    OriginalVolumeType: change.from.type,
    TargetSize: change.to.sizeGib,
    TargetVolumeType: change.to.type,
    Progress: done ? 100 : 0,
    StartTime: new Date(change.startedAt),
    ...(done && change.phase.next && { EndTime: new Date(change.phase.next.at) }),
  };
}

const toAttachment = (volume: VolumeRecord, instanceId: string, device: string, now: number, State: string) =>
  ({
    VolumeId: volume.id,
    InstanceId: instanceId,
    Device: device,
    State,
    AttachTime: new Date(now),
  }) as Attachment;

function modify(
  scene: Scene,
  volume: VolumeRecord,
  to: { sizeGib: number; type: VolumeType },
): ModificationRecord {
  const state = volumeState(volume, scene.now);
  if (state !== 'available' && state !== 'in-use') throw wrongState(`The volume '${volume.id}'`, state);
  if (to.sizeGib < volume.sizeGib) {
    throw new Refusal('InvalidParameterValue', 'New size cannot be smaller than existing size');
  }
  const last = volume.modification;
  if (last && scene.now - last.startedAt < COOL_DOWN_MS) {
    const message =
      "You've reached the maximum modification rate per volume limit. Wait at least 6 hours between modifications.";
    throw new Refusal('VolumeModificationRateExceeded', message);
  }
  return {
    phase: passing('modifying', 'completed', scene.now + MODIFYING_MS),
    startedAt: scene.now,
    from: { sizeGib: volume.sizeGib, type: volume.type },
    to,
  };
}

export const volumeChanges: HandlersOf<
  'ec2:AttachVolume' | 'ec2:DetachVolume' | 'ec2:ModifyVolume' | 'ec2:DescribeVolumesModifications'
> = {
  'ec2:AttachVolume': (scene, input) => {
    const volume = findVolume(scene, input.VolumeId);
    const instance = findInstance(scene, input.InstanceId);
    const state = volumeState(volume, scene.now);
    if (state === 'in-use')
      throw new Refusal('VolumeInUse', `${volume.id} is already attached to an instance`);
    if (state !== 'available') throw wrongState(`The volume '${volume.id}'`, state);
    const machine = instanceState(instance, scene.now);
    if (machine !== 'running' && machine !== 'stopped') throw wrongInstanceState(instance.id, machine);
    if (volume.zone !== instance.zone) {
      throw new Refusal(
        'InvalidVolume.ZoneMismatch',
        `${volume.id} is not in the instance's zone ${instance.zone}`,
      );
    }
    const device = required(input.Device, 'device');
    const at = { instanceId: instance.id, device, attachedAt: scene.now };
    volume.attachment = { ...at, deleteOnTermination: false };
    return toAttachment(volume, instance.id, device, scene.now, 'attaching');
  },

  'ec2:DetachVolume': (scene, input) => {
    const volume = findVolume(scene, input.VolumeId);
    const attached = volume.attachment;
    if (!attached || (input.InstanceId !== undefined && input.InstanceId !== attached.instanceId)) {
      throw wrongState(`The volume '${volume.id}'`, volumeState(volume, scene.now));
    }
    delete volume.attachment;
    return toAttachment(volume, attached.instanceId, attached.device, attached.attachedAt, 'detaching');
  },

  'ec2:ModifyVolume': (scene, input) => {
    const volume = findVolume(scene, input.VolumeId);
    const type = input.VolumeType ?? volume.type;
    const change = modify(scene, volume, { sizeGib: input.Size ?? volume.sizeGib, type });
    volume.modification = change;
    volume.sizeGib = change.to.sizeGib;
    volume.type = change.to.type;
    if (input.Iops !== undefined) volume.iops = input.Iops;
    if (input.Throughput !== undefined) volume.throughput = input.Throughput;
    return { VolumeModification: toModification(volume, change, scene.now) };
  },

  'ec2:DescribeVolumesModifications': (scene, { VolumeIds, Filters, NextToken, MaxResults }) => {
    const asked = VolumeIds?.map((id) => findVolume(scene, id)) ?? Object.values(here(scene).volumes);
    const found = asked.flatMap((volume) => {
      if (!volume.modification) return [];
      const state = stateAt(volume.modification.phase, scene.now);
      const facets = { 'volume-id': volume.id, 'modification-state': state };
      return matches(Filters, facets, volume.tags)
        ? [toModification(volume, volume.modification, scene.now)]
        : [];
    });
    const page = pageOf(scene, found, (change) => change.VolumeId ?? '', {
      token: NextToken,
      size: MaxResults,
      min: 1,
      max: 500,
      byDefault: Number.POSITIVE_INFINITY,
      question: [VolumeIds, Filters],
    });
    return { VolumesModifications: [...page.items], NextToken: page.next };
  },
};
