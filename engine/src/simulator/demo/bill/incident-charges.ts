/** What went wrong, as the bill shows it: more of what was always there, for as long as it lasted. */
import { hash } from '../../random-streams.ts';
import type { Tags } from '../../thing.ts';
import type { Actor } from '../actor.ts';
import { DAY_MS } from '../calendar.ts';
import type { Incident } from '../happening.ts';
import type { Charge } from './charge.ts';
import type { PriceKey, Product } from './price-list.ts';

export interface Charged {
  readonly price: (key: PriceKey, region: string, of?: string) => Product;
  readonly activated: (tags: Tags) => Tags;
  readonly seed: number;
}

/** Those that no new machines make. */
const PRICES: Readonly<Record<string, PriceKey>> = {
  'nat-spike': 'nat-byte',
  'runaway-log': 'log-in',
  'stolen-key': 'model-out',
};

const HOURS = 24;

export function incidentCharges(
  { id, account, region, from, until, resources, usdPerDay }: Incident,
  standing: Iterable<Actor>,
  { price, activated, seed }: Charged,
): Charge[] {
  const key = PRICES[id];
  if (key === undefined) return [];
  const product = price(key, region);
  const [arn] = resources;
  // Who uses a model is no resource of the bill.
  const actor = key === 'model-out' ? undefined : [...standing].find((one) => one.arn === arn);
  const whole = Math.max(DAY_MS, until - from);
  return [
    {
      product,
      account,
      zone: null,
      resource: actor?.arn ?? null,
      tags: actor ? activated(actor.thing.tags) : {},
      rate: usdPerDay / (product.listPrice / 1e10) / HOURS,
      rhythm: 'clock',
      monthly: false,
      from,
      until: from + whole,
      seed: hash(`${seed}/incident/${id}`),
    },
  ];
}
