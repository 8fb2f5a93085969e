/** Founds the company's organisation, and tells who joins and who leaves it. */
import type { AccountRecord, OrganizationRecord, UnitRecord } from '../../organizations/records.ts';
import type { World } from '../../world.ts';
import { type Calendar, DAY_MS } from '../calendar.ts';
import { chanceOf } from '../chance.ts';
import type { Happening } from '../happening.ts';
import { ACQUIRED, type AccountPlan, accountPlans, CLOSED, delegations, REGIONS } from './accounts.ts';

/** When the Rosewell accounts joined, and when the closed one was suspended, as shares of the story. */
const JOINED_AT = 0.72;
export const CLOSED_AT = 0.55;

export interface Founding {
  readonly world: World;
  readonly told: readonly Happening[];
  /** Account ids by name. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Ids follow from names. */
export const accountIdOf = (seed: number, name: string): string =>
  String(chanceOf(seed, `account/${name}`).between(100_000_000_000, 999_999_999_999));

export function foundCompany(seed: number, calendar: Calendar): Founding {
  const suffix = chanceOf(seed, 'root').hex(4);
  const ids = new Map(accountPlans.map(({ name }) => [name, accountIdOf(seed, name)]));
  const [management] = ids.values();
  const organization: OrganizationRecord = {
    id: `o-${chanceOf(seed, 'organization').hex(10)}`,
    managementAccount: management ?? '',
    rootId: `r-${suffix}`,
    units: {},
    accounts: {},
  };
  const world: World = {
    seed,
    streams: {},
    awsClockAheadMs: 0,
    organization,
    regions: [...REGIONS],
    places: {},
    bucketPlaces: {},
    usages: {},
    rates: {},
    faults: [],
  };
  const told: Happening[] = [];
  for (const [index, plan] of accountPlans.entries()) {
    const parentId = unitAt(
      organization,
      seed,
      plan.name === CLOSED ? ['Workloads', 'Production'] : plan.unit,
    );
    const joinedAt = ACQUIRED.includes(plan.name)
      ? calendar.at(JOINED_AT)
      : calendar.start - (120 + 45 * (accountPlans.length - index)) * DAY_MS;
    const account = accountOf(plan, ids.get(plan.name) ?? '', parentId, joinedAt);
    if (joinedAt < calendar.start) organization.accounts[account.id] = account;
    else told.push(joining(account));
  }
  told.push(suspending(calendar, ids.get(CLOSED) ?? '', unitAt(organization, seed, ['Suspended'])));
  return { world, told, ids };
}

const accountOf = (plan: AccountPlan, id: string, parentId: string, joinedAt: number): AccountRecord => ({
  id,
  name: plan.name,
  email: `aws+${plan.name}@example.com`,
  joinedAt,
  parentId,
  tags: { ...plan.tags },
  delegatedFor: Object.fromEntries(
    (delegations[plan.name] ?? []).map((principal, index) => [principal, joinedAt + (index + 1) * DAY_MS]),
  ),
});

/** The unit of that path, made with those above it where it is not there yet. */
function unitAt(organization: OrganizationRecord, seed: number, path: readonly string[]): string {
  let parentId = organization.rootId;
  for (const [depth, name] of path.entries()) {
    const id = `ou-${organization.rootId.slice(2)}-${chanceOf(seed, `ou/${path.slice(0, depth + 1).join('/')}`).hex(8)}`;
    const unit: UnitRecord = { id, name, parentId, tags: {} };
    organization.units[id] ??= unit;
    parentId = id;
  }
  return parentId;
}

const joining = (account: AccountRecord): Happening => ({
  kind: 'organization',
  at: account.joinedAt,
  what: `${account.name} joins with the acquisition of Rosewell.`,
  apply: ({ organization }) => {
    organization.accounts[account.id] = account;
  },
});

const suspending = (calendar: Calendar, id: string, unitId: string): Happening => ({
  kind: 'organization',
  at: calendar.at(CLOSED_AT),
  what: `${CLOSED} is emptied and moved to the suspended ones.`,
  apply: ({ organization }) => {
    const account = organization.accounts[id];
    if (account) account.parentId = unitId;
  },
});
