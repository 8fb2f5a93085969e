/** What the company pays instead of the list price, and what AWS changed of its list on the way. */
import type { Calendar } from '../calendar.ts';
import type { Product } from './price-list.ts';

/** Of every service of AWS itself, from the month on in which the agreement was signed. */
export const DISCOUNT = 0.06;
const NOT_DISCOUNTED = new Set(['support', 'marketplace', 'ec2-spot', 'tax', 'credit', 'refund', 'fee']);

/** AWS halved what requests to tables cost. */
export const CUT_PRICES: ReadonlySet<string> = new Set(['dynamo-write', 'dynamo-read']);
export const CUT = 2;

export interface Prices {
  readonly list: number;
  readonly contracted: number;
}

export interface Agreement {
  /** Epoch ms, the start of a month. */
  readonly signedAt: number;
  readonly cutAt: number;
  pricesOn(product: Product, day: number): Prices;
}

const startOfMonth = (time: number): number => {
  const at = new Date(time);
  return Date.UTC(at.getUTCFullYear(), at.getUTCMonth());
};

export function agreementOf(calendar: Calendar): Agreement {
  const signedAt = startOfMonth(calendar.at(0.3));
  const cutAt = startOfMonth(calendar.at(0.45));
  return {
    signedAt,
    cutAt,
    pricesOn: ({ key, listPrice }, day) => {
      const list = CUT_PRICES.has(key) && day < cutAt ? listPrice * CUT : listPrice;
      const discounted = day >= signedAt && !NOT_DISCOUNTED.has(key);
      return { list, contracted: discounted ? Math.round(list * (1 - DISCOUNT)) : list };
    },
  };
}
