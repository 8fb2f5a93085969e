/** EBS snapshots that the account owns. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, integer, timestamptz, varchar } from '#platform/lake/index.ts';
import { ec2Arn, keyArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'ec2:DescribeSnapshots'>['Snapshots']>[number];
  readonly isPublic: boolean | null;
}

/** What AWS names as the volume of a snapshot that was copied or came from elsewhere. */
const NO_VOLUME = 'vol-ffffffff';

export const snapshot = defineScanner({
  type: 'AWS::EC2::Snapshot',
  description: 'EBS snapshots of the account itself: copies of volumes, paid for by what they hold.',
  scope: 'region',
  calls: ['ec2:DescribeSnapshots'],
  columns: {
    snapshot_id: varchar('The id that EC2 calls take.', 'required'),
    state: varchar('pending, completed, error, recoverable or recovering.', 'nullable'),
    volume_size_gib: integer('Size of the volume in GiB; the snapshot holds no more than that.', 'nullable'),
    full_size_bytes: bigint(
      'What all its blocks take up, in bytes; it shares them with its neighbours.',
      'nullable',
    ),
    storage_tier: varchar('standard or archive.', 'nullable'),
    restore_expires_at: timestamptz('Until when an archived one is back in the standard tier.', 'nullable'),
    encrypted: boolean('Whether it is encrypted.', 'nullable'),
    public: boolean('Whether everybody may make volumes from it.', 'nullable'),
    description: varchar('What whoever made it wrote down.', 'nullable'),
    backup_of: varchar('The volume it was taken of, which may be gone; null for copies.', 'nullable'),
    key: varchar('The KMS key that opens it.', 'nullable'),
  },
  relations: [
    { column: 'backup_of', kind: 'backup-of', to: 'AWS::EC2::Volume' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
  ],
  list: async (ask) => {
    const own = { OwnerIds: ['self'] };
    const all = await ask.list('ec2:DescribeSnapshots', own, ({ Snapshots }) => Snapshots);
    const open = await ask.also(
      'ec2:DescribeSnapshots',
      { ...own, RestorableByUserIds: ['all'] },
      ({ Snapshots }) => Snapshots,
    );
    const ids = open && new Set(open.map(({ SnapshotId }) => SnapshotId));
    return ask.each(all, async (of) => ({ of, isPublic: ids?.has(of.SnapshotId) ?? null }));
  },
  toRow: ({ of, isPublic }: Listed, where) => {
    const id = needed(of.SnapshotId, 'AWS::EC2::Snapshot', 'SnapshotId');
    const tags = tagMap(of.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}::snapshot/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: of.StartTime ?? null,
      snapshot_id: id,
      state: of.State ?? null,
      volume_size_gib: of.VolumeSize ?? null,
      full_size_bytes: of.FullSnapshotSizeInBytes ?? null,
      storage_tier: of.StorageTier ?? null,
      restore_expires_at: of.RestoreExpiryTime ?? null,
      encrypted: of.Encrypted ?? null,
      public: isPublic,
      description: of.Description || null,
      backup_of: of.VolumeId?.startsWith(NO_VOLUME) ? null : ec2Arn(where, 'volume', of.VolumeId),
      key: keyArn(where, of.KmsKeyId),
    };
  },
});
