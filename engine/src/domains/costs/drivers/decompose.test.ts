/** Effects add up to the difference whatever the bill, and each planted cause is found as what it is. */
import { describe, expect, it } from 'vitest';
import { add, formatDecimal, parseDecimal, subtract, ZERO } from '#kernel/decimal.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { type Cell, KINDS, type Side } from './cell.ts';
import { decompose, type Lengths } from './decompose.ts';

const NOTHING: Side = { lines: 0, cost: ZERO, contracted: null, quantity: null };
const side = (cost: string, quantity: string | null, contracted: string | null = cost): Side => ({
  lines: 1,
  cost: parseDecimal(cost),
  contracted: contracted === null ? null : parseDecimal(contracted),
  quantity: quantity === null ? null : parseDecimal(quantity),
});
const cell = (before: Side, after: Side, more: Partial<Cell> = {}): Cell => ({
  group: ['EC2'],
  kind: 'usage',
  service: 'EC2',
  account: '1',
  region: 'eu',
  usageType: 'm5',
  unit: 'Hrs',
  before,
  after,
  ...more,
});

const SAME: Lengths = { days: { before: 30, after: 30 } };
const effectsOf = (cells: readonly Cell[], lengths = SAME) =>
  Object.fromEntries(
    decompose(cells, lengths).map(({ effect, amount }) => [effect, Number(formatDecimal(amount))]),
  );

describe('decompose', () => {
  it('adds up exactly, whatever the bill holds', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed);
      const below = (n: number) => Math.floor(random.next() * n);
      const amount = () =>
        `${below(4) === 0 ? '-' : ''}${below(1000)}.${String(below(1e8)).padStart(8, '0')}`;
      const any = (): Side => {
        if (below(6) === 0) return NOTHING;
        const quantity = below(7) === 0 ? null : `${below(9999)}.${String(below(1e6)).padStart(12, '0')}`;
        return side(amount(), quantity, below(5) === 0 ? null : amount());
      };
      const cells = Array.from({ length: 40 }, (_, n) =>
        cell(any(), any(), {
          group: [below(3) === 0 ? null : `g${below(3)}`, `t${below(2)}`],
          kind: below(3) === 0 ? (KINDS[below(KINDS.length)] ?? 'usage') : 'usage',
          service: `s${below(2)}`,
          unit: ['Hrs', 'GB-Mo', null][below(3)] ?? null,
          usageType: `u${n}`,
        }),
      );
      const lengths: Lengths = {
        days: { before: 1 + below(31), after: 1 + below(31) },
        months: below(2) === 0 ? undefined : { before: 1, after: 1 + below(3) },
      };
      const difference = cells.reduce(
        (sum, one) => add(sum, subtract(one.after.cost, one.before.cost)),
        ZERO,
      );
      const effects = decompose(cells, lengths).reduce((sum, { amount: own }) => add(sum, own), ZERO);
      expect([seed, formatDecimal(subtract(effects, difference))]).toEqual([seed, '0.00000000']);
    }
  });

  it('tells what is new, gone and no usage as it is', () => {
    expect(
      effectsOf([
        cell(NOTHING, side('7', '7')),
        cell(side('5', '5'), NOTHING, { usageType: 'm4' }),
        cell(side('-3', null), side('-1', null), { kind: 'credit' }),
        cell(NOTHING, side('2', null), { kind: 'tax' }),
        cell(side('1', null), side('4', null), { kind: 'unused-commitment' }),
        cell(side('1', null), side('4', '3'), { usageType: 'odd' }),
      ]),
    ).toEqual({ new: 7, gone: -5, credit: 2, tax: 2, 'unused-commitment': 3, unexplained: 3 });
  });

  it('takes volume, price and days apart', () => {
    expect(effectsOf([cell(side('100', '50'), side('150', '75'))])).toEqual({ volume: 50 });
    expect(effectsOf([cell(side('100', '50'), side('110', '50'))])).toEqual({ rate: 10 });
    const longer: Lengths = { days: { before: 30, after: 31 }, months: { before: 1, after: 1 } };
    expect(effectsOf([cell(side('300', '30'), side('310', '31'))], longer)).toEqual({ days: 10 });
    // A gigabyte-month costs the same in any month.
    const stored = { unit: 'GB-Mo' };
    expect(effectsOf([cell(side('300', '30'), side('310', '31'), stored)], longer)).toEqual({ volume: 10 });
    const underWay: Lengths = { days: { before: 30, after: 15 } };
    expect(effectsOf([cell(side('300', '30'), side('150', '15'), stored)], underWay)).toEqual({ days: -150 });
  });

  it('finds a shift to dearer kinds as mix, and to commitments as commitment', () => {
    const small = cell(side('100', '100'), side('50', '50'));
    const large = cell(side('400', '100'), side('600', '150'), { usageType: 'm5.4xl' });
    expect(effectsOf([small, large])).toEqual({ mix: 150 });
    expect(effectsOf([cell(side('100', '50', '100'), side('70', '50', '100'))])).toEqual({ commitment: -30 });
    expect(effectsOf([cell(side('80', '50', '100'), side('88', '50', '110'))])).toEqual({ rate: 8 });
  });
});
