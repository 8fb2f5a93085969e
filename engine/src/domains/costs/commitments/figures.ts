/** The figures that commitments are judged by, each with its formula. */
import { add, type Decimal, decimal, divide, formatDecimal, isZero, multiply } from '#kernel/decimal.ts';
import type { Platform } from '#platform/platform.ts';
import type { ShareJson } from './contract.ts';

export type Machines = Pick<Platform, 'lake' | 'ledger'>;

/** To a tenth. */
export const percentOf = (part: Decimal, whole: Decimal): number =>
  Number(formatDecimal(divide(multiply(part, decimal(100n)), whole, 1, 'half-even')));

interface Share {
  readonly part: Decimal;
  readonly whole: Decimal;
  readonly unknownLines?: number;
  readonly formula: string;
}

export const shareJson = ({ part, whole, unknownLines = 0, formula }: Share): ShareJson => ({
  percent: isZero(whole) ? null : percentOf(part, whole),
  part: formatDecimal(part),
  whole: formatDecimal(whole),
  unknownLines,
  formula,
});

export const FORMULAS = {
  utilisation: 'what of the commitments was used ÷ what they cost in the period, amortised',
  waste: 'what of the commitments was left unused ÷ what they cost in the period, amortised',
  savingsRate:
    '1 − (amortised cost of usage that commitments can pay for, and what was left unused of them) ÷ its cost at public on-demand prices; Spot is left out',
} as const;

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
