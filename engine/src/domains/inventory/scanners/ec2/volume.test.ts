import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { volume } from './volume.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(volume, { estate: { volumes: 25 }, rows: 25 });

it('tells what a volume is attached to and made from', () => {
  const row = volume.toRow(
    {
      VolumeId: 'vol-0a',
      State: 'in-use',
      AvailabilityZone: 'eu-west-1a',
      Size: 100,
      VolumeType: 'gp3',
      Iops: 3000,
      Throughput: 125,
      Encrypted: true,
      KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/k-1',
      SnapshotId: 'snap-0c',
      CreateTime: new Date('2026-01-02T03:04:05Z'),
      Attachments: [{ InstanceId: 'i-0b', VolumeId: 'vol-0a', State: 'attached', Device: '/dev/sda1' }],
      Tags: [{ Key: 'Name', Value: 'db data' }],
    },
    where,
  );
  expect(row).toEqual({
    arn: 'arn:aws:ec2:eu-west-1:111122223333:volume/vol-0a',
    name: 'db data',
    tags: { Name: 'db data' },
    created_at: new Date('2026-01-02T03:04:05Z'),
    volume_id: 'vol-0a',
    state: 'in-use',
    zone: 'eu-west-1a',
    size_gib: 100,
    volume_type: 'gp3',
    iops: 3000,
    throughput_mib_s: 125,
    encrypted: true,
    key: 'arn:aws:kms:eu-west-1:111122223333:key/k-1',
    attached_to: 'arn:aws:ec2:eu-west-1:111122223333:instance/i-0b',
    made_from: 'arn:aws:ec2:eu-west-1::snapshot/snap-0c',
  });
});

it('leaves what AWS does not say unknown', () => {
  const row = volume.toRow({ VolumeId: 'vol-0a', SnapshotId: '' }, where);
  expect(row).toMatchObject({
    arn: expect.any(String),
    tags: {},
    created_at: null,
    size_gib: null,
    made_from: null,
  });
});

it('stands in the partition of its region', () => {
  const { arn } = volume.toRow({ VolumeId: 'vol-0a' }, whereIs('111122223333', 'cn-north-1'));
  expect(arn).toBe('arn:aws-cn:ec2:cn-north-1:111122223333:volume/vol-0a');
});

it('refuses an answer without an id', () => {
  expect(() => volume.toRow({ Size: 1 }, where)).toThrow(/AWS::EC2::Volume without VolumeId/);
});
