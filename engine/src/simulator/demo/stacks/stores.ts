/** What services keep things in: databases and buckets. */
import type { Home } from '../company/homes.ts';
import type { Estate } from '../estate.ts';
import { castBucket, castDatabase } from '../makers.ts';

const CLASSES = {
  production: ['db.r6g.large', 'db.r6g.xlarge', 'db.m6g.large', 'db.m7g.xlarge'],
  other: ['db.t4g.medium', 'db.t4g.small', 'db.t3.medium'],
} as const;

export function castStores(estate: Estate, home: Home): void {
  const { service, spot, name, environment, wardrobe, bornAt } = home;
  const luck = estate.luck(`stores/${home.key}`);
  const production = environment === 'production';
  for (const engine of ['postgres', 'mysql'] as const) {
    if (!service.stores.includes(engine)) continue;
    castDatabase(estate, spot, {
      name: `${name}-db`,
      bornAt,
      engine,
      engineVersion: engine === 'postgres' ? '16.4' : '8.0.39',
      instanceClass: production ? luck.pick(CLASSES.production) : luck.pick(CLASSES.other),
      zone: `${spot.region}a`,
      encrypted: true,
      storageType: 'gp3',
      sizeGib: luck.pick([50, 100, 200, 500]),
      multiAz: production,
      protected: production,
      backupDays: production ? 14 : 3,
      tags: wardrobe.of(`${home.key}/db`, 'elsewhere'),
    });
  }
  if (service.stores.includes('objects')) {
    const bucket = `fennimarsh-${home.account.name}-${name}-${spot.region}`;
    castBucket(estate, spot, {
      name: bucket,
      bornAt,
      tags: wardrobe.of(bucket, 'elsewhere'),
      but: { objects: luck.between(100, 9_000_000) },
    });
  }
}
