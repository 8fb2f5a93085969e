/** Planted: buckets that grow without end, or that are open. */
import type { BucketRecord } from '../../s3/bucket-record.ts';
import { castBucket } from '../makers-of-stores.ts';
import { S3_STANDARD_GIB } from '../prices.ts';
import { type Bed, type Planter, sow } from './garden.ts';

function bucket({ estate, home, label }: Bed, name: string, bornAt: number, but: Partial<BucketRecord>) {
  const full = `fennimarsh-${home.account.name}-${label(name, 'elsewhere').name}`;
  return castBucket(estate, home.spot, { ...label(name, 'elsewhere'), name: full, bornAt, but });
}

const endless: Planter = (garden) => {
  const what = 'A bucket of terabytes with versions and no lifecycle: nothing in it ever ends or cools.';
  const seed = {
    kind: 'waste',
    sort: 'bucket-no-lifecycle',
    rule: 's3-bucket-lifecycle',
    what,
    count: 6,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(300, 1200);
    const objects = bed.luck.between(2_000_000, 40_000_000);
    const one = bucket(bed, 'exports-', since, { versioning: 'Enabled', lifecycle: undefined, objects });
    // Two MiB each, a third of it old versions.
    return { of: [one], since, monthlyUsd: ((objects * 2) / 1024 / 3) * S3_STANDARD_GIB };
  });
};

const open: Planter = (garden) => {
  const what = 'A bucket whose block on public access was taken off.';
  const seed = {
    kind: 'policy',
    sort: 'bucket-public',
    rule: 's3-bucket-public-access',
    what,
    count: 5,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(20, 500);
    const closed = {
      BlockPublicAcls: false,
      IgnorePublicAcls: false,
      BlockPublicPolicy: false,
      RestrictPublicBuckets: false,
    };
    return {
      of: [bucket(bed, 'share-', since, { publicAccess: closed, objects: bed.luck.between(3, 9000) })],
      since,
    };
  });
};

export const buckets: readonly Planter[] = [endless, open];
