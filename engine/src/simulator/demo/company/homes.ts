/** Where each service lives: one home per account and region it is deployed to, more of them as the demo grows. */
import { type Calendar, DAY_MS } from '../calendar.ts';
import { about, chanceOf } from '../chance.ts';
import type { Spot } from '../estate.ts';
import { type AccountPlan, accountPlans, type Environment } from './accounts.ts';
import { families, type Service, services } from './services.ts';
import { type Wardrobe, wardrobeOf } from './tags.ts';
import type { Team } from './teams.ts';

export interface Home {
  readonly service: Service;
  readonly team: Team;
  readonly environment: Environment;
  readonly account: AccountPlan;
  readonly spot: Spot;
  /** What its things are called after; unique in its account and region. */
  readonly name: string;
  /** Unique in the organisation. */
  readonly key: string;
  readonly bornAt: number;
  /** How much of everything it has, 1 for an ordinary production home. */
  readonly size: number;
  readonly wardrobe: Wardrobe;
  /** Of the CloudFormation stack that made it. */
  readonly stackId: string | undefined;
}

const SIZES: Readonly<Record<Environment, number>> = {
  production: 1,
  staging: 0.5,
  development: 0.35,
  testing: 0.3,
  sandbox: 0.3,
};

/** These left machines for containers at that share of the story. */
export const MOVED_TO_CONTAINERS: readonly string[] = ['taxonomy', 'stock'];
export const MOVED_AT = 0.45;

/** How likely a service is also in the second, third and fourth region of an account. */
const SPREAD = 0.75;

export interface Company {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly teams: ReadonlyMap<string, Team>;
  /** Account ids by name. */
  readonly ids: ReadonlyMap<string, string>;
}

export function homesOf(company: Company, scale: number): Home[] {
  const plans = new Map(accountPlans.map((plan) => [plan.name, plan]));
  return services.flatMap((service) =>
    families[service.family].flatMap((name) => {
      const account = plans.get(name);
      return account ? homesIn(company, scale, service, account) : [];
    }),
  );
}

function homesIn(company: Company, scale: number, service: Service, account: AccountPlan): Home[] {
  return account.regions.flatMap((region, index) => {
    const luck = chanceOf(company.seed, `home/${service.name}/${account.name}/${region}`);
    const lives = luck.chance();
    if (index > 0 && lives > SPREAD) return [];
    return Array.from({ length: about(luck, scale) }, (_, cell) =>
      homeAt(company, service, account, region, cell + 1),
    );
  });
}

function homeAt(
  { seed, calendar, teams, ids }: Company,
  service: Service,
  account: AccountPlan,
  region: string,
  cell: number,
): Home {
  const name = cell === 1 ? service.name : `${service.name}-${cell}`;
  const key = `${account.name}/${region}/${name}`;
  const luck = chanceOf(seed, key);
  const team = teams.get(service.team);
  if (!team) throw new Error(`There is no team ${service.team}.`);
  const environment = account.environment === 'shared' ? 'production' : account.environment;
  const spot = { account: ids.get(account.name) ?? '', region };
  const stackId =
    service.managedBy === 'cloudformation'
      ? `arn:aws:cloudformation:${region}:${spot.account}:stack/${name}/${uuid(luck.hex(32))}`
      : undefined;
  const { dataClass, managedBy } = service;
  const facts = { environment, team, application: service.name, dataClass, managedBy, stackId };
  return {
    service,
    team,
    environment,
    account,
    spot,
    name,
    key,
    bornAt: MOVED_TO_CONTAINERS.includes(service.name)
      ? calendar.at(MOVED_AT)
      : birthOf(calendar, luck.chance(), luck.chance()),
    size: SIZES[environment],
    wardrobe: wardrobeOf(seed, key, facts),
    stackId,
  };
}

/** Two of three were there before the story began; the others came as the company grew. */
function birthOf(calendar: Calendar, early: number, when: number): number {
  if (early < 0.66) return calendar.start - Math.ceil(20 + when * 900) * DAY_MS;
  return calendar.at(Math.min(0.97, when ** 0.8)) + 9 * 3_600_000;
}

const uuid = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
