/** Meters of databases, buckets, tables, caches and file systems. */
import type { DbInstanceRecord, DbSnapshotRecord } from '../../../rds/records.ts';
import type { BucketRecord } from '../../../s3/bucket-record.ts';
import { vaults } from '../../../services/backup.ts';
import { tables } from '../../../services/dynamodb.ts';
import { efsFileSystems } from '../../../services/efs.ts';
import { cacheClusters } from '../../../services/elasticache.ts';
import { fsxFileSystems } from '../../../services/fsx.ts';
import { domains } from '../../../services/opensearch.ts';
import { type Meter, meterOf, meterOfRecord, type Reading, useOf } from './meter.ts';

/** Engines past their standard support. */
const ANCIENT = /^(5\.7|11)\./;

const database = meterOfRecord<DbInstanceRecord>('rds:db', (db, standing) => {
  const machine = (multi: string): Reading => ({
    price: `rds${multi}`,
    of: db.instanceClass,
    rate: 1,
    rhythm: 'clock',
  });
  if (db.clusterName)
    return [
      machine(''),
      { price: 'aurora-storage', rate: 40 * standing.weight, rhythm: 'growing', monthly: true },
      { price: 'aurora-io', rate: 4_000_000 * useOf(standing), rhythm: 'used' },
    ];
  const multi = db.multiAz ? '-multi' : '';
  const backups = db.sizeGib * Math.max(0, db.backupDays - 7) * 0.08;
  return [
    machine(multi),
    { price: `rds${multi}-${db.storageType}`, rate: db.sizeGib, rhythm: 'held' },
    ...(backups > 0 ? [{ price: 'rds-backup', rate: backups, rhythm: 'held', monthly: true } as const] : []),
    ...(ANCIENT.test(db.engineVersion)
      ? [{ price: 'rds-support', rate: db.multiAz ? 4 : 2, rhythm: 'clock' } as const]
      : []),
  ];
});

/** Only what somebody made by hand is charged: it outlives its database. */
const databaseSnapshot = meterOfRecord<DbSnapshotRecord>('rds:snapshot', ({ name, sizeGib }) =>
  name.startsWith('rds:') ? [] : [{ price: 'rds-backup', rate: sizeGib, rhythm: 'held', monthly: true }],
);

/** GiB of an object; exports are larger. */
const OBJECT_GIB = 0.5 / 1024;
const EXPORT_GIB = 2 / 1024;
const SMALL_BUCKET_GIB = 1_500;

const bucket = meterOfRecord<BucketRecord>('s3', ({ name, objects, lifecycle }, standing) => {
  const gib = objects * (name.includes('-exports-') ? EXPORT_GIB : OBJECT_GIB);
  const monthly = gib < SMALL_BUCKET_GIB;
  if (gib === 0) return [];
  const requests: Reading[] = [
    { price: 's3-put', rate: 60_000 * useOf(standing), rhythm: 'used', monthly: true },
    { price: 's3-get', rate: 900_000 * useOf(standing), rhythm: 'used', monthly: true },
  ];
  if (!lifecycle) return [{ price: 's3-standard', rate: gib, rhythm: 'growing', monthly }, ...requests];
  return [
    { price: 's3-standard', rate: gib * 0.4, rhythm: 'growing', monthly },
    { price: 's3-ia', rate: gib * 0.35, rhythm: 'held', monthly: true },
    { price: 's3-glacier', rate: gib * 0.25, rhythm: 'held', monthly: true },
    ...requests,
  ];
});

const table = meterOf(tables, ({ TableSizeBytes = 0 }, standing) => [
  { price: 'dynamo-write', rate: 4_000_000 * useOf(standing), rhythm: 'used' },
  { price: 'dynamo-read', rate: 10_000_000 * useOf(standing), rhythm: 'used', monthly: true },
  { price: 'dynamo-storage', rate: TableSizeBytes / 2 ** 30, rhythm: 'held', monthly: true },
]);

const search = meterOf(domains, ({ ClusterConfig, EBSOptions }) => {
  const count = ClusterConfig?.InstanceCount ?? 1;
  return [
    { price: 'search', of: ClusterConfig?.InstanceType ?? '', rate: count, rhythm: 'clock' },
    { price: 'search-storage', rate: (EBSOptions?.VolumeSize ?? 0) * count, rhythm: 'held' },
  ];
});

export const stores: readonly Meter[] = [
  database,
  databaseSnapshot,
  bucket,
  table,
  search,
  meterOf(cacheClusters, ({ CacheNodeType, NumCacheNodes = 1 }) => [
    { price: 'cache', of: CacheNodeType ?? '', rate: NumCacheNodes, rhythm: 'clock' },
  ]),
  meterOf(efsFileSystems, ({ SizeInBytes }) => [
    { price: 'efs', rate: (SizeInBytes?.Value ?? 0) / 2 ** 30, rhythm: 'growing' },
  ]),
  meterOf(fsxFileSystems, ({ StorageCapacity = 0 }) => [
    { price: 'fsx', rate: StorageCapacity, rhythm: 'held' },
  ]),
  meterOf(vaults, (_, { weight }) => [{ price: 'backup', rate: 900 * weight, rhythm: 'growing' }]),
];
