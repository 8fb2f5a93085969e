/** Shares in percent, exact before they are rounded for people to read. */
import {
  add,
  compare,
  divide,
  formatDecimal,
  multiply,
  parseDecimal,
  subtract,
  ZERO,
} from '#kernel/decimal.ts';

const HUNDRED = parseDecimal('100');

/** With two decimals; null where either is unknown, or there is nothing to be a share of. */
export function percentOf(part: string | null, whole: string | null): string | null {
  if (part === null || whole === null) return null;
  const base = parseDecimal(whole);
  if (compare(base, ZERO) === 0) return null;
  return formatDecimal(divide(multiply(parseDecimal(part), HUNDRED), base, 2, 'half-even'));
}

export const lessOf = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : formatDecimal(subtract(parseDecimal(a), parseDecimal(b)));

export const sumOf = (a: string, b: string): string => formatDecimal(add(parseDecimal(a), parseDecimal(b)));
