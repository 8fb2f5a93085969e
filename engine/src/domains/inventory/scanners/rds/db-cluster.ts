/** Database clusters: Aurora, and RDS with two readable standbys. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, double, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { keyArn, logGroupArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { rdsArn, roleArns } from '../../rds-arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { inSubnetGroup, vpcSecurityGroups } from '../../subnet-group.ts';

type Cluster = NonNullable<OutputOf<'rds:DescribeDBClusters'>['DBClusters']>[number];
type SubnetGroup = NonNullable<OutputOf<'rds:DescribeDBSubnetGroups'>['DBSubnetGroups']>[number];

interface Listed {
  readonly of: Cluster;
  /** Undefined where AWS did not say. */
  readonly network: SubnetGroup | undefined;
}

export const dbCluster = defineScanner({
  type: 'AWS::RDS::DBCluster',
  description: 'Database clusters of Aurora and RDS; AWS lists those of Neptune and DocumentDB here too.',
  scope: 'region',
  calls: ['rds:DescribeDBClusters', 'rds:DescribeDBSubnetGroups'],
  columns: {
    status: varchar('available, stopped, modifying and more.', 'nullable'),
    restarts_at: timestamptz('When AWS starts it again by itself, where it is stopped.', 'nullable'),
    engine: varchar('aurora-postgresql, aurora-mysql, postgres, mysql, docdb, neptune.', 'nullable'),
    engine_version: varchar('The version of the engine.', 'nullable'),
    engine_mode: varchar('provisioned (serverless v2 too), serverless (v1), global and more.', 'nullable'),
    extended_support: varchar(
      'Whether it goes on, for more money, after the end of standard support: open-source-rds-extended-support, or …-disabled.',
      'nullable',
    ),
    instance_class: varchar('The class of its machines, where it is no Aurora.', 'nullable'),
    members: integer('How many instances it has.', 'nullable'),
    multi_az: boolean('Whether it has instances in several zones.', 'nullable'),
    zones: texts('The availability zones that its storage is spread over.', 'nullable'),
    min_capacity_acu: double(
      'The least it may shrink to, in Aurora capacity units; serverless only.',
      'nullable',
    ),
    max_capacity_acu: double(
      'The most it may grow to, in Aurora capacity units; serverless only.',
      'nullable',
    ),
    pauses_after_s: integer('After how many idle seconds it pauses; null: never.', 'nullable'),
    endpoint: varchar('The host name that writers connect to.', 'nullable'),
    reader_endpoint: varchar('The host name that readers connect to.', 'nullable'),
    public: boolean(
      'Whether its name leads to a public address; only said where it is no Aurora.',
      'nullable',
    ),
    storage_type: varchar('aurora, aurora-iopt1, gp3, io1, io2.', 'nullable'),
    size_gib: integer('Allocated storage in GiB; Aurora always says 1.', 'nullable'),
    iops: integer('Provisioned I/O operations a second, where it is no Aurora.', 'nullable'),
    encrypted: boolean('Whether its storage is encrypted.', 'nullable'),
    key: varchar('The KMS key that its storage is encrypted with.', 'nullable'),
    backup_retention_days: integer('How long automatic backups are kept.', 'nullable'),
    backup_window: varchar('When automatic backups are made, UTC.', 'nullable'),
    latest_restorable_at: timestamptz('The latest moment it can be brought back to.', 'nullable'),
    backtrack_window_s: integer('How far it can be wound back in place, in seconds.', 'nullable'),
    copies_tags_to_snapshots: boolean('Whether snapshots get its tags.', 'nullable'),
    deletion_protection: boolean('Whether it refuses to be deleted.', 'nullable'),
    maintenance_window: varchar('When AWS may work on it, UTC.', 'nullable'),
    auto_minor_upgrade: boolean('Whether minor versions are installed by themselves.', 'nullable'),
    iam_authentication: boolean('Whether IAM users may log in.', 'nullable'),
    data_api: boolean('Whether SQL is taken over HTTPS.', 'nullable'),
    parameter_group: varchar('Its parameter group, by name.', 'nullable'),
    performance_insights: boolean('Whether Performance Insights watches it as a whole.', 'nullable'),
    log_exports: texts('The logs it sends to CloudWatch.', 'nullable'),
    replica_of: varchar('The cluster or instance that it copies.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it may stand in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    roles: texts('The roles it acts as.', 'nullable'),
    secret: varchar('The secret that keeps its master password, where RDS manages it.', 'nullable'),
    logs: texts('The log groups it writes to.', 'nullable'),
  },
  relations: [
    { column: 'replica_of', kind: 'reads-from' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'roles', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'secret', kind: 'uses', to: 'AWS::SecretsManager::Secret' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
  ],
  list: async (ask) => {
    const clusters = await ask.list('rds:DescribeDBClusters', {}, ({ DBClusters }) => DBClusters);
    const groups = await ask.also('rds:DescribeDBSubnetGroups', {}, ({ DBSubnetGroups }) => DBSubnetGroups);
    const networks = new Map(groups?.map((group) => [group.DBSubnetGroupName, group]));
    return ask.each(clusters, async (of) => ({ of, network: networks.get(of.DBSubnetGroup) }));
  },
  toRow: ({ of: raw, network }: Listed, where) => {
    const serverless = raw.ServerlessV2ScalingConfiguration ?? raw.ScalingConfigurationInfo;
    return {
      arn: needed(raw.DBClusterArn, 'AWS::RDS::DBCluster', 'DBClusterArn'),
      name: raw.DBClusterIdentifier ?? null,
      tags: tagMap(raw.TagList),
      created_at: raw.ClusterCreateTime ?? null,
      status: raw.Status ?? null,
      restarts_at: raw.AutomaticRestartTime ?? null,
      engine: raw.Engine ?? null,
      engine_version: raw.EngineVersion ?? null,
      engine_mode: raw.EngineMode ?? null,
      extended_support: raw.EngineLifecycleSupport ?? null,
      instance_class: raw.DBClusterInstanceClass ?? null,
      members: raw.DBClusterMembers?.length ?? null,
      multi_az: raw.MultiAZ ?? null,
      zones: raw.AvailabilityZones ?? null,
      min_capacity_acu: serverless?.MinCapacity ?? null,
      max_capacity_acu: serverless?.MaxCapacity ?? null,
      pauses_after_s: serverless?.SecondsUntilAutoPause ?? null,
      endpoint: raw.Endpoint ?? null,
      reader_endpoint: raw.ReaderEndpoint ?? null,
      public: raw.PubliclyAccessible ?? null,
      storage_type: raw.StorageType ?? null,
      size_gib: raw.AllocatedStorage ?? null,
      iops: raw.Iops ?? null,
      encrypted: raw.StorageEncrypted ?? null,
      key: keyArn(where, raw.KmsKeyId),
      backup_retention_days: raw.BackupRetentionPeriod ?? null,
      backup_window: raw.PreferredBackupWindow ?? null,
      latest_restorable_at: raw.LatestRestorableTime ?? null,
      backtrack_window_s: raw.BacktrackWindow ?? null,
      copies_tags_to_snapshots: raw.CopyTagsToSnapshot ?? null,
      deletion_protection: raw.DeletionProtection ?? null,
      maintenance_window: raw.PreferredMaintenanceWindow ?? null,
      auto_minor_upgrade: raw.AutoMinorVersionUpgrade ?? null,
      iam_authentication: raw.IAMDatabaseAuthenticationEnabled ?? null,
      data_api: raw.HttpEndpointEnabled ?? null,
      parameter_group: raw.DBClusterParameterGroup ?? null,
      performance_insights: raw.PerformanceInsightsEnabled ?? null,
      log_exports: raw.EnabledCloudwatchLogsExports ?? [],
      replica_of: rdsArn(where, 'cluster', raw.ReplicationSourceIdentifier),
      ...inSubnetGroup(where, network),
      security_groups: vpcSecurityGroups(where, raw.VpcSecurityGroups),
      roles: roleArns(raw.AssociatedRoles, raw.MonitoringRoleArn),
      secret: raw.MasterUserSecret?.SecretArn ?? null,
      logs: (raw.EnabledCloudwatchLogsExports ?? []).flatMap(
        (log) => logGroupArn(where, `/aws/rds/cluster/${raw.DBClusterIdentifier}/${log}`) ?? [],
      ),
    };
  },
});
