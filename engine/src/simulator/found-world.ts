/** Founds an organisation: accounts under units, and how much of everything stands in each of their regions. */
import { furnish, type RegionPlan } from './furnish.ts';
import type { OrganizationRecord } from './organizations/records.ts';
import { draw, hex } from './random-streams.ts';
import type { World } from './world.ts';

export interface OrganizationPlan {
  /** Organisational units under the root, each with its number of accounts. @default one unit of three */
  readonly units?: Readonly<Record<string, number>> | undefined;
  /** @default us-east-1 and eu-west-1 */
  readonly regions?: readonly string[] | undefined;
  /** What stands in each region of each account except the management account. @default nothing */
  readonly perRegion?: Partial<RegionPlan> | undefined;
  /** What stands in each region of the management account. @default nothing */
  readonly perManagementRegion?: Partial<RegionPlan> | undefined;
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
    bucketPlaces: {},
    usages: {},
    rates: {},
    faults: [],
  };
  world.organization = foundOrganization(world, now, plan.units ?? { Workloads: 3 });
  for (const account of Object.keys(world.organization.accounts)) {
    const managing = account === world.organization.managementAccount;
    const stands = (managing ? plan.perManagementRegion : plan.perRegion) ?? {};
    for (const region of world.regions) furnish(world, account, region, now, stands);
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
    founded.accounts[id] = {
      id,
      name,
      email,
      joinedAt: now - 900 * DAY_MS,
      parentId,
      tags: {},
      delegatedFor: {},
    };
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
