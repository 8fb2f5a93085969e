import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { snapshot } from './snapshot.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(snapshot, { estate: { snapshots: 25 }, rows: 25 });

it('tells what a snapshot is a copy of, and who may read it', () => {
  const of = {
    SnapshotId: 'snap-0a',
    VolumeId: 'vol-0b',
    VolumeSize: 100,
    FullSnapshotSizeInBytes: 5_000_000_000,
    StorageTier: 'archive' as const,
    Encrypted: true,
    KmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/k-1',
    Description: '',
    StartTime: new Date('2026-01-02T03:04:05Z'),
  };
  expect(snapshot.toRow({ of, isPublic: true }, where)).toMatchObject({
    arn: 'arn:aws:ec2:eu-west-1::snapshot/snap-0a',
    created_at: new Date('2026-01-02T03:04:05Z'),
    full_size_bytes: 5_000_000_000,
    storage_tier: 'archive',
    public: true,
    description: null,
    backup_of: `${EC2}:volume/vol-0b`,
    key: 'arn:aws:kms:eu-west-1:111122223333:key/k-1',
  });
});

it('does not take the volume that AWS invents for copies for one', () => {
  const of = { SnapshotId: 'snap-0a', VolumeId: 'vol-ffffffffffffffff' };
  expect(snapshot.toRow({ of, isPublic: null }, where)).toMatchObject({ backup_of: null, public: null });
});

it('finds out with one more list which are public', async () => {
  const aws = simulatedAws({ perRegion: { snapshots: 3 } });
  const place = aws.simulator.world.places[`${aws.target.account}/${aws.target.region}`];
  const [open] = Object.values(place?.snapshots ?? {});
  if (open) Object.assign(open, { shared: true });
  const result = await aws.run(snapshot.read(aws.port, whereIs(aws.target.account, aws.target.region)));
  const rows = result.status === 'ok' ? result.output : [];
  expect(rows.filter((row) => row.public === true).map(({ snapshot_id }) => snapshot_id)).toEqual([open?.id]);
  expect(rows.filter((row) => row.public === false)).toHaveLength(2);
});
