/** All networks of the company, and how they are joined. */
import { accountPlans } from '../company/accounts.ts';
import type { Company } from '../company/homes.ts';
import type { Estate, Spot } from '../estate.ts';
import { castNetwork, type Network } from './network.ts';
import { castTransit } from './transit.ts';

export interface Networks {
  at(spot: Spot): Network;
}

export function castNetworks(estate: Estate, { teams }: Company): Networks {
  const team = teams.get('network');
  if (!team) throw new Error('There is no network team.');
  const networks = new Map<string, Network>();
  for (const plan of accountPlans) {
    for (const region of plan.regions) {
      const spot = { account: estate.accountOf(plan.name), region };
      networks.set(`${spot.account}/${region}`, castNetwork(estate, plan, spot, team));
    }
  }
  castTransit(estate, [...new Set(accountPlans.flatMap(({ regions }) => regions))]);
  return {
    at: ({ account, region }) => {
      const network = networks.get(`${account}/${region}`);
      if (!network) throw new Error(`There is no network in ${account}/${region}.`);
      return network;
    },
  };
}
