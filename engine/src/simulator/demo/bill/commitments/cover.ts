/** Which usage of a month the commitments pay for, as AWS applies them: reservations first, then plans, the best discount first. */
import { DAY_MS } from '../../calendar.ts';
import type { Charge } from '../charge.ts';
import type { MonthSpan } from '../quantities.ts';
import { amountOf, type Commitment, planDiscount, type Reservation } from './commitment.ts';

/** A part of the usage of a charge on a day. */
export interface Covered {
  readonly commitment: number;
  readonly quantity: number;
  /** Of what the commitment costs that day, in units of 10^-8 dollars. */
  readonly effective: number;
}

export interface Unused {
  readonly commitment: number;
  readonly day: number;
  readonly effective: number;
}

export interface Coverage {
  of(charge: number, day: number): readonly Covered[];
  readonly unused: readonly Unused[];
}

type QuantityOf = (charge: number, day: number) => number;
type Take = (charge: number, quantity: number, effective: number) => void;

const NOTHING: readonly Covered[] = [];
const MOST_DAYS = 32;

export function coverMonth(
  charges: readonly Charge[],
  commitments: readonly Commitment[],
  { start, until }: MonthSpan,
  quantityOf: QuantityOf,
): Coverage {
  const byPlan = eligibleForPlans(charges);
  const eligible = commitments.map((one) => (one.kind === 'plan' ? byPlan : eligibleFor(charges, one)));
  const covered = new Map<number, Covered[]>();
  const unused: Unused[] = [];
  const keyOf = (charge: number, day: number) => charge * MOST_DAYS + Math.round((day - start) / DAY_MS);
  for (let day = start; day < until; day += DAY_MS) {
    const leftOf = (charge: number): number => {
      const parts = covered.get(keyOf(charge, day)) ?? NOTHING;
      return parts.reduce((left, { quantity }) => round(left - quantity), quantityOf(charge, day));
    };
    for (const [commitment, one] of commitments.entries()) {
      const amount = amountOf(one, day);
      if (amount === 0) continue;
      const take: Take = (charge, quantity, effective) => {
        const parts = covered.get(keyOf(charge, day)) ?? [];
        parts.push({ commitment, quantity, effective });
        covered.set(keyOf(charge, day), parts);
      };
      const apply = one.kind === 'plan' ? applyPlan(charges) : applyReservation(one);
      const rest = apply(amount, eligible[commitment] ?? [], leftOf, take);
      if (rest > 0) unused.push({ commitment, day, effective: rest });
    }
  }
  return { of: (charge, day) => covered.get(keyOf(charge, day)) ?? NOTHING, unused };
}

/** The greatest discount first; among equals, as they stand. */
function eligibleForPlans(charges: readonly Charge[]): number[] {
  const discounts = charges.map(({ product, monthly }) => (monthly ? 0 : (planDiscount(product.key) ?? 0)));
  const discountOf = (index: number) => discounts[index] ?? 0;
  return [...charges.keys()]
    .filter((index) => discountOf(index) > 0)
    .toSorted((a, b) => discountOf(b) - discountOf(a) || a - b);
}

const eligibleFor = (charges: readonly Charge[], { price, of, region }: Reservation): number[] =>
  [...charges.keys()].filter((index) => {
    const product = charges[index]?.product;
    return product?.key === price && product.class === of && product.region === region;
  });

/** Pays for usage on its way until it is used up; what is left of it is unused. */
type Apply = (
  amount: number,
  eligible: readonly number[],
  leftOf: (charge: number) => number,
  take: Take,
) => number;

const applyPlan =
  (charges: readonly Charge[]): Apply =>
  (amount, eligible, leftOf, take) => {
    let rest = amount;
    for (const index of eligible) {
      if (rest <= 0) break;
      const product = charges[index]?.product;
      const quantity = leftOf(index);
      if (!product || quantity <= 0) continue;
      const rate = Math.round(product.listPrice * (1 - (planDiscount(product.key) ?? 0)));
      const cost = Math.round((quantity * rate) / 100);
      const effective = Math.min(cost, rest);
      const part = effective === cost ? quantity : round((quantity * effective) / cost);
      if (part <= 0) continue;
      take(index, part, effective);
      rest -= effective;
    }
    return rest;
  };

/** Every hour of its machines has the same share of what it costs. */
const applyReservation =
  ({ count }: Reservation): Apply =>
  (amount, eligible, leftOf, take) => {
    const hours = count * 24;
    let used = 0;
    for (const index of eligible) {
      const part = Math.min(leftOf(index), round(hours - used));
      if (part <= 0) continue;
      const before = Math.floor((amount * used) / hours);
      used = round(used + part);
      take(index, part, Math.floor((amount * used) / hours) - before);
    }
    return amount - Math.floor((amount * used) / hours);
  };

const round = (quantity: number): number => Math.round(quantity * 1e6) / 1e6;
