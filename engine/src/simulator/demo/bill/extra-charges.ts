/** Charges that no resource of the estate makes: what is not scanned, what is bought of others, a product of a new team. */
import { hash } from '../../random-streams.ts';
import type { Tags } from '../../thing.ts';
import { DAY_MS } from '../calendar.ts';
import type { Charge, Extras } from './charge.ts';
import type { Reading } from './meters/meter.ts';

/** As a share of the story. */
export const PRODUCT_FROM = 0.78;
export const DESKTOPS_UNTIL = 0.5;

export const PRODUCT_TAGS: Tags = Object.freeze({
  Application: 'plant-doctor',
  CostCenter: 'CC-5300',
  Environment: 'production',
  Team: 'plant-doctor',
});

interface Extra {
  readonly account: string;
  readonly region: string;
  readonly resource: string | null;
  readonly tags: Tags;
  readonly reading: Reading;
  readonly from: number;
  readonly until: number;
}

export function extraCharges(extras: Extras): Charge[] {
  const all = [...desktops(extras), ...plantDoctor(extras), observability(extras)];
  return all.map(({ account, region, resource, tags, reading, from, until }) => ({
    product: extras.price(reading.price, region),
    account,
    zone: null,
    resource,
    tags,
    rate: reading.rate,
    rhythm: reading.rhythm,
    monthly: reading.monthly ?? false,
    from,
    until,
    seed: hash(`${extras.seed}/extra/${resource ?? ''}/${reading.price}/${from}`),
  }));
}

/** The desktops of the old support centre: a service that is gone. */
function desktops({ seed, calendar, accountOf }: Extras): Extra[] {
  const [account, region] = [accountOf('customer-prod'), 'us-east-1'];
  return Array.from({ length: 60 }, (_, index) => ({
    account,
    region,
    resource: `arn:aws:workspaces:${region}:${account}:workspace/ws-${hash(`${seed}/desktop/${index}`).toString(36).padStart(9, '0')}`,
    tags: Object.freeze({ Environment: 'production', Team: 'customer' }),
    reading: { price: 'desktop', rate: 1, rhythm: 'clock' } as const,
    from: calendar.start - 700 * DAY_MS,
    until: calendar.at(DESKTOPS_UNTIL),
  }));
}

/** It answers what ails a plant on a picture; more people ask it every week. */
function plantDoctor({ calendar, accountOf }: Extras): Extra[] {
  const [account, region] = [accountOf('ml-serving-prod'), 'us-east-1'];
  const profile = `arn:aws:bedrock:${region}:${account}:application-inference-profile/plantdoctor1`;
  const collection = `arn:aws:aoss:${region}:${account}:collection/plantdoctor1`;
  const start = calendar.at(PRODUCT_FROM);
  const extras: Extra[] = [];
  const add = (resource: string, reading: Reading, from: number, until: number) =>
    extras.push({ account, region, resource, tags: PRODUCT_TAGS, reading, from, until });
  add(collection, { price: 'vector', rate: 4, rhythm: 'clock' }, start, calendar.end);
  for (let week = 0, from = start; from < calendar.end; week += 1, from += 7 * DAY_MS) {
    const until = Math.min(calendar.end, from + 7 * DAY_MS);
    const thousands = 12_000 * 1.09 ** week;
    add(profile, { price: 'model-in', rate: thousands, rhythm: 'used' }, from, until);
    add(profile, { price: 'model-out', rate: thousands / 6, rhythm: 'used' }, from, until);
  }
  return extras;
}

/** A tool bought on the marketplace, paid by the host. */
const observability = ({ calendar, accountOf }: Extras): Extra => ({
  account: accountOf('shared-services'),
  region: 'us-east-1',
  resource: null,
  tags: {},
  reading: { price: 'marketplace', rate: 380, rhythm: 'clock' },
  from: calendar.start - 400 * DAY_MS,
  until: calendar.end,
});
