/** What the company has committed to: Savings Plans by the hour, reservations by the machine. */
import { DAY_MS } from '../../calendar.ts';

interface Term {
  readonly arn: string;
  /** What its own service knows it by. */
  readonly id: string;
  readonly name: string;
  /** Epoch ms, half-open, at the starts of days. */
  readonly from: number;
  readonly until: number;
  /** All that is paid in advance, in units of 10^-8 dollars. */
  readonly upfront: number;
  /** And each day. */
  readonly perDay: number;
}

export interface SavingsPlan extends Term {
  readonly kind: 'plan';
}

export interface Reservation extends Term {
  readonly kind: 'reservation';
  /** Of the price list: what machines of what type it pays for. */
  readonly price: string;
  readonly of: string;
  readonly region: string;
  readonly count: number;
}

export type Commitment = SavingsPlan | Reservation;

const daysOf = ({ from, until }: Term): number => Math.round((until - from) / DAY_MS);

/** What a day of it costs, with its share of what was paid in advance: all days together are the whole of it. */
export function amountOf(commitment: Commitment, day: number): number {
  if (day < commitment.from || day >= commitment.until) return 0;
  const index = Math.round((day - commitment.from) / DAY_MS);
  const shareUntil = (days: number) => Math.floor((commitment.upfront * days) / daysOf(commitment));
  return commitment.perDay + shareUntil(index + 1) - shareUntil(index);
}

/** What a Savings Plan takes off the list price of compute. */
export function planDiscount(price: string): number | undefined {
  if (price === 'ec2') return 0.28;
  if (price.startsWith('fargate-')) return 0.2;
  return price.startsWith('lambda-time') ? 0.12 : undefined;
}
