/** Deletes an EBS volume that nothing uses, after a snapshot of it is complete. */
import { canonicalJson } from '#kernel/canonical-json.ts';
import type { CallResult, InputOf, OutputOf } from '#platform/aws/index.ts';
import { type BackupState, defineExecutor, unreadable } from '../../executor.ts';

type Volume = NonNullable<OutputOf<'ec2:DescribeVolumes'>['Volumes']>[number] & { readonly VolumeId: string };

const userTags = ({ Tags = [] }: Volume) => Tags.filter(({ Key = '' }) => !Key.startsWith('aws:'));

const tagged = (
  resource: 'snapshot' | 'volume',
  tags: Volume['Tags'] = [],
): Pick<InputOf<'ec2:CreateSnapshot'>, 'TagSpecifications'> =>
  tags.length === 0 ? {} : { TagSpecifications: [{ ResourceType: resource, Tags: [...tags] }] };

export const deleteVolume = defineExecutor({
  action: 'delete-volume',
  actsOn: 'AWS::EC2::Volume',
  calls: [
    'ec2:DescribeVolumes',
    'ec2:CreateSnapshot',
    'ec2:DescribeSnapshots',
    'ec2:DeleteVolume',
    'ec2:CreateVolume',
  ],
  alsoNeeds: ['ec2:CreateTags'],
  undoClass: 'recreate',

  async observe(aws, { id, ...target }): Promise<CallResult<Volume | undefined>> {
    const result = await aws.call(target, 'ec2:DescribeVolumes', { VolumeIds: [id] });
    if (result.status === 'error' && result.fault.code === 'InvalidVolume.NotFound')
      return { status: 'ok', output: undefined, meta: result.meta };
    if (result.status === 'partial') return unreadable(result, result.fault);
    if (result.status !== 'ok') return result;
    const volume = result.output.Volumes?.find(({ VolumeId }) => VolumeId === id);
    // Asked for by its id, EC2 either shows a volume or says NotFound. Silence is no answer.
    if (!volume) return unreadable(result, { code: 'AnswerMissing', message: `EC2 said nothing of ${id}.` });
    return { status: 'ok', output: { ...volume, VolumeId: id }, meta: result.meta };
  },

  refuse({ State, Attachments = [], MultiAttachEnabled }) {
    if (State !== 'available') return `its state is ${State ?? 'not known'}, not available`;
    if (Attachments.length > 0) return 'it is attached to an instance';
    return MultiAttachEnabled ? 'it may be attached to several instances at once' : undefined;
  },

  preconditions: (volume) => ({
    // Ids are not given out again, but what was looked at must be what is deleted.
    created: volume.CreateTime?.toISOString() ?? null,
    state: volume.State ?? null,
    attachments: volume.Attachments?.length ?? 0,
    size: volume.Size ?? null,
    tags: canonicalJson(
      Object.fromEntries((volume.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
    ),
  }),

  backup: {
    calls: (volume, { change }) => [
      {
        operation: 'ec2:CreateSnapshot',
        input: {
          VolumeId: volume.VolumeId,
          Description: `Before ${change} deletes ${volume.VolumeId}`,
          ...tagged('snapshot', [...userTags(volume), { Key: 'reeve:change', Value: change }]),
        },
      },
    ],
    async state(aws, { id: _, ...target }, volume, made): Promise<CallResult<BackupState>> {
      const id = made['ec2:CreateSnapshot']?.SnapshotId ?? '';
      const result = await aws.call(target, 'ec2:DescribeSnapshots', { SnapshotIds: [id] });
      if (result.status === 'partial') return unreadable(result, result.fault);
      if (result.status !== 'ok') return result;
      const snapshot = result.output.Snapshots?.find(({ SnapshotId }) => SnapshotId === id);
      if (snapshot?.State === 'error') return { ...result, output: 'failed' };
      const whole =
        snapshot?.State === 'completed' &&
        snapshot.VolumeId === volume.VolumeId &&
        snapshot.VolumeSize === volume.Size &&
        snapshot.Encrypted === volume.Encrypted;
      return { ...result, output: whole ? 'complete' : 'pending' };
    },
  },

  apply: ({ VolumeId }) => [{ operation: 'ec2:DeleteVolume', input: { VolumeId } }],

  verify: (after) => after === undefined || after.State === 'deleting' || after.State === 'deleted',

  undo: {
    calls: (volume, made, { token }) => [
      {
        operation: 'ec2:CreateVolume',
        input: {
          SnapshotId: made['ec2:CreateSnapshot']?.SnapshotId,
          AvailabilityZone: volume.AvailabilityZone,
          Size: volume.Size,
          VolumeType: volume.VolumeType,
          // EC2 refuses these for types that do not take them.
          ...(/^(io|gp3)/.test(volume.VolumeType ?? '') && { Iops: volume.Iops }),
          ...(volume.VolumeType === 'gp3' && { Throughput: volume.Throughput }),
          Encrypted: volume.Encrypted,
          ...(volume.KmsKeyId !== undefined && { KmsKeyId: volume.KmsKeyId }),
          ClientToken: token('undo'),
          ...tagged('volume', userTags(volume)),
        },
      },
    ],
    target: (_, made) => made['ec2:CreateVolume']?.VolumeId,
    restores: (volume) => ({
      zone: volume.AvailabilityZone ?? null,
      size: volume.Size ?? null,
      type: volume.VolumeType ?? null,
      iops: volume.Iops ?? null,
      encrypted: volume.Encrypted ?? null,
      tags: JSON.stringify(userTags(volume)),
    }),
  },
});
