/** Money: an exact amount in one currency; it is never mixed, and parts always add up to the whole. */
import {
  add,
  compare,
  type Decimal,
  decimal,
  formatDecimal,
  isZero,
  multiply,
  negate,
  parseDecimal,
  type Rounding,
  round,
} from './decimal.ts';
import { kernelErrors } from './errors.ts';

export interface Money {
  /** May be finer than a cent: a bill's lines are. */
  readonly amount: Decimal;
  readonly currency: string;
}

/** ISO 4217 minor units where they are not two. */
const MINOR_DIGITS: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: ['CLF', 'UYW'],
};

/** Digits of the smallest coin: 2 for USD, 0 for JPY. */
export function minorDigits(currency: string): number {
  const special = Object.entries(MINOR_DIGITS).find(([, codes]) => codes.includes(currency));
  return special === undefined ? 2 : Number(special[0]);
}

export function money(amount: Decimal | string, currency: string): Money {
  if (!/^[A-Z]{3}$/.test(currency)) {
    throw kernelErrors.CURRENCY_INVALID({ text: JSON.stringify(currency.slice(0, 20)) });
  }
  return Object.freeze({ amount: typeof amount === 'string' ? parseDecimal(amount) : amount, currency });
}

const refuseMixed = (a: Money, b: Money): void => {
  if (a.currency === b.currency) return;
  throw kernelErrors.CURRENCY_MIXED({ left: a.currency, right: b.currency });
};

export function addMoney(a: Money, b: Money): Money {
  refuseMixed(a, b);
  return money(add(a.amount, b.amount), a.currency);
}

export const negateMoney = (value: Money): Money => money(negate(value.amount), value.currency);

export const subtractMoney = (a: Money, b: Money): Money => addMoney(a, negateMoney(b));

/** By a plain number: hours, gigabytes, a rate. Exact, so usually finer than a cent. */
export const multiplyMoney = (value: Money, factor: Decimal): Money =>
  money(multiply(value.amount, factor), value.currency);

export function compareMoney(a: Money, b: Money): -1 | 0 | 1 {
  refuseMixed(a, b);
  return compare(a.amount, b.amount);
}

/** The currency is named because a sum of nothing has one too. */
export const sumMoney = (values: Iterable<Money>, currency: string): Money =>
  [...values].reduce(addMoney, money('0', currency));

/** To the smallest coin. */
export const roundMoney = (value: Money, rounding: Rounding = 'half-even'): Money =>
  money(round(value.amount, minorDigits(value.currency), rounding), value.currency);

/** `parts` shares as equal as coins allow, the larger ones first; they add up exactly. */
export function split(value: Money, parts: number): Money[] {
  if (!Number.isSafeInteger(parts) || parts < 1 || parts > 1_000_000) {
    throw kernelErrors.MONEY_ALLOCATION({ problem: `${parts} is not a number of parts` });
  }
  return allocate(
    value,
    Array.from({ length: parts }, () => decimal(1n)),
  );
}

/**
 * Shares in proportion to the weights, exact to the coin: every share is rounded towards zero, then the coins left
 * over go to the shares that lost most, the earlier ones first. An amount finer than a coin stays as fine as it is.
 */
export function allocate(value: Money, weights: readonly Decimal[]): Money[] {
  const scale = Math.max(value.amount.scale, minorDigits(value.currency));
  const total = round(value.amount, scale, 'half-even').units;
  const whole = wholeWeights(weights);
  const sum = whole.reduce((a, b) => a + b, 0n);
  if (sum === 0n) throw kernelErrors.MONEY_ALLOCATION({ problem: 'the weights add up to nothing' });
  const shares = whole.map((weight, index) => {
    const exact = total * weight;
    return { index, units: exact / sum, lost: exact < 0n ? -(exact % sum) : exact % sum };
  });
  const coin = total < 0n ? -1n : 1n;
  const left = total - shares.reduce((a, share) => a + share.units, 0n);
  const lucky = [...shares]
    .sort((a, b) => (a.lost === b.lost ? a.index - b.index : a.lost > b.lost ? -1 : 1))
    .slice(0, Number(left * coin))
    .map((share) => share.index);
  const winners = new Set(lucky);
  return shares.map(({ index, units }) =>
    money(decimal(winners.has(index) ? units + coin : units, scale), value.currency),
  );
}

function wholeWeights(weights: readonly Decimal[]): bigint[] {
  const scale = weights.reduce((finest, weight) => Math.max(finest, weight.scale), 0);
  return weights.map((weight) => {
    if (weight.units < 0n) {
      throw kernelErrors.MONEY_ALLOCATION({ problem: `a weight is ${formatDecimal(weight)}` });
    }
    return round(weight, scale, 'half-even').units;
  });
}

/** For people: `1,234.50 USD`, rounded to the coin; an amount that rounds to nothing but is not shows as `<0.01 USD`. */
export function formatMoney(value: Money): string {
  const digits = minorDigits(value.currency);
  const rounded = round(value.amount, digits, 'half-even');
  if (isZero(rounded) && !isZero(value.amount)) {
    const coin = formatDecimal(decimal(1n, digits));
    return `${value.amount.units < 0n ? '>-' : '<'}${coin} ${value.currency}`;
  }
  const [whole = '', fraction] = formatDecimal(rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`} ${value.currency}`;
}
