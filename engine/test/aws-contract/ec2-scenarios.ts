/** EC2: what a volume, an instance, a snapshot and an address go through. */
import { expect } from 'vitest';
import { good, present, refusal, tagsOf } from './expectations.ts';
import type { Subject } from './subject.ts';

const ZONE = 'us-east-1a';

async function launch(subject: Subject): Promise<string> {
  const wish = { ImageId: 'ami-12345678', MinCount: 1, MaxCount: 1, InstanceType: 't3.micro' } as const;
  const made = good(
    await subject.call('ec2:RunInstances', { ...wish, Placement: { AvailabilityZone: ZONE } }),
  );
  await subject.settle();
  return present(made.Instances?.[0]?.InstanceId);
}

async function makeVolume(subject: Subject): Promise<string> {
  const made = good(
    await subject.call('ec2:CreateVolume', { AvailabilityZone: ZONE, Size: 10, VolumeType: 'gp3' }),
  );
  await subject.settle();
  return present(made.VolumeId);
}

async function volumeLife(subject: Subject): Promise<void> {
  const id = await makeVolume(subject);
  const described = good(await subject.call('ec2:DescribeVolumes', { VolumeIds: [id] }));
  expect(described.Volumes?.[0]).toMatchObject({
    VolumeId: id,
    State: 'available',
    Size: 10,
    VolumeType: 'gp3',
  });

  good(await subject.call('ec2:CreateTags', { Resources: [id], Tags: [{ Key: 'team', Value: 'atlas' }] }));
  const byTag = { Filters: [{ Name: 'tag:team', Values: ['atl*'] }] };
  const tagged = good(await subject.call('ec2:DescribeVolumes', byTag));
  expect(tagged.Volumes?.map(({ VolumeId }) => VolumeId)).toEqual([id]);
  expect(tagsOf(tagged.Volumes?.[0]?.Tags)).toEqual({ team: 'atlas' });

  good(await subject.call('ec2:ModifyVolume', { VolumeId: id, Size: 20 }));
  await subject.settle();
  good(await subject.call('ec2:DescribeVolumesModifications', { VolumeIds: [id] }));
  const grown = good(await subject.call('ec2:DescribeVolumes', { VolumeIds: [id] }));
  expect(grown.Volumes?.[0]?.Size).toBe(20);

  good(await subject.call('ec2:DeleteTags', { Resources: [id], Tags: [{ Key: 'team' }] }));
  good(await subject.call('ec2:DeleteVolume', { VolumeId: id }));
  await subject.settle();
  expect(refusal(await subject.call('ec2:DescribeVolumes', { VolumeIds: [id] }))).toBe(
    'InvalidVolume.NotFound',
  );
  expect(refusal(await subject.call('ec2:DeleteVolume', { VolumeId: id }))).toBe('InvalidVolume.NotFound');
}

async function volumeAttached(subject: Subject): Promise<void> {
  const instance = await launch(subject);
  const volume = await makeVolume(subject);
  const both = { VolumeId: volume, InstanceId: instance };
  good(await subject.call('ec2:AttachVolume', { ...both, Device: '/dev/sdf' }));
  const described = good(await subject.call('ec2:DescribeVolumes', { VolumeIds: [volume] }));
  expect(described.Volumes?.[0]).toMatchObject({ State: 'in-use', Attachments: [{ InstanceId: instance }] });
  expect(refusal(await subject.call('ec2:DeleteVolume', { VolumeId: volume }))).toBe('VolumeInUse');
  good(await subject.call('ec2:DetachVolume', both));
  await subject.settle();
  good(await subject.call('ec2:DeleteVolume', { VolumeId: volume }));
  good(await subject.call('ec2:TerminateInstances', { InstanceIds: [instance] }));
}

async function instanceLife(subject: Subject): Promise<void> {
  const id = await launch(subject);
  const state = async () => {
    const found = good(await subject.call('ec2:DescribeInstances', { InstanceIds: [id] }));
    return found.Reservations?.[0]?.Instances?.[0]?.State?.Name;
  };
  expect(await state()).toBe('running');
  good(await subject.call('ec2:StopInstances', { InstanceIds: [id] }));
  await subject.settle();
  expect(await state()).toBe('stopped');
  good(
    await subject.call('ec2:ModifyInstanceAttribute', {
      InstanceId: id,
      InstanceType: { Value: 't3.small' },
    }),
  );
  good(await subject.call('ec2:StartInstances', { InstanceIds: [id] }));
  await subject.settle();
  expect(await state()).toBe('running');

  const lock = (Value: boolean) =>
    subject.call('ec2:ModifyInstanceAttribute', { InstanceId: id, DisableApiTermination: { Value } });
  good(await lock(true));
  const end = () => subject.call('ec2:TerminateInstances', { InstanceIds: [id] });
  expect(refusal(await end())).toBe('OperationNotPermitted');
  good(await lock(false));
  good(await end());
  await subject.settle();
  expect(await state()).toBe('terminated');
  const unknown = { InstanceIds: ['i-0123456789abcdef0'] };
  expect(refusal(await subject.call('ec2:DescribeInstances', unknown))).toBe('InvalidInstanceID.NotFound');
}

async function instancePages(subject: Subject): Promise<void> {
  for (let index = 0; index < 6; index += 1) await launch(subject);
  const running = { Filters: [{ Name: 'instance-state-name', Values: ['running'] }] };
  const first = good(await subject.call('ec2:DescribeInstances', { ...running, MaxResults: 5 }));
  expect(first.Reservations).toHaveLength(5);
  expect(first.NextToken).toBeTypeOf('string');
  const whole = good(await subject.all('ec2:DescribeInstances', { ...running, MaxResults: 5 }));
  const ids = new Set(
    whole.Reservations?.flatMap(({ Instances }) => Instances?.map((one) => one.InstanceId)),
  );
  expect(ids.size).toBe(6);
  good(await subject.call('ec2:TerminateInstances', { InstanceIds: [...ids].map((id) => present(id)) }));
}

async function snapshotLife(subject: Subject): Promise<void> {
  const volume = await makeVolume(subject);
  const TagSpecifications = [{ ResourceType: 'snapshot' as const, Tags: [{ Key: 'why', Value: 'backup' }] }];
  const made = good(
    await subject.call('ec2:CreateSnapshot', { VolumeId: volume, Description: 'd', TagSpecifications }),
  );
  const id = present(made.SnapshotId);
  await subject.settle();
  const copy = { SourceRegion: 'us-east-1', SourceSnapshotId: id };
  good(await subject.call('ec2:CopySnapshot', copy, { region: 'eu-west-1' }));
  const found = good(await subject.call('ec2:DescribeSnapshots', { OwnerIds: ['self'], SnapshotIds: [id] }));
  expect(found.Snapshots?.[0]).toMatchObject({
    State: 'completed',
    VolumeSize: 10,
    OwnerId: subject.account,
  });
  expect(tagsOf(found.Snapshots?.[0]?.Tags)).toEqual({ why: 'backup' });
  const restored = good(await subject.call('ec2:CreateVolume', { AvailabilityZone: ZONE, SnapshotId: id }));
  expect(restored.SnapshotId).toBe(id);
  good(await subject.call('ec2:DeleteSnapshot', { SnapshotId: id }));
  expect(refusal(await subject.call('ec2:DeleteSnapshot', { SnapshotId: id }))).toBe(
    'InvalidSnapshot.NotFound',
  );
}

async function addressLife(subject: Subject): Promise<void> {
  const instance = await launch(subject);
  const made = good(await subject.call('ec2:AllocateAddress', { Domain: 'vpc' }));
  const id = present(made.AllocationId);
  const joined = good(await subject.call('ec2:AssociateAddress', { AllocationId: id, InstanceId: instance }));
  const found = good(await subject.call('ec2:DescribeAddresses', { AllocationIds: [id] }));
  expect(found.Addresses?.[0]).toMatchObject({ InstanceId: instance, PublicIp: made.PublicIp });
  good(await subject.call('ec2:DisassociateAddress', { AssociationId: present(joined.AssociationId) }));
  good(await subject.call('ec2:ReleaseAddress', { AllocationId: id }));
  const gone = await subject.call('ec2:DescribeAddresses', { AllocationIds: [id] });
  expect(refusal(gone)).toBe('InvalidAllocationID.NotFound');
}

async function dryRun(subject: Subject): Promise<void> {
  const id = await makeVolume(subject);
  const dry = await subject.call('ec2:DeleteVolume', { VolumeId: id, DryRun: true });
  expect(refusal(dry)).toBe('DryRunOperation');
  good(await subject.call('ec2:DescribeVolumes', { VolumeIds: [id] }));
}

async function regions(subject: Subject): Promise<void> {
  const found = good(await subject.call('ec2:DescribeRegions', { RegionNames: ['eu-west-1'] }));
  expect(found.Regions).toHaveLength(1);
  // What stands in one region is not seen in another.
  const id = await makeVolume(subject);
  const elsewhere = await subject.call('ec2:DescribeVolumes', { VolumeIds: [id] }, { region: 'eu-west-1' });
  expect(refusal(elsewhere)).toBe('InvalidVolume.NotFound');
}

export const ec2Scenarios = {
  volumeLife,
  volumeAttached,
  instanceLife,
  instancePages,
  snapshotLife,
  addressLife,
  dryRun,
  regions,
};
