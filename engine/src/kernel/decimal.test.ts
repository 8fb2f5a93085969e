/** Decimal arithmetic agrees with the laws of arithmetic, exactly. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  type Decimal,
  decimal,
  divide,
  formatDecimal,
  multiply,
  negate,
  parseDecimal,
  type Rounding,
  round,
  subtract,
  ZERO,
} from './decimal.ts';

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(20))
  .map(([units, scale]) => decimal(units, scale));
const anyRounding = fc.constantFrom<Rounding>('half-even', 'half-up');
const equal = (a: Decimal, b: Decimal) => expect(compare(a, b)).toBe(0);
const d = parseDecimal;

describe('parseDecimal', () => {
  it.each([
    ['0', 0n, 0],
    ['-0', 0n, 0],
    ['+1.50', 150n, 2],
    ['-12.5', -125n, 1],
    ['0.1', 1n, 1],
    ['007', 7n, 0],
    ['123456789012345678901234567890.000000001', 123456789012345678901234567890000000001n, 9],
  ])('reads %s', (text, units, scale) => {
    expect(d(text)).toEqual({ units, scale });
  });

  it.each(['', ' 1', '1 ', '1e5', 'NaN', 'Infinity', '1,000', '.5', '5.', '--1', '0x1', '1_0', '١', '1\n'])(
    'refuses %j',
    (text) => {
      expect(() => d(text)).toThrow(expect.objectContaining({ code: 'DECIMAL_INVALID' }));
    },
  );

  it('refuses absurd lengths at once', () => {
    expect(() => d('9'.repeat(10_000_000))).toThrow(expect.objectContaining({ code: 'DECIMAL_TOO_LONG' }));
    expect(() => d(`0.${'0'.repeat(101)}`)).toThrow(expect.objectContaining({ code: 'DECIMAL_TOO_LONG' }));
  });

  it('gives back what was formatted', () => {
    fc.assert(
      fc.property(anyDecimal, (x) => {
        expect(d(formatDecimal(x))).toEqual(x);
      }),
    );
  });
});

describe('arithmetic', () => {
  it('adds what floats cannot', () => {
    expect(formatDecimal(add(d('0.1'), d('0.2')))).toBe('0.3');
    expect(formatDecimal(multiply(d('1.10'), d('-3')))).toBe('-3.30');
  });

  it('keeps the laws of addition and multiplication', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        equal(add(a, b), add(b, a));
        equal(add(add(a, b), c), add(a, add(b, c)));
        equal(multiply(a, b), multiply(b, a));
        equal(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        equal(subtract(add(a, b), b), a);
        equal(add(a, negate(a)), ZERO);
      }),
    );
  });

  it('divides to within half of the last place, and exactly where it can', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, fc.nat(20), anyRounding, (a, b, scale, rounding) => {
        fc.pre(b.units !== 0n);
        const error = subtract(multiply(divide(a, b, scale, rounding), b), a);
        const bound = multiply(b, decimal(5n, scale + 1));
        expect(compare(absolute(error), absolute(bound))).toBeLessThanOrEqual(0);
        equal(divide(multiply(a, b), b, a.scale, rounding), a);
      }),
    );
  });

  it.each([
    ['2.5', 'half-even', '2'],
    ['3.5', 'half-even', '4'],
    ['-2.5', 'half-even', '-2'],
    ['2.51', 'half-even', '3'],
    ['2.5', 'half-up', '3'],
    ['-2.5', 'half-up', '-3'],
    ['2.49', 'half-up', '2'],
    ['-0.5', 'half-even', '0'],
  ] as const)('rounds %s %s to %s', (text, rounding, result) => {
    expect(formatDecimal(round(d(text), 0, rounding))).toBe(result);
    expect(formatDecimal(divide(d(text), d('1'), 0, rounding))).toBe(result);
    expect(formatDecimal(divide(negate(d(text)), d('-1'), 0, rounding))).toBe(result);
  });

  it('pads when it rounds to more places', () => {
    expect(formatDecimal(round(d('1.5'), 3, 'half-even'))).toBe('1.500');
  });

  it('orders like numbers', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(compare(a, b)).toBe(-compare(b, a) + 0);
        expect(compare(a, b) === -1).toBe(subtract(a, b).units < 0n);
      }),
    );
    expect(compare(d('1.0'), d('1.00'))).toBe(0);
  });

  it('refuses zero as a divisor and scales that are none', () => {
    expect(() => divide(d('1'), d('0.00'), 2, 'half-up')).toThrow(/divided by zero/);
    for (const scale of [-1, 0.5, Number.NaN, 101])
      expect(() => round(d('1'), scale, 'half-up')).toThrow(/places/);
  });
});

const absolute = (value: Decimal): Decimal => (value.units < 0n ? negate(value) : value);
