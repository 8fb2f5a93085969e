/** Redshift clusters. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { bucketArn, ec2Arn, keyArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { inSubnetGroup, vpcSecurityGroups } from '../../subnet-group.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'redshift:DescribeClusters'>['Clusters']>[number];
  /** Each undefined where AWS did not say. */
  readonly logging: OutputOf<'redshift:DescribeLoggingStatus'> | null | undefined;
  readonly network:
    | NonNullable<OutputOf<'redshift:DescribeClusterSubnetGroups'>['ClusterSubnetGroups']>[number]
    | undefined;
}

export const cluster = defineScanner({
  type: 'AWS::Redshift::Cluster',
  description: 'Redshift clusters: data warehouses that are paid for by the hour until they are paused.',
  scope: 'region',
  calls: [
    'redshift:DescribeClusters',
    'redshift:DescribeClusterSubnetGroups',
    'redshift:DescribeLoggingStatus',
  ],
  columns: {
    status: varchar('available, paused, resizing and more.', 'nullable'),
    availability: varchar('Available, Unavailable, Maintenance, Modifying or Failed.', 'nullable'),
    node_type: varchar('The type of its nodes, such as ra3.4xlarge.', 'nullable'),
    nodes: integer('How many nodes it has.', 'nullable'),
    storage_capacity_mib: bigint('How much it may store, in MiB.', 'nullable'),
    zone: varchar('The availability zone.', 'nullable'),
    multi_az: boolean('Whether it also runs in a second zone.', 'nullable'),
    zone_relocation: boolean('Whether it may be moved to another zone.', 'nullable'),
    endpoint: varchar('The host name that clients connect to.', 'nullable'),
    public: boolean('Whether it has a public address.', 'nullable'),
    enhanced_vpc_routing: boolean('Whether its loads and unloads stay inside the VPC.', 'nullable'),
    encrypted: boolean('Whether it is encrypted.', 'nullable'),
    key: varchar('The KMS key it is encrypted with.', 'nullable'),
    snapshot_retention_days: integer(
      'How long automatic snapshots are kept; 0 where there are none.',
      'nullable',
    ),
    manual_snapshot_retention_days: integer(
      'How long snapshots made by hand are kept; -1 for ever.',
      'nullable',
    ),
    copies_snapshots_to: varchar('The region that its snapshots are copied to.', 'nullable'),
    maintenance_window: varchar('When AWS may work on it, UTC.', 'nullable'),
    next_maintenance_at: timestamptz('When the next maintenance may begin.', 'nullable'),
    auto_upgrade: boolean('Whether new versions are installed by themselves.', 'nullable'),
    engine_version: varchar('The version and revision of the engine.', 'nullable'),
    parameter_groups: texts('Its parameter groups, by name.', 'nullable'),
    audit_log: boolean('Whether it keeps an audit log.', 'nullable'),
    audit_log_bucket: varchar('The bucket its audit log goes to.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it may stand in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    roles: texts('The roles it acts as.', 'nullable'),
    secret: varchar('The secret that keeps its admin password, where Redshift manages it.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'audit_log_bucket', kind: 'logs-to', to: 'AWS::S3::Bucket' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'roles', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'secret', kind: 'uses', to: 'AWS::SecretsManager::Secret' },
  ],
  list: async (ask) => {
    const clusters = await ask.list('redshift:DescribeClusters', {}, ({ Clusters }) => Clusters);
    const groups = await ask.also(
      'redshift:DescribeClusterSubnetGroups',
      {},
      ({ ClusterSubnetGroups }) => ClusterSubnetGroups,
    );
    const networks = new Map(groups?.map((group) => [group.ClusterSubnetGroupName, group]));
    return ask.each(clusters, async (of) => ({
      of,
      logging: await ask.detail('redshift:DescribeLoggingStatus', {
        ClusterIdentifier: of.ClusterIdentifier,
      }),
      network: networks.get(of.ClusterSubnetGroupName),
    }));
  },
  toRow: ({ of: raw, logging, network }: Listed, where) => {
    const { partition, region, account } = where;
    const name = needed(raw.ClusterIdentifier, 'AWS::Redshift::Cluster', 'ClusterIdentifier');
    return {
      arn: `arn:${partition}:redshift:${region}:${account}:cluster:${name}`,
      name,
      tags: tagMap(raw.Tags),
      created_at: raw.ClusterCreateTime ?? null,
      status: raw.ClusterStatus ?? null,
      availability: raw.ClusterAvailabilityStatus ?? null,
      node_type: raw.NodeType ?? null,
      nodes: raw.NumberOfNodes ?? null,
      storage_capacity_mib: raw.TotalStorageCapacityInMegaBytes ?? null,
      zone: raw.AvailabilityZone ?? null,
      // A text, unlike everywhere else.
      multi_az: raw.MultiAZ ? raw.MultiAZ.toLowerCase() === 'enabled' : null,
      zone_relocation: raw.AvailabilityZoneRelocationStatus
        ? raw.AvailabilityZoneRelocationStatus === 'enabled'
        : null,
      endpoint: raw.Endpoint?.Address ?? null,
      public: raw.PubliclyAccessible ?? null,
      enhanced_vpc_routing: raw.EnhancedVpcRouting ?? null,
      encrypted: raw.Encrypted ?? null,
      key: keyArn(where, raw.KmsKeyId),
      snapshot_retention_days: raw.AutomatedSnapshotRetentionPeriod ?? null,
      manual_snapshot_retention_days: raw.ManualSnapshotRetentionPeriod ?? null,
      copies_snapshots_to: raw.ClusterSnapshotCopyStatus?.DestinationRegion ?? null,
      maintenance_window: raw.PreferredMaintenanceWindow ?? null,
      next_maintenance_at: raw.NextMaintenanceWindowStartTime ?? null,
      auto_upgrade: raw.AllowVersionUpgrade ?? null,
      engine_version: [raw.ClusterVersion, raw.ClusterRevisionNumber].filter(Boolean).join('.') || null,
      parameter_groups:
        raw.ClusterParameterGroups?.flatMap((group) => group.ParameterGroupName ?? []) ?? null,
      audit_log: logging?.LoggingEnabled ?? null,
      audit_log_bucket: bucketArn(where, logging?.BucketName),
      ...inSubnetGroup(where, network),
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
      security_groups: vpcSecurityGroups(where, raw.VpcSecurityGroups),
      roles: raw.IamRoles?.flatMap(({ IamRoleArn }) => IamRoleArn ?? []) ?? null,
      secret: raw.MasterPasswordSecretArn ?? null,
    };
  },
});
