/** Snapshots of database clusters. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { ec2Arn, keyArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { rdsArn } from '../../rds-arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { canBeShared, sharingOf } from '../../snapshot-sharing.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'rds:DescribeDBClusterSnapshots'>['DBClusterSnapshots']>[number];
  /** Null and undefined where AWS did not say. */
  readonly shared?: OutputOf<'rds:DescribeDBClusterSnapshotAttributes'> | null | undefined;
}

export const dbClusterSnapshot = defineScanner({
  type: 'AWS::RDS::DBClusterSnapshot',
  description:
    'Snapshots of database clusters: those made by hand stay, and cost, until somebody deletes them.',
  scope: 'region',
  calls: ['rds:DescribeDBClusterSnapshots', 'rds:DescribeDBClusterSnapshotAttributes'],
  columns: {
    snapshot_type: varchar('manual, automated or awsbackup.', 'nullable'),
    status: varchar('creating, available, copying, failed and more.', 'nullable'),
    engine: varchar('aurora-postgresql, aurora-mysql, docdb, neptune and more.', 'nullable'),
    engine_version: varchar('The version of the engine.', 'nullable'),
    size_gib: integer('Allocated storage in GiB; 0 or 1 for Aurora, where AWS does not say it.', 'nullable'),
    storage_type: varchar('aurora, aurora-iopt1, gp3, io1 and more.', 'nullable'),
    encrypted: boolean('Whether it is encrypted.', 'nullable'),
    key: varchar('The KMS key that it is encrypted with.', 'nullable'),
    public: boolean('Whether everybody may restore it.', 'nullable'),
    shared_with: texts('The accounts that may restore it.', 'nullable'),
    source_created_at: timestamptz('When the cluster was made that it is a copy of.', 'nullable'),
    source: varchar('The cluster that it is a copy of, whether or not that still exists.', 'nullable'),
    copied_from: varchar('The snapshot that it was copied from.', 'nullable'),
    vpc: varchar('The VPC of its cluster.', 'nullable'),
  },
  relations: [
    { column: 'source', kind: 'backup-of', to: 'AWS::RDS::DBCluster' },
    { column: 'copied_from', kind: 'made-from', to: 'AWS::RDS::DBClusterSnapshot' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
  ],
  list: async (ask) => {
    const snapshots = await ask.list(
      'rds:DescribeDBClusterSnapshots',
      {},
      ({ DBClusterSnapshots }) => DBClusterSnapshots,
    );
    return ask.each(snapshots, async (of) => ({
      of,
      shared: canBeShared(of.SnapshotType)
        ? await ask.detail('rds:DescribeDBClusterSnapshotAttributes', {
            DBClusterSnapshotIdentifier: of.DBClusterSnapshotIdentifier,
          })
        : undefined,
    }));
  },
  toRow: ({ of: raw, shared }: Listed, where) => ({
    arn: needed(raw.DBClusterSnapshotArn, 'AWS::RDS::DBClusterSnapshot', 'DBClusterSnapshotArn'),
    name: raw.DBClusterSnapshotIdentifier ?? null,
    tags: tagMap(raw.TagList),
    created_at: raw.SnapshotCreateTime ?? null,
    snapshot_type: raw.SnapshotType ?? null,
    status: raw.Status ?? null,
    engine: raw.Engine ?? null,
    engine_version: raw.EngineVersion ?? null,
    size_gib: raw.AllocatedStorage ?? null,
    storage_type: raw.StorageType ?? null,
    encrypted: raw.StorageEncrypted ?? null,
    key: keyArn(where, raw.KmsKeyId),
    ...sharingOf(raw.SnapshotType, shared?.DBClusterSnapshotAttributesResult?.DBClusterSnapshotAttributes),
    source_created_at: raw.ClusterCreateTime ?? null,
    source: rdsArn(where, 'cluster', raw.DBClusterIdentifier),
    copied_from: rdsArn(where, 'cluster-snapshot', raw.SourceDBClusterSnapshotArn),
    vpc: ec2Arn(where, 'vpc', raw.VpcId),
  }),
});
