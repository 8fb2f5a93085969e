/** FSx file systems. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, texts, varchar } from '#platform/lake/index.ts';
import { ec2Arn, ec2Arns, keyArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { defineScanner, needed } from '../../scanner.ts';

type FileSystem = NonNullable<OutputOf<'fsx:DescribeFileSystems'>['FileSystems']>[number];

export const fileSystem = defineScanner({
  type: 'AWS::FSx::FileSystem',
  description: 'FSx file systems: Windows, Lustre, NetApp ONTAP and OpenZFS. All are encrypted.',
  scope: 'region',
  calls: ['fsx:DescribeFileSystems'],
  columns: {
    file_system_id: varchar('The id that FSx calls take.', 'nullable'),
    file_system_type: varchar('WINDOWS, LUSTRE, ONTAP or OPENZFS.', 'nullable'),
    file_system_version: varchar('The version of Lustre; null for the others.', 'nullable'),
    state: varchar('AVAILABLE, CREATING, FAILED, MISCONFIGURED and more.', 'nullable'),
    deployment: varchar('SINGLE_AZ_1, MULTI_AZ_1, SCRATCH_2, PERSISTENT_2 and more.', 'nullable'),
    multi_az: boolean('Whether it stands in several zones.', 'nullable'),
    storage_type: varchar('SSD, HDD or INTELLIGENT_TIERING.', 'nullable'),
    size_gib: integer('Its storage capacity in GiB, used or not.', 'nullable'),
    throughput_mib_s: integer('Provisioned throughput in MiB a second.', 'nullable'),
    throughput_mib_s_per_tib: integer(
      'Throughput for every TiB of storage, in MiB a second; Lustre only.',
      'nullable',
    ),
    backup_retention_days: integer(
      'How long automatic backups are kept; 0 where there are none.',
      'nullable',
    ),
    copies_tags_to_backups: boolean('Whether backups get its tags.', 'nullable'),
    maintenance_window: varchar(
      'When AWS may work on it: day of the week, hour and minute, UTC.',
      'nullable',
    ),
    key: varchar('The KMS key it is encrypted with; null for scratch Lustre.', 'nullable'),
    endpoint: varchar('The host name that clients connect to.', 'nullable'),
    vpc: varchar('The VPC it stands in.', 'nullable'),
    subnets: texts('The subnets it stands in.', 'nullable'),
    network_interfaces: texts('The network interfaces it is reached by.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'vpc', kind: 'in-network', to: 'AWS::EC2::VPC' },
    { column: 'subnets', kind: 'in-subnet', to: 'AWS::EC2::Subnet' },
    { column: 'network_interfaces', kind: 'uses', to: 'AWS::EC2::NetworkInterface' },
  ],
  list: (ask) => ask.list('fsx:DescribeFileSystems', {}, ({ FileSystems }) => FileSystems),
  toRow: (raw: FileSystem, where) => {
    const tags = tagMap(raw.Tags);
    const { WindowsConfiguration: windows, LustreConfiguration: lustre } = raw;
    const { OntapConfiguration: ontap, OpenZFSConfiguration: zfs } = raw;
    const config = windows ?? lustre ?? ontap ?? zfs;
    return {
      arn: needed(raw.ResourceARN, 'AWS::FSx::FileSystem', 'ResourceARN'),
      name: tags?.Name ?? null,
      tags,
      created_at: raw.CreationTime ?? null,
      file_system_id: raw.FileSystemId ?? null,
      file_system_type: raw.FileSystemType ?? null,
      file_system_version: raw.FileSystemTypeVersion ?? null,
      state: raw.Lifecycle ?? null,
      deployment: config?.DeploymentType ?? null,
      multi_az: config?.DeploymentType?.startsWith('MULTI_AZ') ?? null,
      storage_type: raw.StorageType ?? null,
      size_gib: raw.StorageCapacity ?? null,
      throughput_mib_s: config?.ThroughputCapacity ?? null,
      throughput_mib_s_per_tib: lustre?.PerUnitStorageThroughput ?? null,
      backup_retention_days: config?.AutomaticBackupRetentionDays ?? null,
      // ONTAP copies no tags.
      copies_tags_to_backups: (windows ?? lustre ?? zfs)?.CopyTagsToBackups ?? null,
      maintenance_window: config?.WeeklyMaintenanceStartTime ?? null,
      key: keyArn(where, raw.KmsKeyId),
      endpoint: raw.DNSName ?? null,
      vpc: ec2Arn(where, 'vpc', raw.VpcId),
      subnets: ec2Arns(where, 'subnet', raw.SubnetIds),
      network_interfaces: ec2Arns(where, 'network-interface', raw.NetworkInterfaceIds),
    };
  },
});
