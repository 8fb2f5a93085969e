/** The network of one region of an account: where its services stand, and who may talk to whom. */
import { networkAcls } from '../../ec2/guards.ts';
import { flowLogs } from '../../ec2/interfaces.ts';
import { DAY_MS } from '../calendar.ts';
import type { AccountPlan } from '../company/accounts.ts';
import { type Wardrobe, wardrobeOf } from '../company/tags.ts';
import type { Team } from '../company/teams.ts';
import type { Estate, Spot } from '../estate.ts';
import { castDefaultVpc, castVpc, type Tiers } from './tiers.ts';
import { castWaysOut } from './ways-out.ts';

export interface Network extends Tiers {
  readonly spot: Spot;
  /** Of the gateways to the internet for what has no address of its own. */
  readonly natIds: readonly string[];
  readonly wardrobe: Wardrobe;
  readonly bornAt: number;
}

/** Accounts where nobody ever built a network: things stand in the one that AWS makes. */
const isBare = ({ unit, name }: AccountPlan): boolean =>
  unit.includes('Sandbox') ||
  unit.includes('Suspended') ||
  name.endsWith('-management') ||
  name === 'security-audit';

export function castNetwork(estate: Estate, account: AccountPlan, spot: Spot, team: Team): Network {
  const key = `network/${account.name}/${spot.region}`;
  const environment = account.environment === 'shared' ? 'production' : account.environment;
  const facts = {
    environment,
    team,
    application: 'network',
    dataClass: 'internal',
    managedBy: 'terraform',
  } as const;
  const wardrobe = wardrobeOf(estate.seed, key, facts);
  const bornAt = estate.calendar.start - 1100 * DAY_MS;
  const site = { estate, spot, wardrobe, bornAt, name: account.name };
  if (isBare(account)) return { ...castDefaultVpc(site), spot, natIds: [], wardrobe, bornAt };
  // Nobody has taken away the network that AWS makes.
  castDefaultVpc(site);
  const production = environment === 'production';
  const tiers = castVpc(site, production ? 3 : 2);
  const natIds = castWaysOut(site, tiers, production);
  const label = (name: string) => ({ Name: name, ...wardrobe.of(`${key}/${name}`, 'ec2') });
  estate.add(networkAcls, spot, {
    name: 'tiers',
    bornAt,
    tags: label(`${account.name}-acl`),
    but: { VpcId: tiers.vpcId },
  });
  if (production)
    estate.add(flowLogs, spot, {
      name: `${account.name}-flow`,
      bornAt,
      tags: label(`${account.name}-flow-log`),
      but: { ResourceId: tiers.vpcId, LogGroupName: `/vpc/${account.name}` },
    });
  return { ...tiers, spot, natIds, wardrobe, bornAt };
}
