/** Snapshots of database instances. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { ec2Arn, keyArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { rdsArn } from '../../rds-arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { canBeShared, sharingOf } from '../../snapshot-sharing.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'rds:DescribeDBSnapshots'>['DBSnapshots']>[number];
  /** Null and undefined where AWS did not say. */
  readonly shared?: OutputOf<'rds:DescribeDBSnapshotAttributes'> | null | undefined;
}

export const dbSnapshot = defineScanner({
  type: 'AWS::RDS::DBSnapshot',
  description:
    'Snapshots of database instances: those made by hand stay, and cost, until somebody deletes them.',
  scope: 'region',
  calls: ['rds:DescribeDBSnapshots', 'rds:DescribeDBSnapshotAttributes'],
  columns: {
    snapshot_type: varchar('manual, automated or awsbackup.', 'nullable'),
    status: varchar('creating, available, copying, failed and more.', 'nullable'),
    engine: varchar('postgres, mysql, oracle-ee and more.', 'nullable'),
    engine_version: varchar('The version of the engine.', 'nullable'),
    size_gib: integer('Allocated storage of the instance when it was made, in GiB.', 'nullable'),
    full_size_bytes: bigint('How much it would take if it were the only snapshot, in bytes.', 'nullable'),
    storage_type: varchar('gp2, gp3, io1, io2 and more.', 'nullable'),
    encrypted: boolean('Whether it is encrypted.', 'nullable'),
    key: varchar('The KMS key that it is encrypted with.', 'nullable'),
    public: boolean('Whether everybody may restore it.', 'nullable'),
    shared_with: texts('The accounts that may restore it.', 'nullable'),
    source_created_at: timestamptz('When the instance was made that it is a copy of.', 'nullable'),
    originally_created_at: timestamptz('When the first of it was made, where it is a copy.', 'nullable'),
    source: varchar('The instance that it is a copy of, whether or not that still exists.', 'nullable'),
    copied_from: varchar('The snapshot that it was copied from.', 'nullable'),
    vpc: varchar('The VPC of its instance.', 'nullable'),
  },
  relations: [
    { column: 'source', kind: 'backup-of', to: 'AWS::RDS::DBInstance' },
    { column: 'copied_from', kind: 'made-from', to: 'AWS::RDS::DBSnapshot' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
  ],
  list: async (ask) => {
    const snapshots = await ask.list('rds:DescribeDBSnapshots', {}, ({ DBSnapshots }) => DBSnapshots);
    return ask.each(snapshots, async (of) => ({
      of,
      shared: canBeShared(of.SnapshotType)
        ? await ask.detail('rds:DescribeDBSnapshotAttributes', {
            DBSnapshotIdentifier: of.DBSnapshotIdentifier,
          })
        : undefined,
    }));
  },
  toRow: ({ of: raw, shared }: Listed, where) => ({
    arn: needed(raw.DBSnapshotArn, 'AWS::RDS::DBSnapshot', 'DBSnapshotArn'),
    name: raw.DBSnapshotIdentifier ?? null,
    tags: tagMap(raw.TagList),
    created_at: raw.SnapshotCreateTime ?? null,
    snapshot_type: raw.SnapshotType ?? null,
    status: raw.Status ?? null,
    engine: raw.Engine ?? null,
    engine_version: raw.EngineVersion ?? null,
    size_gib: raw.AllocatedStorage ?? null,
    full_size_bytes: raw.FullSnapshotSizeInBytes ?? null,
    storage_type: raw.StorageType ?? null,
    encrypted: raw.Encrypted ?? null,
    key: keyArn(where, raw.KmsKeyId),
    ...sharingOf(raw.SnapshotType, shared?.DBSnapshotAttributesResult?.DBSnapshotAttributes),
    source_created_at: raw.InstanceCreateTime ?? null,
    originally_created_at: raw.OriginalSnapshotCreateTime ?? null,
    source: rdsArn(where, 'db', raw.DBInstanceIdentifier),
    copied_from: rdsArn(where, 'snapshot', raw.SourceDBSnapshotIdentifier),
    vpc: ec2Arn(where, 'vpc', raw.VpcId),
  }),
});
