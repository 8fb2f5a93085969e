/** Shares and sums that commitments are judged by. */
import { add, type Decimal, decimal, divide, formatDecimal, multiply } from '#kernel/decimal.ts';
import type { Platform } from '#platform/platform.ts';

export type Machines = Pick<Platform, 'lake' | 'ledger'>;

/** To a hundredth, as KPIs are. */
export const percentOf = (part: Decimal, whole: Decimal): number =>
  Number(formatDecimal(divide(multiply(part, decimal(100n)), whole, 2, 'half-even')));

export const sumOf = (values: readonly Decimal[]): Decimal => values.reduce(add, decimal(0n));

export function groups<Key, One>(list: readonly One[], keyOf: (one: One) => Key): Map<Key, One[]> {
  const found = new Map<Key, One[]>();
  for (const one of list) {
    const own = found.get(keyOf(one)) ?? [];
    own.push(one);
    found.set(keyOf(one), own);
  }
  return found;
}
