/** Planted: databases that nobody asks anything, that are too large, or that are kept carelessly. */

import { castDatabase, type DatabasePart } from '../makers-of-stores.ts';
import { databasesIn } from '../network/standing.ts';
import { instanceMonth, RDS_GP2_GIB } from '../prices.ts';
import { type Bed, isNotProduction, isProduction, type Planter, sow } from './garden.ts';

function database(
  { estate, home, network, label }: Bed,
  name: string,
  bornAt: number,
  but: Partial<DatabasePart> = {},
) {
  return castDatabase(estate, home.spot, {
    ...label(name, 'elsewhere'),
    bornAt,
    engine: 'postgres',
    engineVersion: '16.4',
    instanceClass: 'db.m5.large',
    zone: `${home.spot.region}a`,
    encrypted: true,
    storageType: 'gp3',
    sizeGib: 100,
    multiAz: isProduction(home),
    protected: isProduction(home),
    backupDays: 7,
    but: { DBSubnetGroup: databasesIn(network) },
    ...but,
  });
}

const idle: Planter = (garden) => {
  const what = 'A database to which nothing has connected for months.';
  const seed = { kind: 'waste', sort: 'database-idle', rule: 'rds-instance-idle', what, count: 5 } as const;
  sow(garden, { ...seed, fits: isNotProduction }, (bed) => {
    const since = bed.daysAgo(60, 390);
    const instanceClass = bed.luck.pick(['db.m5.large', 'db.r5.large', 'db.t3.medium']);
    const one = database(bed, 'trial-', since, { instanceClass });
    bed.estate.use(one, 'idle');
    return { of: [one], since, monthlyUsd: instanceMonth(instanceClass) + 100 * RDS_GP2_GIB };
  });
};

const oversized: Planter = (garden) => {
  const what = 'A database that never uses a quarter of its processors or half of its memory.';
  const seed = {
    kind: 'missizing',
    sort: 'database-oversized',
    rule: 'rds-instance-rightsize',
    what,
    count: 5,
  } as const;
  sow(garden, { ...seed, fits: isProduction }, (bed) => {
    const since = bed.daysAgo(120, 400);
    const one = database(bed, 'reporting-', since, { instanceClass: 'db.r5.2xlarge', sizeGib: 500 });
    bed.estate.use(one, 'low');
    // Multi-AZ pays for the standby too.
    return {
      of: [one],
      since,
      monthlyUsd: 2 * (instanceMonth('db.r5.2xlarge') - instanceMonth('db.r5.xlarge')),
    };
  });
};

const multiAzOutsideProduction: Planter = (garden) => {
  const what = 'A second copy in another zone, for a database that nobody would miss for an hour.';
  const sort = 'database-multi-az-not-production';
  const seed = {
    kind: 'waste',
    sort,
    rule: 'rds-multi-az-not-production',
    what,
    count: 4,
    fits: isNotProduction,
  } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(90, 380);
    const one = database(bed, 'copy-', since, { multiAz: true });
    bed.estate.use(one, 'office-hours');
    return { of: [one], since, monthlyUsd: instanceMonth('db.m5.large') };
  });
};

const oldStorage: Planter = (garden) => {
  const what = 'A database on gp2, where gp3 is faster for less.';
  const seed = { kind: 'waste', sort: 'database-gp2', rule: 'rds-storage-gp2', what, count: 4 } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(400, 900);
    const one = database(bed, 'archive-', since, { storageType: 'gp2', sizeGib: 400 });
    bed.estate.use(one, 'steady');
    return { of: [one], since };
  });
};

const outdated: Planter = (garden) => {
  const what = 'A database on machines of an old generation.';
  const sort = 'database-previous-generation';
  const seed = { kind: 'missizing', sort, rule: 'rds-instance-previous-generation', what, count: 4 } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(600, 1500);
    const instanceClass = bed.luck.pick(['db.m4.large', 'db.r4.large']);
    const one = database(bed, 'legacy-', since, { instanceClass });
    bed.estate.use(one, 'steady');
    return { of: [one], since };
  });
};

const extendedSupport: Planter = (garden) => {
  const what = 'An engine past its end of standard support: every vCPU hour costs extra.';
  const sort = 'database-extended-support';
  const seed = { kind: 'waste', sort, rule: 'rds-extended-support', what, count: 3 } as const;
  sow(garden, seed, (bed) => {
    const since = bed.daysAgo(500, 1300);
    const engine = bed.luck.pick([
      { engine: 'mysql', engineVersion: '5.7.44' },
      { engine: 'postgres', engineVersion: '11.22' },
    ]);
    const one = database(bed, 'ancient-', since, engine);
    bed.estate.use(one, 'steady');
    // Two vCPUs at 0.10 an hour.
    return { of: [one], since, monthlyUsd: 2 * 0.1 * 730 };
  });
};

const careless: Planter = (garden) => {
  const rows = [
    [
      'database-unencrypted',
      'rds-instance-encrypted',
      'A database that is kept unencrypted.',
      { encrypted: false },
    ],
    [
      'database-without-backup',
      'rds-instance-backup',
      'A production database without automated backups.',
      { backupDays: 0 },
    ],
    [
      'database-unprotected',
      'rds-deletion-protection',
      'A production database that one call deletes.',
      { protected: false },
    ],
    [
      'database-single-az',
      'rds-instance-multi-az',
      'A production database that stands in one zone alone.',
      { multiAz: false },
    ],
  ] as const;
  for (const [sort, rule, what, but] of rows) {
    sow(garden, { kind: 'policy', sort, rule, what, count: 3, fits: isProduction }, (bed) => {
      const since = bed.daysAgo(60, 900);
      const one = database(bed, `${sort.slice('database-'.length, 'database-'.length + 4)}-`, since, but);
      bed.estate.use(one, 'steady');
      return { of: [one], since };
    });
  }
};

export const databases: readonly Planter[] = [
  idle,
  oversized,
  multiAzOutsideProduction,
  oldStorage,
  outdated,
  extendedSupport,
  careless,
];
