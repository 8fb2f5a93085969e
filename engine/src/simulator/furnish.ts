/** Puts a region's worth of resources in place, as if they had stood there for up to two years. */
import { addAddress } from './ec2/addresses.ts';
import { stop } from './ec2/instance-changes.ts';
import { addInstance } from './ec2/instances.ts';
import type { VolumeType } from './ec2/records.ts';
import { addSnapshot } from './ec2/snapshots.ts';
import { addVolume } from './ec2/volumes.ts';

import { addDbCluster } from './rds/clusters.ts';
import { addDbInstance } from './rds/instances.ts';
import { addDbSnapshot } from './rds/snapshots.ts';
import type { BucketRecord } from './s3/bucket-record.ts';
import { addBucket } from './s3/buckets.ts';
import { newId, type Scene } from './scene.ts';
import { everyShelf } from './services.generated.ts';
import { put, type Site } from './shelf.ts';
import { siteOf } from './site.ts';
import type { Tags } from './thing.ts';
import { placeOf, type World } from './world.ts';

export interface RegionPlan {
  readonly instances: number;
  /** Beyond the instances' root volumes; attached to nothing. */
  readonly volumes: number;
  readonly snapshots: number;
  readonly addresses: number;
  readonly databases: number;
  readonly buckets: number;
  readonly databaseClusters: number;
  readonly databaseSnapshots: number;
  readonly clusterSnapshots: number;
  /** So many of what stands on a shelf, by its kind: `lambda:function`. */
  readonly [kind: `${string}:${string}`]: number;
}

const DAY_MS = 86_400_000;
const IMAGE = 'ami-0123456789abcdef0';

interface Plot extends Site {
  zone(): string;
  tags(): Tags;
  /** Some day of the last two years: everything has long become what it was becoming. */
  past(): Scene;
}

function plotOf(world: World, account: string, region: string, now: number): Plot {
  const site = siteOf(world, account, region, now);
  const { chance, pick } = site;
  return {
    ...site,
    zone: () => `${region}${pick(['a', 'b', 'c'])}`,
    tags: () => (chance() < 0.8 ? { team: pick(['atlas', 'borealis', 'cygnus']) } : {}),
    past: () => {
      const then = now - Math.floor((1 + chance() * 700) * DAY_MS);
      return { world, operation: 'ec2:DescribeRegions', account, region, now: then, lagMs: 0 };
    },
  };
}

type Placing = (site: Plot, index: number) => void;

const placings = {
  instances: (site) => {
    const scene = site.past();
    const type = site.pick(['t3.medium', 'm5.large', 'm6i.xlarge', 'r5.2xlarge']);
    const wish = { imageId: IMAGE, type, zone: site.zone(), tags: site.tags(), rootGib: 30 };
    const instance = addInstance(scene, wish, newId(scene, 'r'));
    if (site.chance() < 0.1) stop(scene, instance);
  },
  volumes: (site) => {
    const size = { sizeGib: site.pick([20, 100, 500]), type: site.pick<VolumeType>(['gp2', 'gp3']) };
    addVolume(site.past(), { ...size, zone: site.zone(), tags: site.tags() });
  },
  snapshots: (site) => {
    const scene = site.past();
    const of = { volumeId: newId(scene, 'vol'), sizeGib: site.pick([20, 100]), encrypted: false };
    addSnapshot(scene, { ...of, description: '', tags: site.tags() });
  },
  addresses: (site) => {
    addAddress(site.past(), site.tags());
  },
  databases: (site, index) => {
    addDbInstance(site.past(), {
      name: `db-${site.account.slice(-4)}-${index}`,
      ...site.pick([
        { engine: 'postgres', engineVersion: '16.4' },
        { engine: 'mysql', engineVersion: '8.0.39' },
      ]),
      instanceClass: site.pick(['db.t3.medium', 'db.r6g.large']),
      zone: site.zone(),
      encrypted: true,
      storageType: 'gp3',
      sizeGib: 100,
      multiAz: false,
      protected: false,
      backupDays: 7,
      tags: site.tags(),
    });
  },
  buckets: (site, index) => {
    const bucket = addBucket(site.past(), `${site.account}-${site.region}-${index}`);
    bucket.tags = site.tags();
    if (index % 5 === 1) Object.assign(bucket, guarded(bucket.name));
  },
  databaseClusters: (site, index) => {
    addDbCluster(site.past(), { ...aurora(site, index), protected: false, tags: site.tags() });
  },
  databaseSnapshots: (site, index) => {
    const of = { source: `db-${site.account.slice(-4)}-${index}`, engine: 'postgres', engineVersion: '16.4' };
    const wish = { ...of, name: `${of.source}-before`, sizeGib: 100, encrypted: true, tags: site.tags() };
    addDbSnapshot(site.past(), placeOf(site.world, site.account, site.region).dbSnapshots, wish, 'Taken');
  },
  clusterSnapshots: (site, index) => {
    const { name: source, ...of } = aurora(site, index);
    const wish = { ...of, source, name: `${source}-before`, sizeGib: 1, tags: site.tags() };
    const { dbClusterSnapshots } = placeOf(site.world, site.account, site.region);
    addDbSnapshot(site.past(), dbClusterSnapshots, wish, 'Taken');
  },
} satisfies Record<string, Placing>;

/** What an older bucket got in the course of time. */
const guarded = (name: string): Partial<BucketRecord> => ({
  versioning: 'Enabled',
  ownership: 'ObjectWriter',
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 's3:*',
        Resource: [`arn:aws:s3:::${name}`, `arn:aws:s3:::${name}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      },
    ],
  }),
});

const aurora = ({ account }: Site, index: number) => ({
  name: `aurora-${account.slice(-4)}-${index}`,
  engine: 'aurora-postgresql',
  engineVersion: '16.4',
  encrypted: true,
});

const kinds: readonly (keyof typeof placings)[] = [
  'instances',
  'volumes',
  'snapshots',
  'addresses',
  'databases',
  'buckets',
  'databaseClusters',
  'databaseSnapshots',
  'clusterSnapshots',
];

export function furnish(
  world: World,
  account: string,
  region: string,
  now: number,
  plan: Partial<RegionPlan>,
): void {
  const plot = plotOf(world, account, region, now);
  for (const kind of kinds) {
    const place: Placing = placings[kind];
    for (let index = 0; index < (plan[kind] ?? 0); index += 1) place(plot, index);
  }
  for (const shelf of everyShelf) {
    if (shelf.scope === 'global' && region !== world.regions[0]) continue;
    for (let index = 0; index < (plan[shelf.kind as `${string}:${string}`] ?? 0); index += 1)
      put({ ...plot, now: plot.past().now }, shelf, {
        name: nameOf(shelf.kind, plot, index),
        tags: plot.tags(),
      });
  }
}

const nameOf = (kind: string, { account, region }: Plot, index: number): string =>
  `${kind.slice(kind.indexOf(':') + 1).replaceAll(':', '-')}-${account.slice(-4)}-${region}-${index}`;
