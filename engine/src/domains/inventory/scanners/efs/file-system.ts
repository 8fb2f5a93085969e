/** EFS file systems. */
import type { OutputOf } from '#platform/aws/index.ts';
import { bigint, boolean, double, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns, keyArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

interface Listed {
  readonly of: NonNullable<OutputOf<'efs:DescribeFileSystems'>['FileSystems']>[number];
  /** Each undefined where AWS did not say, null where it says that there is none. */
  readonly mounts: OutputOf<'efs:DescribeMountTargets'> | null | undefined;
  readonly lifecycle: OutputOf<'efs:DescribeLifecycleConfiguration'> | null | undefined;
  readonly backups: OutputOf<'efs:DescribeBackupPolicy'> | null | undefined;
}

export const fileSystem = defineScanner({
  type: 'AWS::EFS::FileSystem',
  description: 'EFS file systems.',
  scope: 'region',
  calls: [
    'efs:DescribeFileSystems',
    'efs:DescribeMountTargets',
    'efs:DescribeLifecycleConfiguration',
    'efs:DescribeBackupPolicy',
  ],
  columns: {
    file_system_id: varchar('The id that EFS calls take.', 'nullable'),
    state: varchar('creating, available, updating, deleting, deleted or error.', 'nullable'),
    performance_mode: varchar('generalPurpose or maxIO.', 'nullable'),
    throughput_mode: varchar('bursting, elastic or provisioned.', 'nullable'),
    provisioned_throughput_mib_s: double(
      'Provisioned throughput in MiB a second; null in other modes.',
      'nullable',
    ),
    size_bytes: bigint('What it stores and what is paid for, in bytes.', 'nullable'),
    size_standard_bytes: bigint('Of which in the standard class.', 'nullable'),
    size_infrequent_bytes: bigint('Of which in infrequent access.', 'nullable'),
    size_archive_bytes: bigint('Of which in the archive.', 'nullable'),
    to_infrequent_after: varchar('When files move to infrequent access, such as AFTER_30_DAYS.', 'nullable'),
    to_archive_after: varchar('When files move to the archive, such as AFTER_90_DAYS.', 'nullable'),
    has_lifecycle: boolean('Whether files move to cheaper classes at all.', 'nullable'),
    encrypted: boolean('Whether it is encrypted.', 'nullable'),
    key: varchar('The KMS key it is encrypted with.', 'nullable'),
    zone: varchar('The zone it stands in alone; null where it stands in all of the region.', 'nullable'),
    mount_targets: integer('How many mount targets it has; nobody can use it without.', 'nullable'),
    automatic_backups: boolean('Whether AWS Backup copies it every day by itself.', 'nullable'),
    overwrite_protection: varchar(
      'ENABLED, DISABLED or REPLICATING: whether it may become a copy of another.',
      'nullable',
    ),
    vpc: varchar('The VPC of its mount targets.', 'nullable'),
    subnets: texts('The subnets of its mount targets.', 'nullable'),
    network_interfaces: texts('The network interfaces of its mount targets.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'network_interfaces', kind: 'uses', to: 'AWS::EC2::NetworkInterface' },
  ],
  list: async (ask) => {
    const systems = await ask.list('efs:DescribeFileSystems', {}, ({ FileSystems }) => FileSystems);
    return ask.each(systems, async (of): Promise<Listed> => {
      const { FileSystemId } = of;
      return {
        of,
        mounts: await ask.detail('efs:DescribeMountTargets', { FileSystemId, MaxItems: 100 }),
        lifecycle: await ask.detail('efs:DescribeLifecycleConfiguration', { FileSystemId }),
        backups: await ask.detail('efs:DescribeBackupPolicy', { FileSystemId }, ['PolicyNotFound']),
      };
    });
  },
  toRow: ({ of: raw, mounts, lifecycle, backups }: Listed, where) => {
    const policies = lifecycle?.LifecyclePolicies;
    const targets = mounts?.MountTargets;
    return {
      arn: needed(raw.FileSystemArn, 'AWS::EFS::FileSystem', 'FileSystemArn'),
      // An empty text where nobody named it.
      name: raw.Name || null,
      tags: tagMap(raw.Tags),
      created_at: raw.CreationTime ?? null,
      file_system_id: raw.FileSystemId ?? null,
      state: raw.LifeCycleState ?? null,
      performance_mode: raw.PerformanceMode ?? null,
      throughput_mode: raw.ThroughputMode ?? null,
      provisioned_throughput_mib_s: raw.ProvisionedThroughputInMibps ?? null,
      size_bytes: raw.SizeInBytes?.Value ?? null,
      size_standard_bytes: raw.SizeInBytes?.ValueInStandard ?? null,
      size_infrequent_bytes: raw.SizeInBytes?.ValueInIA ?? null,
      size_archive_bytes: raw.SizeInBytes?.ValueInArchive ?? null,
      to_infrequent_after: policies?.find((policy) => policy.TransitionToIA)?.TransitionToIA ?? null,
      to_archive_after: policies?.find((policy) => policy.TransitionToArchive)?.TransitionToArchive ?? null,
      has_lifecycle: policies?.some((policy) => policy.TransitionToIA ?? policy.TransitionToArchive) ?? null,
      encrypted: raw.Encrypted ?? null,
      key: keyArn(where, raw.KmsKeyId),
      zone: raw.AvailabilityZoneName ?? null,
      mount_targets: raw.NumberOfMountTargets ?? null,
      automatic_backups: backups === undefined ? null : backups?.BackupPolicy?.Status === 'ENABLED',
      overwrite_protection: raw.FileSystemProtection?.ReplicationOverwriteProtection ?? null,
      vpc: ec2Arn(where, 'vpc', targets?.[0]?.VpcId),
      subnets: targets
        ? ec2Arns(
            where,
            'subnet',
            targets.map(({ SubnetId }) => SubnetId),
          )
        : null,
      network_interfaces: targets
        ? ec2Arns(
            where,
            'network-interface',
            targets.map(({ NetworkInterfaceId }) => NetworkInterfaceId),
          )
        : null,
    };
  },
});
