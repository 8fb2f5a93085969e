/** EBS volumes. */
import type { OutputOf } from '#platform/aws/index.ts';
import { boolean, integer, varchar } from '#platform/lake/index.ts';
import { ec2Arn, keyArn, snapshotArn } from '../../arns.ts';
import { tagMap } from '../../head.ts';
import { AMOUNT, metricsOf } from '../../metrics/metric.ts';
import { defineScanner, needed } from '../../scanner.ts';

type Volume = NonNullable<OutputOf<'ec2:DescribeVolumes'>['Volumes']>[number];

export const volume = defineScanner({
  type: 'AWS::EC2::Volume',
  description: 'EBS volumes: disks that are paid for whether or not a machine uses them.',
  scope: 'region',
  calls: ['ec2:DescribeVolumes'],
  columns: {
    volume_id: varchar('The id that EC2 calls take.', 'required'),
    state: varchar('creating, available, in-use, deleting, deleted or error.', 'nullable'),
    zone: varchar('The availability zone.', 'nullable'),
    size_gib: integer('Size in GiB.', 'nullable'),
    volume_type: varchar('gp2, gp3, io1, io2, st1, sc1 or standard.', 'nullable'),
    iops: integer('Provisioned or base I/O operations a second.', 'nullable'),
    throughput_mib_s: integer('Provisioned throughput in MiB a second; gp3 only.', 'nullable'),
    encrypted: boolean('Whether it is encrypted.', 'nullable'),
    key: varchar('The KMS key that opens it.', 'nullable'),
    attached_to: varchar('The instance it is attached to, the first where there are several.', 'nullable'),
    made_from: varchar('The snapshot it was made from.', 'nullable'),
  },
  relations: [
    { column: 'key', kind: 'encrypted-by', to: 'AWS::KMS::Key' },
    { column: 'attached_to', kind: 'attached-to', to: 'AWS::EC2::Instance' },
    { column: 'made_from', kind: 'made-from', to: 'AWS::EC2::Snapshot' },
  ],
  metrics: metricsOf(
    { namespace: 'AWS/EBS', dimensions: { VolumeId: 'volume_id' } },
    { VolumeReadOps: AMOUNT, VolumeWriteOps: AMOUNT, VolumeReadBytes: AMOUNT, VolumeWriteBytes: AMOUNT },
  ),
  list: (ask) => ask.list('ec2:DescribeVolumes', {}, ({ Volumes }) => Volumes),
  toRow: (raw: Volume, where) => {
    const id = needed(raw.VolumeId, 'AWS::EC2::Volume', 'VolumeId');
    // EC2 leaves Tags out where a volume has none.
    const tags = tagMap(raw.Tags ?? []);
    return {
      arn: `arn:${where.partition}:ec2:${where.region}:${where.account}:volume/${id}`,
      name: tags?.Name ?? null,
      tags,
      created_at: raw.CreateTime ?? null,
      volume_id: id,
      state: raw.State ?? null,
      zone: raw.AvailabilityZone ?? null,
      size_gib: raw.Size ?? null,
      volume_type: raw.VolumeType ?? null,
      iops: raw.Iops ?? null,
      throughput_mib_s: raw.Throughput ?? null,
      encrypted: raw.Encrypted ?? null,
      key: keyArn(where, raw.KmsKeyId),
      attached_to: ec2Arn(where, 'instance', raw.Attachments?.[0]?.InstanceId),
      // An empty text where the volume was made from nothing.
      made_from: snapshotArn(where, raw.SnapshotId),
    };
  },
});
