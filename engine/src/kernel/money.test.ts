/** Money adds up: to the cent, in one currency, whichever way it is divided. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Decimal, decimal, formatDecimal, parseDecimal } from './decimal.ts';
import {
  addMoney,
  allocate,
  compareMoney,
  formatMoney,
  minorDigits,
  money,
  multiplyMoney,
  roundMoney,
  split,
  subtractMoney,
  sumMoney,
} from './money.ts';

const anyMoney = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(10), fc.constantFrom('USD', 'JPY', 'KWD'))
  .map(([units, scale, currency]) => money(decimal(units, scale), currency));
const anyWeights = fc
  .array(fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat(6)), { minLength: 1, maxLength: 20 })
  .map((pairs) => pairs.map(([units, scale]) => decimal(units, scale)))
  .filter((weights) => weights.some((weight) => weight.units > 0n));
const amounts = (shares: readonly { amount: Decimal }[]) =>
  shares.map((share) => formatDecimal(share.amount));

describe('allocate', () => {
  it('adds up exactly for any amount and any weights, in any currency', () => {
    fc.assert(
      fc.property(anyMoney, anyWeights, (value, weights) => {
        const shares = allocate(value, weights);
        expect(shares).toHaveLength(weights.length);
        expect(compareMoney(sumMoney(shares, value.currency), value)).toBe(0);
      }),
    );
  });

  it('gives each share its proportion to within one coin, and nothing to a weight of nothing', () => {
    fc.assert(
      fc.property(anyMoney, fc.array(fc.nat(1000), { minLength: 1, maxLength: 10 }), (value, numbers) => {
        const sum = BigInt(numbers.reduce((a, b) => a + b, 0));
        fc.pre(sum > 0n);
        const shares = allocate(
          value,
          numbers.map((number) => decimal(BigInt(number))),
        );
        shares.forEach(({ amount }, index) => {
          const weight = BigInt(numbers[index] ?? 0);
          const scale = amount.scale;
          const total = value.amount.units * 10n ** BigInt(scale - value.amount.scale);
          const off = amount.units * sum - total * weight;
          expect(off < sum && off > -sum).toBe(true);
          if (weight === 0n) expect(amount.units).toBe(0n);
        });
      }),
    );
  });

  it('is known for small cases', () => {
    expect(amounts(split(money('10', 'USD'), 3))).toEqual(['3.34', '3.33', '3.33']);
    expect(amounts(split(money('-0.05', 'USD'), 2))).toEqual(['-0.03', '-0.02']);
    expect(amounts(split(money('10', 'JPY'), 3))).toEqual(['4', '3', '3']);
    expect(amounts(split(money('0', 'USD'), 2))).toEqual(['0.00', '0.00']);
    const weights = ['0.5', '0.3', '0.2'].map(parseDecimal);
    expect(amounts(allocate(money('0.01', 'USD'), weights))).toEqual(['0.01', '0.00', '0.00']);
    expect(amounts(allocate(money('0.00001', 'USD'), weights))).toEqual(['0.00001', '0.00000', '0.00000']);
  });

  it('refuses what has no answer', () => {
    const value = money('1', 'USD');
    expect(() => allocate(value, [])).toThrow(/add up to nothing/);
    expect(() => allocate(value, [decimal(0n)])).toThrow(/add up to nothing/);
    expect(() => allocate(value, [decimal(2n), decimal(-1n)])).toThrow(/a weight is -1/);
    for (const parts of [0, -1, 1.5, Number.NaN])
      expect(() => split(value, parts)).toThrow(/number of parts/);
  });
});

describe('money', () => {
  it('refuses to mix currencies', () => {
    const [usd, eur] = [money('1', 'USD'), money('1', 'EUR')];
    for (const mix of [addMoney, subtractMoney, compareMoney]) {
      expect(() => mix(usd, eur)).toThrow(expect.objectContaining({ code: 'CURRENCY_MIXED' }));
    }
    expect(() => sumMoney([usd], 'EUR')).toThrow(/EUR and USD/);
    expect(sumMoney([], 'EUR')).toEqual(money('0', 'EUR'));
  });

  it.each(['usd', 'US', 'USDT', '', '$'])('refuses the currency %j', (currency) => {
    expect(() => money('1', currency)).toThrow(expect.objectContaining({ code: 'CURRENCY_INVALID' }));
  });

  it('knows the coins of currencies', () => {
    expect(['USD', 'EUR', 'JPY', 'KWD', 'CLF'].map(minorDigits)).toEqual([2, 2, 0, 3, 4]);
  });

  it('multiplies exactly and rounds when told', () => {
    const cost = multiplyMoney(money('0.0464', 'USD'), parseDecimal('730.5'));
    expect(formatDecimal(cost.amount)).toBe('33.89520');
    expect(formatDecimal(roundMoney(cost).amount)).toBe('33.90');
  });

  it('subtracts what was added', () => {
    fc.assert(
      fc.property(anyMoney, anyMoney, (a, b) => {
        const other = money(b.amount, a.currency);
        expect(compareMoney(subtractMoney(addMoney(a, other), other), a)).toBe(0);
      }),
    );
  });
});

describe('formatMoney', () => {
  it.each([
    ['1234567.5', 'USD', '1,234,567.50 USD'],
    ['-1234.565', 'EUR', '-1,234.56 EUR'],
    ['999', 'JPY', '999 JPY'],
    ['100000', 'JPY', '100,000 JPY'],
    ['0', 'USD', '0.00 USD'],
    ['0.0001', 'USD', '<0.01 USD'],
    ['-0.0001', 'USD', '>-0.01 USD'],
  ])('%s %s is %s', (amount, currency, text) => {
    expect(formatMoney(money(amount, currency))).toBe(text);
  });

  it('shows the rounded amount once grouping is taken away', () => {
    fc.assert(
      fc.property(anyMoney, (value) => {
        const text = formatMoney(value);
        if (/^[<>]/.test(text)) return;
        const shown = parseDecimal(text.slice(0, -4).replaceAll(',', ''));
        expect(compare(shown, roundMoney(value).amount)).toBe(0);
      }),
    );
  });
});
