/** Puts a region's worth of resources in place, as if they had stood there for up to two years. */
import { addAddress } from './ec2/addresses.ts';
import { addInstance } from './ec2/instances.ts';
import type { VolumeType } from './ec2/records.ts';
import { addSnapshot } from './ec2/snapshots.ts';
import { addVolume } from './ec2/volumes.ts';
import { steady } from './lifecycle.ts';
import { draw } from './random-streams.ts';
import { addDbInstance } from './rds/instances.ts';
import { addBucket } from './s3/buckets.ts';
import { newId, type Scene } from './scene.ts';
import type { Tags } from './thing.ts';
import type { World } from './world.ts';

export interface RegionPlan {
  readonly instances: number;
  /** Beyond the instances' root volumes; attached to nothing. */
  readonly volumes: number;
  readonly snapshots: number;
  readonly addresses: number;
  readonly databases: number;
  readonly buckets: number;
}

const DAY_MS = 86_400_000;
const IMAGE = 'ami-0123456789abcdef0';

/** Chance and time of one region, drawn from its own stream. */
interface Site {
  readonly account: string;
  readonly region: string;
  chance(): number;
  pick<T>(options: readonly [T, ...T[]]): T;
  zone(): string;
  tags(): Tags;
  /** Some day of the last two years: everything has long become what it was becoming. */
  past(): Scene;
}

function siteOf(world: World, account: string, region: string, now: number): Site {
  const chance = () => draw(world, `furnish/${account}/${region}`);
  const pick: Site['pick'] = (options) => options[Math.floor(chance() * options.length)] ?? options[0];
  return {
    account,
    region,
    chance,
    pick,
    zone: () => `${region}${pick(['a', 'b', 'c'])}`,
    tags: () => (chance() < 0.8 ? { team: pick(['atlas', 'borealis', 'cygnus']) } : {}),
    past: () => {
      const then = now - Math.floor((1 + chance() * 700) * DAY_MS);
      return { world, operation: 'ec2:DescribeRegions', account, region, now: then, lagMs: 0 };
    },
  };
}

type Placing = (site: Site, index: number) => void;

const placings: Readonly<Record<keyof RegionPlan, Placing>> = {
  instances: (site) => {
    const scene = site.past();
    const type = site.pick(['t3.medium', 'm5.large', 'm6i.xlarge', 'r5.2xlarge']);
    const wish = { imageId: IMAGE, type, zone: site.zone(), tags: site.tags(), rootGib: 30 };
    const instance = addInstance(scene, wish, newId(scene, 'r'));
    if (site.chance() < 0.1) instance.phase = steady('stopped');
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
      engine: site.pick(['postgres', 'mysql']),
      engineVersion: '16.4',
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
    addBucket(site.past(), `${site.account}-${site.region}-${index}`).tags = site.tags();
  },
};

const kinds: readonly (keyof RegionPlan)[] = [
  'instances',
  'volumes',
  'snapshots',
  'addresses',
  'databases',
  'buckets',
];

export function furnish(
  world: World,
  account: string,
  region: string,
  now: number,
  plan: Partial<RegionPlan>,
): void {
  const site = siteOf(world, account, region, now);
  for (const kind of kinds) {
    for (let index = 0; index < (plan[kind] ?? 0); index += 1) placings[kind](site, index);
  }
}
