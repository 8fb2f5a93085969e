/** What services keep things in. */
import { castBucket, castDatabase } from '../makers.ts';
import { castGroup, fromRange } from '../network/groups.ts';
import type { Kit } from './kit.ts';
import type { Watched } from './watch.ts';

const CLASSES = {
  production: ['db.r6g.large', 'db.r6g.xlarge', 'db.m6g.large', 'db.m7g.xlarge'],
  other: ['db.t4g.medium', 'db.t4g.small', 'db.t4g.large'],
} as const;

export interface Stores {
  /** What the service's code must touch. */
  readonly arns: readonly string[];
  readonly watched: readonly Watched[];
}

type Store = { readonly arn: string; readonly watched?: Watched };

export function castStores(kit: Kit, keyArn: string | undefined): Stores {
  const { stores } = kit.home.service;
  const kept: Store[] = [];
  if (stores.includes('postgres')) kept.push(castSql(kit, 'postgres', '16.4', keyArn));
  if (stores.includes('mysql')) kept.push(castSql(kit, 'mysql', '8.0.39', keyArn));
  if (stores.includes('objects')) kept.push(castObjects(kit));
  return { arns: kept.map(({ arn }) => arn), watched: kept.flatMap(({ watched }) => watched ?? []) };
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
  const value = `${home.name}-db`;
  const watched = { namespace: 'AWS/RDS', dimension: 'DBInstanceIdentifier', value, name: value };
  return { arn: database.arn, watched };
}

/** Where databases stand, and who reaches them: the services of the VPC. */
function placed(kit: Kit, port: number, keyArn: string | undefined) {
  const { estate, home, network, part } = kit;
  const group = castGroup(estate, network, part(`${home.name}-db`, 'ec2'), [fromRange(port, network.cidr)]);
  return {
    VpcSecurityGroups: [{ VpcSecurityGroupId: group, Status: 'active' }],
    DBSubnetGroup: {
      DBSubnetGroupName: `${home.account.name}-data`,
      VpcId: network.vpcId,
      SubnetGroupStatus: 'Complete',
      Subnets: network.data.map((SubnetIdentifier, index) => ({
        SubnetIdentifier,
        SubnetAvailabilityZone: { Name: network.zones[index] },
        SubnetStatus: 'Active',
      })),
    },
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
