/** Exact decimal numbers: whole digits and a scale, so that adding up a bill never loses a cent. */
import { kernelErrors } from './errors.ts';

/** `units × 10^-scale`; `1.50` is `{ units: 150n, scale: 2 }`. Made by the functions here, never from a float. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** How a digit that falls away is treated; a half goes to the even neighbour, or away from zero. */
export type Rounding = 'half-even' | 'half-up';

export const MAX_SCALE = 100;
const MAX_DIGITS = 400;

export const ZERO: Decimal = Object.freeze({ units: 0n, scale: 0 });

export function parseDecimal(text: string): Decimal {
  // Before the pattern and the BigInt see it: both would work long on a hostile length.
  if (text.length > MAX_DIGITS) {
    throw kernelErrors.DECIMAL_TOO_LONG({ digits: text.length, limit: MAX_DIGITS });
  }
  const {
    sign,
    whole,
    fraction = '',
  } = /^(?<sign>[+-]?)(?<whole>\d+)(?:\.(?<fraction>\d+))?$/.exec(text)?.groups ?? {};
  if (whole === undefined) throw kernelErrors.DECIMAL_INVALID({ text: JSON.stringify(text.slice(0, 60)) });
  if (fraction.length > MAX_SCALE) {
    throw kernelErrors.DECIMAL_TOO_LONG({ digits: fraction.length, limit: MAX_SCALE });
  }
  const digits = BigInt(whole + fraction);
  return decimal(sign === '-' ? -digits : digits, fraction.length);
}

export function decimal(units: bigint, scale = 0): Decimal {
  checkScale(scale);
  return Object.freeze({ units, scale });
}

const checkScale = (scale: number): void => {
  if (Number.isInteger(scale) && scale >= 0 && scale <= MAX_SCALE) return;
  throw kernelErrors.DECIMAL_SCALE({ scale, limit: MAX_SCALE });
};

const pow10 = (exponent: number): bigint => 10n ** BigInt(exponent);

const unitsAt = (value: Decimal, scale: number): bigint => value.units * pow10(scale - value.scale);

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return decimal(unitsAt(a, scale) + unitsAt(b, scale), scale);
}

export const negate = (value: Decimal): Decimal => decimal(-value.units, value.scale);

export const subtract = (a: Decimal, b: Decimal): Decimal => add(a, negate(b));

/** Exact: the scales add up. Factors whose product is finer than `MAX_SCALE` have to be rounded first. */
export const multiply = (a: Decimal, b: Decimal): Decimal => decimal(a.units * b.units, a.scale + b.scale);

/** A quotient has no natural end, so how many places it gets and how the last is rounded is the caller's word. */
export function divide(a: Decimal, b: Decimal, scale: number, rounding: Rounding): Decimal {
  checkScale(scale);
  if (b.units === 0n) throw kernelErrors.DECIMAL_DIVISION_BY_ZERO({ text: formatDecimal(a) });
  const shared = Math.max(a.scale, b.scale);
  return decimal(divideRounded(unitsAt(a, shared) * pow10(scale), unitsAt(b, shared), rounding), scale);
}

/** To exactly `scale` places: rounds when there are more, pads with zeros when there are fewer. */
export function round(value: Decimal, scale: number, rounding: Rounding): Decimal {
  checkScale(scale);
  if (scale >= value.scale) return decimal(unitsAt(value, scale), scale);
  return decimal(divideRounded(value.units, pow10(value.scale - scale), rounding), scale);
}

function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  const quotient = numerator / denominator;
  const remainder = magnitude(numerator % denominator);
  const twice = remainder * 2n;
  const size = magnitude(denominator);
  const up = twice > size || (twice === size && (rounding === 'half-up' || quotient % 2n !== 0n));
  if (!up) return quotient;
  return numerator < 0n === denominator < 0n ? quotient + 1n : quotient - 1n;
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Negative, zero or positive, as for a sort; `1.0` and `1.00` are equal. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = unitsAt(a, scale);
  const right = unitsAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const isZero = (value: Decimal): boolean => value.units === 0n;

/** With all its places: `parseDecimal(formatDecimal(x))` is `x`. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = magnitude(units)
    .toString()
    .padStart(scale + 1, '0');
  const sign = units < 0n ? '-' : '';
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
