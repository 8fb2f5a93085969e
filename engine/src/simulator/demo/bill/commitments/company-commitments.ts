/** What the company bought: two Savings Plans with a gap between them, and reservations, one of them for machines that went. */
import { type Calendar, DAY_MS } from '../../calendar.ts';
import { chanceOf } from '../../chance.ts';
import type { Charge } from '../charge.ts';
import type { Commitment, Reservation, SavingsPlan } from './commitment.ts';

const YEAR_MS = 365 * DAY_MS;
const DOLLAR = 100_000_000;
/** Days without a plan: nobody renewed it in time. */
export const GAP_DAYS = 18;

interface Buyer {
  readonly seed: number;
  readonly calendar: Calendar;
  readonly payer: string;
  readonly charges: readonly Charge[];
}

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

function plan({ seed, payer }: Buyer, name: string, from: number, perHour: number): SavingsPlan {
  const id = chanceOf(seed, `plan/${name}`).hex(32);
  const uuid = [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-');
  const arn = `arn:aws:savingsplans::${payer}:savingsplan/${uuid}`;
  return { kind: 'plan', arn, name, from, until: from + YEAR_MS, upfront: 0, perDay: perHour * 24 * DOLLAR };
}

const SERVICES: Readonly<Record<string, string>> = { ec2: 'ec2', 'rds-multi': 'rds', cache: 'elasticache' };
const RESERVED = 0.62;

/** For as many machines as stood in the busiest region when it was bought, of which `upfront` is paid in advance. */
function reservation(
  { seed, payer, charges }: Buyer,
  { price, of }: Pick<Reservation, 'price' | 'of'>,
  from: number,
  upfront: number,
): Reservation[] {
  const standing = charges.filter(
    ({ product, from: since, until }) =>
      product.key === price &&
      product.class === of &&
      since <= from + 40 * DAY_MS &&
      until > from + 40 * DAY_MS,
  );
  const regions = new Map<string, number>();
  for (const { product } of standing) regions.set(product.region, (regions.get(product.region) ?? 0) + 1);
  const [busiest] = [...regions].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const [region, count] = busiest ?? [];
  const product = standing.find((charge) => charge.product.region === region)?.product;
  if (!region || !count || !product) return [];
  const hour = Math.round((product.listPrice / 100) * RESERVED) * count;
  const advance = Math.round(hour * upfront) * 24 * 365;
  const service = SERVICES[price] ?? price;
  const id = chanceOf(seed, `reservation/${price}/${of}`).hex(32);
  return [
    {
      kind: 'reservation',
      arn: `arn:aws:${service}:${region}:${payer}:reserved-instances/${id}`,
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
