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
const whyPublic = 'AWS always says it, the auditors need it';
const whyPool = 'AWS says from which pool and for which border group an address is';
const whyProgress = 'AWS reports progress in every answer about a snapshot';

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
  ...notInMoto('ec2:AllocateAddress', ['NetworkBorderGroup', 'PublicIpv4Pool'], whyPool),
  ...notInMoto(
    'ec2:DescribeAddresses',
    nested('Addresses[].', ['NetworkBorderGroup', 'PublicIpv4Pool']),
    whyPool,
  ),
  ...notInMoto('ec2:CreateSnapshot', ['StorageTier'], 'moto knows no archive tier'),
  ...notInMoto('ec2:DescribeSnapshots', ['Snapshots[].StorageTier'], 'moto knows no archive tier'),
  ...notInMoto('rds:DescribeDBInstances', ['DBInstances[].PubliclyAccessible'], whyPublic),
  ...(['Create', 'Delete', 'Modify', 'Start', 'Stop'] as const).flatMap((verb) =>
    notInMoto(`rds:${verb}DBInstance`, ['DBInstance.PubliclyAccessible'], whyPublic),
  ),
  ...notInMoto('rds:CreateDBSnapshot', ['DBSnapshot.PercentProgress'], whyProgress),
  ...notInMoto('rds:DeleteDBSnapshot', ['DBSnapshot.PercentProgress'], whyProgress),
  ...notInMoto('rds:DescribeDBSnapshots', ['DBSnapshots[].PercentProgress'], whyProgress),
  ...notInMoto('s3:ListBuckets', ['Buckets[].BucketRegion'], 'moto filters by it but does not return it'),
];
