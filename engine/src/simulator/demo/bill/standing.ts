/** The circumstances in which the company's resources stand: what is asked of them, and what belongs to them. */
import { ecsTaskDefinitions } from '../../services/ecs.ts';
import type { Item } from '../../thing.ts';
import type { Actor } from '../actor.ts';
import { chanceOf } from '../chance.ts';
import { accountPlans } from '../company/accounts.ts';
import { accountIdOf } from '../company/found.ts';
import type { Demo } from '../create-demo.ts';
import type { Standing } from './meters/meter.ts';

/** How much is asked of things, against production. */
const BUSY = {
  production: 1,
  shared: 0.6,
  staging: 0.15,
  development: 0.08,
  testing: 0.08,
  sandbox: 0.03,
} as const;

export interface Standings {
  /** Whoever comes may be asked about later. */
  meet(actor: Actor): void;
  of(actor: Actor, at: number): Standing;
}

type Place = Pick<Standing, 'busy' | 'inhabited'>;

export function standingsIn({ world, usages }: Demo): Standings {
  const plans = new Map(accountPlans.map((plan) => [plan.name, plan]));
  const nameOf = accountNames(world);
  const places = new Map<string, Place>();
  const definitions = new Map<string, ReturnType<Standing['definitionOf']>>();
  const placeOf = ({ account, region }: Actor): Place => {
    const key = `${account}/${region}`;
    const plan = plans.get(nameOf(account));
    const place = places.get(key) ?? {
      busy: plan ? BUSY[plan.environment] : 0,
      inhabited: plan?.regions.includes(region) ?? false,
    };
    places.set(key, place);
    return place;
  };
  return {
    meet: ({ kind, arn, thing }) => {
      if (kind !== ecsTaskDefinitions.kind) return;
      const { cpu, memory } = (thing as Item<{ cpu?: string; memory?: string }>).doc;
      definitions.set(arn, { cpu: Number(cpu ?? 0), memory: Number(memory ?? 0) });
    },
    of: (actor, at) => {
      const luck = chanceOf(world.seed, `weight/${actor.arn}`).chance();
      return {
        ...placeOf(actor),
        at,
        usage: usages.get(actor.arn),
        weight: 5 ** (2 * luck - 1),
        definitionOf: (arn) => definitions.get(arn) ?? { cpu: 0, memory: 0 },
      };
    },
  };
}

/** Those that join later too: ids follow from names. */
function accountNames({ seed }: Demo['world']): (id: string) => string {
  const names = new Map(accountPlans.map(({ name }) => [accountIdOf(seed, name), name]));
  return (id) => names.get(id) ?? '';
}
