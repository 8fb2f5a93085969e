/** What services keep things in. */
import type { DbClusterRecord, DbInstanceRecord } from '../../rds/records.ts';
import { DAY_MS } from '../calendar.ts';
import {
  castBucket,
  castClusterSnapshot,
  castDatabase,
  castDatabaseCluster,
  castDatabaseSnapshot,
} from '../makers-of-stores.ts';
import { castGroup, fromRange } from '../network/groups.ts';
import { databasesIn } from '../network/standing.ts';
import type { Kit } from './kit.ts';
import { castCache, castSearch, castTables } from './tables.ts';
import type { Store } from './watch.ts';

const CLASSES = {
  production: ['db.r6g.large', 'db.r6g.xlarge', 'db.m6g.large', 'db.m7g.xlarge'],
  other: ['db.t4g.medium', 'db.t4g.small', 'db.t4g.large'],
} as const;

export function castStores(kit: Kit, keyArn: string | undefined): Store[] {
  const { stores } = kit.home.service;
  const kept: Store[] = [];
  if (stores.includes('postgres')) kept.push(castSql(kit, 'postgres', '16.4', keyArn));
  if (stores.includes('mysql')) kept.push(castSql(kit, 'mysql', '8.0.39', keyArn));
  if (stores.includes('aurora')) kept.push(castAurora(kit, keyArn));
  if (stores.includes('dynamodb')) kept.push(...castTables(kit, keyArn));
  if (stores.includes('redis')) kept.push(castCache(kit));
  if (stores.includes('search')) kept.push(castSearch(kit));
  if (stores.includes('objects')) kept.push(castObjects(kit));
  return kept;
}

function castSql(kit: Kit, engine: string, engineVersion: string, keyArn: string | undefined): Store {
  const { estate, home, luck, part, production } = kit;
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
    but: placed(kit, engine === 'postgres' ? 5432 : 3306, keyArn),
  });
  estate.useNormally(database);
  castNightly(kit, database.thing);
  kit.interfaces(`${home.name}-db`, 'rds', kit.network.data.slice(0, production ? 2 : 1));
  const value = `${home.name}-db`;
  const watched = { namespace: 'AWS/RDS', dimension: 'DBInstanceIdentifier', value, name: value };
  return { arn: database.arn, watched };
}

function castAurora(kit: Kit, keyArn: string | undefined): Store {
  const { estate, home, luck, part, production } = kit;
  const clusterName = `${home.name}-aurora`;
  const [engine, engineVersion] = ['aurora-postgresql', '16.4'];
  const { DBSubnetGroup, ...rest } = placed(kit, 5432, keyArn);
  const common = { engine, engineVersion, encrypted: true, protected: production };
  const cluster = castDatabaseCluster(estate, home.spot, {
    ...part(clusterName),
    ...common,
    but: {
      ...rest,
      DBSubnetGroup: DBSubnetGroup.DBSubnetGroupName,
      BackupRetentionPeriod: production ? 14 : 3,
    },
  });
  castUpgradeCopies(kit, cluster.thing);
  const instanceClass = production ? luck.pick(['db.r6g.large', 'db.r6g.xlarge']) : 'db.t4g.medium';
  for (const member of production ? [1, 2, 3] : [1]) {
    const zone = kit.network.zones[(member - 1) % kit.network.zones.length] ?? kit.network.zones[0];
    const database = castDatabase(estate, home.spot, {
      ...part(`${clusterName}-${member}`),
      ...common,
      clusterName,
      instanceClass,
      zone,
      storageType: 'aurora',
      sizeGib: 1,
      multiAz: false,
      backupDays: production ? 14 : 3,
      but: { DBSubnetGroup, ...rest },
    });
    estate.useNormally(database);
    kit.interfaces(`${clusterName}-${member}`, 'rds', kit.network.data.slice(0, 1));
  }
  const watched = {
    namespace: 'AWS/RDS',
    dimension: 'DBClusterIdentifier',
    value: clusterName,
    name: clusterName,
  };
  return { arn: cluster.arn, watched };
}

/** One before every upgrade of the quarter, kept for half a year. */
function castUpgradeCopies({ estate, home, part }: Kit, of: DbClusterRecord): void {
  const { start, end } = estate.calendar;
  for (let at = start - 180 * DAY_MS; at < end; at += 90 * DAY_MS) {
    const span = { bornAt: at + 4 * 3_600_000, goneAt: at + 180 * DAY_MS };
    if (at < home.bornAt || estate.isOver(home.spot, ['rds:cluster-snapshot'], span.goneAt)) continue;
    const name = `${of.name}-before-upgrade-${new Date(at).toISOString().slice(0, 10)}`;
    castClusterSnapshot(estate, home.spot, of, { ...part(name), ...span });
  }
}

/** AWS takes one every night; to keep the story short, each here stands for a week's. */
function castNightly({ estate, home, production, part }: Kit, of: DbInstanceRecord): void {
  const { start, end } = estate.calendar;
  const keptMs = (production ? 14 : 7) * DAY_MS;
  for (let at = start - keptMs; at < end; at += 7 * DAY_MS) {
    if (at < home.bornAt) continue;
    if (estate.isOver(home.spot, ['rds:snapshot'], at + keptMs)) continue;
    const day = new Date(at).toISOString().slice(0, 10);
    const span = { bornAt: at + 2 * 3_600_000, goneAt: at + keptMs };
    const label = part(`rds:${of.name}-${day}-02-00`);
    castDatabaseSnapshot(estate, home.spot, of, { ...label, ...span, but: { SnapshotType: 'automated' } });
  }
}

/** Where databases stand, and who reaches them: the services of the VPC. */
function placed(kit: Kit, port: number, keyArn: string | undefined) {
  const { estate, home, network, part } = kit;
  const group = castGroup(estate, network, part(`${home.name}-db`, 'ec2'), [fromRange(port, network.cidr)]);
  return {
    VpcSecurityGroups: [{ VpcSecurityGroupId: group, Status: 'active' }],
    DBSubnetGroup: databasesIn(network),
    CopyTagsToSnapshot: true,
    ...(keyArn && { KmsKeyId: keyArn }),
  };
}

function castObjects({ estate, home, luck, part }: Kit): Store {
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
  return { arn: bucket.arn };
}
