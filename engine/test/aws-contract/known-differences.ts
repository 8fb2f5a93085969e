/** Where moto and the simulator are known to differ, and why the simulator does what it does. */
import type { Operation } from '#platform/aws/index.ts';

export interface KnownDifference {
  readonly operation: Operation;
  /** A path of the answer, or `outcome`. */
  readonly what: string;
  readonly reason: string;
}

const notInMoto = (operation: Operation, paths: readonly string[], reason: string): KnownDifference[] =>
  paths.map((what) => ({ operation, what, reason }));

const nested = (prefix: string, fields: readonly string[]) => fields.map((field) => `${prefix}${field}`);

const volumeFields = ['MultiAttachEnabled', 'SnapshotId'];
const whyVolume = 'AWS always says both, the snapshot as an empty text when there is none';
const whySpeed = 'AWS names the gp3 baseline (3000 IOPS, 125 MiB/s) even when nothing was asked for';
const whyTypes = 'AWS repeats the type even when only the size changes';
const whyDatabase = 'AWS says how every database is kept and where it stands; moto only what it was told';
const whyHardware = 'AWS says what the machine has and what its price contains';
const whyGroup = 'AWS puts what names no security group behind the default one of its VPC';
const whyPool = 'AWS says from which pool and for which border group an address is';
const whyProgress = 'AWS reports progress in every answer about a snapshot';

const hardwareFields = ['CpuOptions.CoreCount', 'CpuOptions.ThreadsPerCore', 'PlatformDetails'];
const groupFields = ['SecurityGroups[].GroupId', 'SecurityGroups[].GroupName'];

const databaseFields = [
  'CertificateDetails.CAIdentifier',
  'CertificateDetails.ValidTill',
  'DBSubnetGroup.DBSubnetGroupArn',
  'DBSubnetGroup.DBSubnetGroupDescription',
  'DBSubnetGroup.DBSubnetGroupName',
  'DBSubnetGroup.SubnetGroupStatus',
  'DBSubnetGroup.Subnets',
  'DBSubnetGroup.Subnets[].SubnetAvailabilityZone.Name',
  'DBSubnetGroup.Subnets[].SubnetIdentifier',
  'DBSubnetGroup.Subnets[].SubnetStatus',
  'DBSubnetGroup.VpcId',
  'EngineLifecycleSupport',
  'MonitoringInterval',
  'PerformanceInsightsEnabled',
  'PubliclyAccessible',
];
const clusterFields = [
  'EngineLifecycleSupport',
  'VpcSecurityGroups[].Status',
  'VpcSecurityGroups[].VpcSecurityGroupId',
];
const snapshotFields = ['AvailabilityZone', 'LicenseModel', 'StorageType', 'VpcId'];
const clusterSnapshotFields = ['IAMDatabaseAuthenticationEnabled', 'LicenseModel', 'VpcId'];

export const knownDifferences: readonly KnownDifference[] = [
  ...notInMoto('ec2:CreateVolume', volumeFields, whyVolume),
  ...notInMoto('ec2:DescribeVolumes', nested('Volumes[].', volumeFields), whyVolume),
  ...notInMoto('ec2:CreateVolume', ['Iops', 'Throughput'], whySpeed),
  ...notInMoto('ec2:DescribeVolumes', ['Volumes[].Throughput'], whySpeed),
  ...notInMoto('ec2:DescribeVolumes', ['Volumes[].Attachments[].DeleteOnTermination'], 'AWS always says it'),
  ...notInMoto(
    'ec2:ModifyVolume',
    nested('VolumeModification.', ['OriginalVolumeType', 'TargetVolumeType']),
    whyTypes,
  ),
  ...notInMoto(
    'ec2:DescribeVolumesModifications',
    nested('VolumesModifications[].', ['OriginalVolumeType', 'TargetVolumeType']),
    whyTypes,
  ),
  ...notInMoto('ec2:RunInstances', nested('Instances[].', hardwareFields), whyHardware),
  ...notInMoto('ec2:DescribeInstances', nested('Reservations[].Instances[].', hardwareFields), whyHardware),
  ...notInMoto('ec2:RunInstances', nested('Instances[].', groupFields), whyGroup),
  ...notInMoto('ec2:DescribeInstances', nested('Reservations[].Instances[].', groupFields), whyGroup),
  ...notInMoto('ec2:AllocateAddress', ['NetworkBorderGroup', 'PublicIpv4Pool'], whyPool),
  ...notInMoto(
    'ec2:DescribeAddresses',
    nested('Addresses[].', ['NetworkBorderGroup', 'PublicIpv4Pool']),
    whyPool,
  ),
  ...notInMoto('ec2:CreateSnapshot', ['StorageTier'], 'moto knows no archive tier'),
  ...notInMoto('ec2:DescribeSnapshots', ['Snapshots[].StorageTier'], 'moto knows no archive tier'),
  ...notInMoto('rds:DescribeDBInstances', nested('DBInstances[].', databaseFields), whyDatabase),
  ...(['Create', 'Delete', 'Modify', 'Start', 'Stop'] as const).flatMap((verb) =>
    notInMoto(`rds:${verb}DBInstance`, nested('DBInstance.', databaseFields), whyDatabase),
  ),
  ...notInMoto('rds:DescribeDBClusters', nested('DBClusters[].', clusterFields), whyDatabase),
  ...notInMoto('rds:CreateDBCluster', nested('DBCluster.', clusterFields), whyDatabase),
  ...notInMoto('rds:DeleteDBCluster', nested('DBCluster.', clusterFields), whyDatabase),
  ...notInMoto('rds:DescribeDBSnapshots', nested('DBSnapshots[].', snapshotFields), whyDatabase),
  ...notInMoto('rds:CreateDBSnapshot', nested('DBSnapshot.', snapshotFields), whyDatabase),
  ...notInMoto('rds:DeleteDBSnapshot', nested('DBSnapshot.', snapshotFields), whyDatabase),
  ...notInMoto(
    'rds:DescribeDBClusterSnapshots',
    nested('DBClusterSnapshots[].', clusterSnapshotFields),
    whyDatabase,
  ),
  ...notInMoto(
    'rds:CreateDBClusterSnapshot',
    nested('DBClusterSnapshot.', clusterSnapshotFields),
    whyDatabase,
  ),
  ...notInMoto(
    'rds:DeleteDBClusterSnapshot',
    nested('DBClusterSnapshot.', clusterSnapshotFields),
    whyDatabase,
  ),
  ...notInMoto('rds:CreateDBSnapshot', ['DBSnapshot.PercentProgress'], whyProgress),
  ...notInMoto('rds:DeleteDBSnapshot', ['DBSnapshot.PercentProgress'], whyProgress),
  ...notInMoto('rds:DescribeDBSnapshots', ['DBSnapshots[].PercentProgress'], whyProgress),
  ...notInMoto('s3:ListBuckets', ['Buckets[].BucketRegion'], 'moto filters by it but does not return it'),
];
