/** Founds an organisation: accounts under units, and how much of everything stands in each of their regions. */
import { addAddress } from './ec2/addresses.ts';
import { addInstance } from './ec2/instances.ts';
import { addSnapshot } from './ec2/snapshots.ts';
import { addVolume } from './ec2/volumes.ts';
import { steady } from './lifecycle.ts';
import type { OrganizationRecord } from './organizations/records.ts';
import { draw, hex } from './random-streams.ts';
import { addDbInstance } from './rds/instances.ts';
import { addBucket } from './s3/buckets.ts';
import { newId, type Scene } from './scene.ts';
import type { Tags, World } from './world.ts';

export interface OrganizationPlan {
  /** Organisational units under the root, each with its number of accounts. @default one unit of three */
  readonly units?: Readonly<Record<string, number>> | undefined;
  /** @default us-east-1 and eu-west-1 */
  readonly regions?: readonly string[] | undefined;
  /** What stands in each region of each account except the management account. @default nothing */
  readonly perRegion?: Partial<RegionPlan> | undefined;
}

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

/** The management account comes first in `organization.accounts`. */
export function foundWorld(seed: number, now: number, plan: OrganizationPlan = {}): World {
  const world: World = {
    seed,
    streams: {},
    awsClockAheadMs: 0,
    organization: { id: '', managementAccount: '', rootId: '', units: {}, accounts: {} },
    regions: [...(plan.regions ?? ['us-east-1', 'eu-west-1'])],
    places: {},
    buckets: {},
    rates: {},
    faults: [],
  };
  world.organization = foundOrganization(world, now, plan.units ?? { Workloads: 3 });
  for (const account of Object.keys(world.organization.accounts)) {
    if (account === world.organization.managementAccount) continue;
    for (const region of world.regions) furnish(world, account, region, now, plan.perRegion ?? {});
  }
  return world;
}

function foundOrganization(
  world: World,
  now: number,
  plan: Readonly<Record<string, number>>,
): OrganizationRecord {
  const suffix = hex(world, 'root', 4);
  const rootId = `r-${suffix}`;
  const managementAccount = accountId(world);
  const founded: OrganizationRecord = {
    id: `o-${hex(world, 'organization', 10)}`,
    managementAccount,
    rootId,
    units: {},
    accounts: {},
  };
  const join = (id: string, name: string, parentId: string) => {
    const email = `aws+${name}@example.com`;
    founded.accounts[id] = { id, name, email, joinedAt: now - 900 * DAY_MS, parentId, tags: {} };
  };
  join(managementAccount, 'management', rootId);
  for (const [name, size] of Object.entries(plan)) {
    const unit = { id: `ou-${suffix}-${hex(world, 'ou', 8)}`, name, parentId: rootId, tags: {} };
    founded.units[unit.id] = unit;
    for (let index = 1; index <= size; index += 1) {
      join(accountId(world), `${name.toLowerCase()}-${index}`, unit.id);
    }
  }
  return founded;
}

const accountId = (world: World): string =>
  String(100_000_000_000 + Math.floor(draw(world, 'account') * 899_999_999_999));

function furnish(
  world: World,
  account: string,
  region: string,
  now: number,
  plan: Partial<RegionPlan>,
): void {
  const stream = `furnish/${account}/${region}`;
  const pick = <T>(options: readonly [T, ...T[]]): T =>
    options[Math.floor(draw(world, stream) * options.length)] ?? options[0];
  const tags = (): Tags => (draw(world, stream) < 0.8 ? { team: pick(['atlas', 'borealis', 'cygnus']) } : {});
  /** Some day of the last two years; everything has long become what it was becoming. */
  const past = (): Scene => {
    const then = now - Math.floor((1 + draw(world, stream) * 700) * DAY_MS);
    return { world, operation: 'ec2:DescribeRegions', account, region, now: then, lagMs: 0 };
  };
  const times = (count: number | undefined, make: (index: number) => void) => {
    for (let index = 0; index < (count ?? 0); index += 1) make(index);
  };
  const zone = () => `${region}${pick(['a', 'b', 'c'])}`;

  times(plan.instances, () => {
    const scene = past();
    const type = pick(['t3.medium', 'm5.large', 'm6i.xlarge', 'r5.2xlarge']);
    const wish = { imageId: 'ami-0123456789abcdef0', type, zone: zone(), tags: tags(), rootGib: 30 };
    const instance = addInstance(scene, wish, newId(scene, 'r'));
    if (draw(world, stream) < 0.1) instance.phase = steady('stopped');
  });
  times(plan.volumes, () => {
    addVolume(past(), {
      zone: zone(),
      sizeGib: pick([20, 100, 500]),
      type: pick(['gp2', 'gp3']),
      tags: tags(),
    });
  });
  times(plan.snapshots, () => {
    const scene = past();
    const volumeId = newId(scene, 'vol');
    addSnapshot(scene, {
      volumeId,
      sizeGib: pick([20, 100]),
      encrypted: false,
      description: '',
      tags: tags(),
    });
  });
  times(plan.addresses, () => addAddress(past(), tags()));
  times(plan.databases, (index) => {
    addDbInstance(past(), {
      name: `db-${account.slice(-4)}-${index}`,
      engine: pick(['postgres', 'mysql']),
      engineVersion: '16.4',
      instanceClass: pick(['db.t3.medium', 'db.r6g.large']),
      zone: zone(),
      encrypted: true,
      storageType: 'gp3',
      sizeGib: 100,
      multiAz: false,
      protected: false,
      backupDays: 7,
      tags: tags(),
    });
  });
  times(plan.buckets, (index) => {
    addBucket(past(), `${account}-${region}-${index}`).tags = tags();
  });
}
