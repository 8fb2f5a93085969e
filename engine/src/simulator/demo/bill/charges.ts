/** Lives through the story once and notes what every resource is charged for, and from when to when. */
import { hash } from '../../random-streams.ts';
import type { Tags } from '../../thing.ts';
import type { Actor } from '../actor.ts';
import { accountIdOf } from '../company/found.ts';
import type { Demo } from '../create-demo.ts';
import { activatedTags } from './activated-tags.ts';
import type { Charge } from './charge.ts';
import { extraCharges } from './extra-charges.ts';
import { type Charged, incidentCharges } from './incident-charges.ts';
import type { Reading } from './meters/meter.ts';
import { meters } from './meters/meters.ts';
import { createPriceList } from './price-list.ts';
import { standingsIn } from './standing.ts';

/** What stands there now, and since when it has been charged like this. */
interface Open {
  readonly readings: readonly Reading[];
  readonly tags: Tags;
  readonly since: number;
}

export function chargesOf(demo: Demo): Charge[] {
  const { world, calendar } = demo;
  const charges: Charge[] = [];
  const open = new Map<Actor, Open>();
  const standing = new Set<Actor>();
  const standings = standingsIn(demo);
  const activated = activatedTags();
  const price = createPriceList();
  const charged = { price, activated, seed: world.seed };
  const toCharge = chargeMaker(charged);
  const close = (actor: Actor, until: number) => {
    const was = open.get(actor);
    open.delete(actor);
    if (!was || was.since >= until) return;
    for (const reading of was.readings) charges.push(toCharge(actor, reading, was, until));
  };
  const look = (actor: Actor, at: number) => {
    const meter = meters.get(actor.kind);
    if (!meter) return;
    const readings = meter.read(actor.thing, standings.of(actor, at));
    const tags = activated(actor.thing.tags);
    const was = open.get(actor);
    if (was && was.tags === tags && isAlike(was.readings, readings)) return;
    close(actor, at);
    if (readings.length > 0) open.set(actor, { readings, tags, since: at });
  };
  for (const event of demo.story()) {
    switch (event.kind) {
      case 'appear':
        standing.add(event.actor);
        standings.meet(event.actor);
        look(event.actor, event.at);
        break;
      case 'vanish':
        standing.delete(event.actor);
        close(event.actor, event.at);
        break;
      case 'change':
      case 'tag':
        event.apply();
        // Whoever is gone may still be told of.
        if (standing.has(event.actor)) look(event.actor, event.at);
        break;
      case 'organization':
        event.apply(world);
        break;
      case 'incident':
        charges.push(...incidentCharges(event.incident, standing, charged));
        break;
      case 'pulse':
        break;
    }
  }
  for (const actor of [...open.keys()]) close(actor, calendar.end);
  const accountOf = (name: string) => accountIdOf(world.seed, name);
  charges.push(...extraCharges({ seed: world.seed, calendar, accountOf, price }));
  return charges.flatMap((charge) =>
    sinceJoined(charge, world.organization.accounts[charge.account]?.joinedAt),
  );
}

const NO_TAGS: Tags = Object.freeze({});

function chargeMaker({ price, seed }: Pick<Charged, 'price' | 'seed'>) {
  return (actor: Actor, reading: Reading, was: Open, until: number): Charge => {
    const { price: key, of, rate, rhythm, monthly = false, unnamed = false } = reading;
    return {
      product: price(key, actor.region, of),
      account: actor.account,
      zone: zoneOf(actor),
      resource: unnamed ? null : actor.arn,
      tags: unnamed ? NO_TAGS : was.tags,
      rate,
      rhythm,
      monthly,
      from: was.since,
      until,
      seed: hash(`${seed}/bill/${actor.arn}/${key}`),
    };
  };
}

const isAlike = (a: readonly Reading[], b: readonly Reading[]): boolean =>
  a.length === b.length &&
  a.every(({ price, of, rate }, index) => {
    const other = b[index];
    return price === other?.price && of === other.of && rate === other.rate;
  });

/** What an account used before it came is on somebody else's bill. */
function sinceJoined(charge: Charge, joinedAt = Number.POSITIVE_INFINITY): Charge[] {
  if (charge.until <= joinedAt) return [];
  return charge.from >= joinedAt ? [charge] : [{ ...charge, from: joinedAt }];
}

const zoneOf = ({ thing }: Actor): string | null =>
  'zone' in thing && typeof thing.zone === 'string' ? thing.zone : null;
