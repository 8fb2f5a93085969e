/** Database instances of RDS and Aurora. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, timestamptz, varchar } from '#platform/lake/index.ts';
import { keyArn, logGroupArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { LEVEL, metricsOf } from '../../metrics/metric.ts';
import { rdsArn, roleArns } from '../../rds-arns.ts';
import { defineScanner, needed } from '../../scanner.ts';
import { inSubnetGroup, vpcSecurityGroups } from '../../subnet-group.ts';

type Instance = NonNullable<OutputOf<'rds:DescribeDBInstances'>['DBInstances']>[number];

export const dbInstance = defineScanner({
  type: 'AWS::RDS::DBInstance',
  description: 'Database instances of RDS and Aurora; AWS lists those of Neptune and DocumentDB here too.',
  scope: 'region',
  calls: ['rds:DescribeDBInstances'],
  columns: {
    status: varchar('available, stopped, modifying and more.', 'nullable'),
    restarts_at: timestamptz('When AWS starts it again by itself, where it is stopped.', 'nullable'),
    instance_class: varchar('Its class, such as db.r6g.large.', 'nullable'),
    engine: varchar('postgres, mysql, aurora-postgresql, oracle-ee, docdb, neptune and more.', 'nullable'),
    engine_version: varchar('The version of the engine.', 'nullable'),
    extended_support: varchar(
      'Whether it goes on, for more money, after the end of standard support: open-source-rds-extended-support, or …-disabled.',
      'nullable',
    ),
    license_model: varchar('license-included, bring-your-own-license and more.', 'nullable'),
    zone: varchar('The availability zone.', 'nullable'),
    multi_az: boolean('Whether a standby waits in another zone.', 'nullable'),
    endpoint: varchar('The host name that clients connect to.', 'nullable'),
    public: boolean('Whether its name leads to a public address.', 'nullable'),
    storage_type: varchar('gp2, gp3, io1, io2, aurora and more.', 'nullable'),
    size_gib: integer('Allocated storage in GiB; Aurora always says 1.', 'nullable'),
    max_size_gib: integer('How far its storage may grow by itself, in GiB; null: not at all.', 'nullable'),
    iops: integer('Provisioned I/O operations a second.', 'nullable'),
    throughput_mib_s: integer('Provisioned throughput in MiB a second; gp3 only.', 'nullable'),
    encrypted: boolean('Whether its storage is encrypted.', 'nullable'),
    key: varchar('The KMS key that its storage is encrypted with.', 'nullable'),
    backup_retention_days: integer(
      'How long automatic backups are kept; 0 where there are none.',
      'nullable',
    ),
    backup_window: varchar('When automatic backups are made, UTC.', 'nullable'),
    latest_restorable_at: timestamptz('The latest moment it can be brought back to.', 'nullable'),
    copies_tags_to_snapshots: boolean('Whether snapshots get its tags.', 'nullable'),
    deletion_protection: boolean('Whether it refuses to be deleted.', 'nullable'),
    maintenance_window: varchar('When AWS may work on it, UTC.', 'nullable'),
    auto_minor_upgrade: boolean('Whether minor versions are installed by themselves.', 'nullable'),
    pending_changes: texts('What is to change in the next maintenance window.', 'nullable'),
    iam_authentication: boolean('Whether IAM users may log in.', 'nullable'),
    ca_certificate: varchar('The authority that signed its certificate.', 'nullable'),
    certificate_valid_till: timestamptz('When its certificate ends.', 'nullable'),
    parameter_groups: texts('Its parameter groups, by name.', 'nullable'),
    performance_insights: boolean('Whether Performance Insights watches it.', 'nullable'),
    performance_insights_retention_days: integer(
      'How long Performance Insights keeps what it saw.',
      'nullable',
    ),
    monitoring_interval_s: integer('How often enhanced monitoring looks, in seconds; 0: never.', 'nullable'),
    log_exports: texts('The logs it sends to CloudWatch.', 'nullable'),
    cluster: varchar('The cluster it belongs to.', 'nullable'),
    replica_of: varchar('The instance or cluster that it copies.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it may stand in.', 'nullable'),
    security_groups: texts('The security groups around it.', 'nullable'),
    roles: texts('The roles it acts as.', 'nullable'),
    secret: varchar('The secret that keeps its master password, where RDS manages it.', 'nullable'),
    logs: texts('The log groups it writes to.', 'nullable'),
  },
  relations: [
    { column: 'cluster', kind: 'part-of', to: 'AWS::RDS::DBCluster' },
    { column: 'replica_of', kind: 'reads-from' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'security_groups', kind: 'protected-by', to: 'AWS::EC2::SecurityGroup' },
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'roles', kind: 'uses-role', to: 'AWS::IAM::Role' },
    { column: 'secret', kind: 'uses', to: 'AWS::SecretsManager::Secret' },
    { column: 'logs', kind: 'logs-to', to: 'AWS::Logs::LogGroup' },
  ],
  metrics: metricsOf(
    { namespace: 'AWS/RDS', dimensions: { DBInstanceIdentifier: 'name' } },
    {
      CPUUtilization: LEVEL,
      DatabaseConnections: ['avg', 'max'],
      FreeableMemory: ['avg', 'min'],
      FreeStorageSpace: ['min'],
      ReadIOPS: ['avg', 'max'],
      WriteIOPS: ['avg', 'max'],
    },
  ),
  list: (ask) => ask.list('rds:DescribeDBInstances', {}, ({ DBInstances }) => DBInstances),
  toRow: (raw: Instance, where) => {
    const name = needed(raw.DBInstanceIdentifier, 'AWS::RDS::DBInstance', 'DBInstanceIdentifier');
    return {
      arn: needed(raw.DBInstanceArn, 'AWS::RDS::DBInstance', 'DBInstanceArn'),
      name,
      tags: tagMap(raw.TagList),
      created_at: raw.InstanceCreateTime ?? null,
      status: raw.DBInstanceStatus ?? null,
      restarts_at: raw.AutomaticRestartTime ?? null,
      instance_class: raw.DBInstanceClass ?? null,
      engine: raw.Engine ?? null,
      engine_version: raw.EngineVersion ?? null,
      extended_support: raw.EngineLifecycleSupport ?? null,
      license_model: raw.LicenseModel ?? null,
      zone: raw.AvailabilityZone ?? null,
      multi_az: raw.MultiAZ ?? null,
      endpoint: raw.Endpoint?.Address ?? null,
      public: raw.PubliclyAccessible ?? null,
      storage_type: raw.StorageType ?? null,
      size_gib: raw.AllocatedStorage ?? null,
      max_size_gib: raw.MaxAllocatedStorage ?? null,
      iops: raw.Iops ?? null,
      throughput_mib_s: raw.StorageThroughput ?? null,
      encrypted: raw.StorageEncrypted ?? null,
      key: keyArn(where, raw.KmsKeyId),
      backup_retention_days: raw.BackupRetentionPeriod ?? null,
      backup_window: raw.PreferredBackupWindow ?? null,
      latest_restorable_at: raw.LatestRestorableTime ?? null,
      copies_tags_to_snapshots: raw.CopyTagsToSnapshot ?? null,
      deletion_protection: raw.DeletionProtection ?? null,
      maintenance_window: raw.PreferredMaintenanceWindow ?? null,
      auto_minor_upgrade: raw.AutoMinorVersionUpgrade ?? null,
      pending_changes: raw.PendingModifiedValues ? changesIn(raw.PendingModifiedValues) : null,
      iam_authentication: raw.IAMDatabaseAuthenticationEnabled ?? null,
      ca_certificate: raw.CACertificateIdentifier ?? null,
      certificate_valid_till: raw.CertificateDetails?.ValidTill ?? null,
      parameter_groups: raw.DBParameterGroups?.flatMap((group) => group.DBParameterGroupName ?? []) ?? null,
      performance_insights: raw.PerformanceInsightsEnabled ?? null,
      performance_insights_retention_days: raw.PerformanceInsightsRetentionPeriod ?? null,
      monitoring_interval_s: raw.MonitoringInterval ?? null,
      log_exports: raw.EnabledCloudwatchLogsExports ?? [],
      cluster: rdsArn(where, 'cluster', raw.DBClusterIdentifier),
      replica_of:
        rdsArn(where, 'db', raw.ReadReplicaSourceDBInstanceIdentifier) ??
        rdsArn(where, 'cluster', raw.ReadReplicaSourceDBClusterIdentifier),
      ...inSubnetGroup(where, raw.DBSubnetGroup),
      security_groups: vpcSecurityGroups(where, raw.VpcSecurityGroups),
      roles: roleArns(raw.AssociatedRoles, raw.MonitoringRoleArn),
      secret: raw.MasterUserSecret?.SecretArn ?? null,
      // An instance of a cluster writes to the log groups of its cluster.
      logs: (raw.EnabledCloudwatchLogsExports ?? []).flatMap((log) => {
        const of = raw.DBClusterIdentifier ? `cluster/${raw.DBClusterIdentifier}` : `instance/${name}`;
        return logGroupArn(where, `/aws/rds/${of}/${log}`) ?? [];
      }),
    };
  },
});

/** The SDK leaves a key there for what is not said. */
const changesIn = (pending: object): string[] =>
  Object.entries(pending).flatMap(([field, value]) => (value === undefined ? [] : [field]));
