import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { image } from './image.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(image, { estate: { 'ec2:image': 25 }, rows: 25 });

it('tells what an image consists of and who may use it', () => {
  const row = image.toRow(
    {
      ImageId: 'ami-0a',
      Name: 'base-2026',
      Public: true,
      CreationDate: '2026-01-02T03:04:05.000Z',
      LastLaunchedTime: '2026-02-03T00:00:00.000Z',
      BlockDeviceMappings: [
        { Ebs: { SnapshotId: 'snap-1', VolumeSize: 8, Encrypted: true } },
        { Ebs: { SnapshotId: 'snap-2', VolumeSize: 100, Encrypted: false } },
        { VirtualName: 'ephemeral0' },
      ],
      SourceImageId: 'ami-0b',
      SourceImageRegion: 'us-east-1',
    },
    where,
  );
  expect(row).toMatchObject({
    arn: 'arn:aws:ec2:eu-west-1::image/ami-0a',
    name: 'base-2026',
    created_at: new Date('2026-01-02T03:04:05Z'),
    last_launched_at: new Date('2026-02-03T00:00:00Z'),
    public: true,
    size_gib: 108,
    encrypted: false,
    snapshots: ['arn:aws:ec2:eu-west-1::snapshot/snap-1', 'arn:aws:ec2:eu-west-1::snapshot/snap-2'],
    source_image: 'arn:aws:ec2:us-east-1::image/ami-0b',
  });
});

it('leaves what AWS does not say unknown', () => {
  expect(image.toRow({ ImageId: 'ami-0a' }, where)).toMatchObject({
    created_at: null,
    public: null,
    size_gib: null,
    encrypted: null,
    snapshots: null,
    source_image: null,
  });
});
