/** What the company bought: two Savings Plans with a gap between them, and reservations, one of them for machines that went. */
import type { InstanceRecord } from '../../../ec2/records.ts';
import type { DbInstanceRecord } from '../../../rds/records.ts';
import { uuidOf } from '../../../reserving.ts';
import { cacheClusters } from '../../../services/elasticache.ts';
import type { Item } from '../../../thing.ts';
import type { Actor } from '../../actor.ts';
import { DAY_MS } from '../../calendar.ts';
import { chanceOf } from '../../chance.ts';
import type { Estate } from '../../estate.ts';
import { createPriceList } from '../price-list.ts';
import type { Commitment, Reservation, SavingsPlan } from './commitment.ts';

const YEAR_MS = 365 * DAY_MS;
const DOLLAR = 100_000_000;
/** Days without a plan: nobody renewed it in time. */
const GAP_DAYS = 18;

/** Who casts the story: what stood there when something was bought decides how much of it. */
export type Buyer = Pick<Estate, 'seed' | 'calendar' | 'cast' | 'accountOf'>;

/** In the order in which AWS applies them. */
export function commitmentsOf(buyer: Buyer): Commitment[] {
  const { calendar } = buyer;
  const expiry = calendar.at(0.62);
  return [
    ...reservation(buyer, { price: 'ec2', of: 'm5.2xlarge' }, calendar.start - 40 * DAY_MS, 0.5),
    ...reservation(buyer, { price: 'rds-multi', of: 'db.r5.2xlarge' }, calendar.at(0.2), 0.5),
    ...reservation(buyer, { price: 'cache', of: 'cache.m7g.large' }, calendar.at(0.3), 1),
    plan(buyer, 'compute-2025', expiry - YEAR_MS, 22),
    plan(buyer, 'compute-2026', expiry + GAP_DAYS * DAY_MS, 36),
  ];
}

const payerOf = ({ accountOf }: Buyer): string => accountOf('fennimarsh-management');

function plan(buyer: Buyer, name: string, from: number, perHour: number): SavingsPlan {
  const id = uuidOf(chanceOf(buyer.seed, `plan/${name}`).hex(32));
  const arn = `arn:aws:savingsplans::${payerOf(buyer)}:savingsplan/${id}`;
  return {
    kind: 'plan',
    arn,
    id,
    name,
    from,
    until: from + YEAR_MS,
    upfront: 0,
    perDay: perHour * 24 * DOLLAR,
  };
}

/** Whether an actor is a machine that such a reservation pays for. */
const MACHINES: Readonly<Record<string, (actor: Actor, of: string) => boolean>> = {
  ec2: ({ kind, thing }, of) => {
    const { type, spot } = thing as InstanceRecord;
    return kind === 'ec2:instance' && type === of && !spot;
  },
  'rds-multi': ({ kind, thing }, of) => {
    const { instanceClass, multiAz } = thing as DbInstanceRecord;
    return kind === 'rds:db' && instanceClass === of && multiAz;
  },
  cache: ({ kind, thing }, of) =>
    kind === cacheClusters.kind && (thing as Item<{ CacheNodeType?: string }>).doc.CacheNodeType === of,
};

const ARNS: Readonly<Record<string, (place: string, id: string) => string>> = {
  ec2: (place, id) => `arn:aws:ec2:${place}:reserved-instances/${id}`,
  'rds-multi': (place, id) => `arn:aws:rds:${place}:ri:${id}`,
  cache: (place, id) => `arn:aws:elasticache:${place}:reserved-instance:${id}`,
};
const RESERVED = 0.62;

/** For as many machines as stood in the busiest region when it was bought, of which `upfront` is paid in advance. */
function reservation(
  buyer: Buyer,
  { price, of }: Pick<Reservation, 'price' | 'of'>,
  from: number,
  upfront: number,
): Reservation[] {
  const at = from + 40 * DAY_MS;
  const regions = new Map<string, number>();
  for (const actor of buyer.cast)
    if (actor.bornAt <= at && actor.goneAt > at && MACHINES[price]?.(actor, of))
      regions.set(actor.region, (regions.get(actor.region) ?? 0) + 1);
  const [busiest] = [...regions].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  if (!busiest) return [];
  const [region, count] = busiest;
  const { listPrice } = createPriceList()(price, region, of);
  const hour = Math.round((listPrice / 100) * RESERVED) * count;
  const advance = Math.round(hour * upfront) * 24 * 365;
  const hex = chanceOf(buyer.seed, `reservation/${price}/${of}`).hex(32);
  const id = price === 'ec2' ? uuidOf(hex) : `ri-${hex.slice(0, 12)}`;
  return [
    {
      kind: 'reservation',
      arn: ARNS[price]?.(`${region}:${payerOf(buyer)}`, id) ?? '',
      id,
      name: `${of} in ${region}`,
      from,
      until: from + YEAR_MS,
      upfront: advance,
      perDay: (hour - Math.round(hour * upfront)) * 24,
      price,
      of,
      region,
      count,
    },
  ];
}
