/** What services keep things in. */
import { castBucket, castDatabase } from '../makers.ts';
import type { Kit } from './kit.ts';

const CLASSES = {
  production: ['db.r6g.large', 'db.r6g.xlarge', 'db.m6g.large', 'db.m7g.xlarge'],
  other: ['db.t4g.medium', 'db.t4g.small', 'db.t4g.large'],
} as const;

/** Everything the service keeps things in; the ARNs its code must touch. */
export function castStores(kit: Kit): string[] {
  const { stores } = kit.home.service;
  const touched: string[] = [];
  if (stores.includes('postgres')) touched.push(castSql(kit, 'postgres', '16.4'));
  if (stores.includes('mysql')) touched.push(castSql(kit, 'mysql', '8.0.39'));
  if (stores.includes('objects')) touched.push(castObjects(kit));
  return touched;
}

function castSql(
  { estate, home, luck, part, production }: Kit,
  engine: string,
  engineVersion: string,
): string {
  const database = castDatabase(estate, home.spot, {
    ...part(`${home.name}-db`),
    engine,
    engineVersion,
    instanceClass: production ? luck.pick(CLASSES.production) : luck.pick(CLASSES.other),
    zone: `${home.spot.region}a`,
    encrypted: true,
    storageType: 'gp3',
    sizeGib: luck.pick([50, 100, 200, 500]),
    multiAz: production,
    protected: production,
    backupDays: production ? 14 : 3,
  });
  estate.useNormally(database);
  return database.arn;
}

function castObjects({ estate, home, luck, part }: Kit): string {
  const name = `fennimarsh-${home.account.name}-${home.name}-${home.spot.region}`;
  const rule = { ID: 'old', Status: 'Enabled', Filter: { Prefix: '' } } as const;
  const bucket = castBucket(estate, home.spot, {
    ...part(name),
    but: {
      objects: luck.between(100, 9_000_000),
      lifecycle: {
        Rules: [
          {
            ...rule,
            Transitions: [{ Days: 60, StorageClass: 'INTELLIGENT_TIERING' }],
            NoncurrentVersionExpiration: { NoncurrentDays: 30 },
            AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
          },
        ],
      },
    },
  });
  return bucket.arn;
}
