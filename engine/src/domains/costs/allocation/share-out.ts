/** Shares out what several use together, so that the parts add up to the whole exactly. */
import { add, type Decimal, parseDecimal, ZERO } from '#kernel/decimal.ts';
import { allocate, money } from '#kernel/money.ts';
import type { Spell } from './attribute.ts';
import type { How } from './contract.ts';

export interface Share {
  readonly value: string;
  readonly weight: Decimal;
}

/** By value, what a measure says of the costs that are somebody's own. */
export type Owned = ReadonlyMap<string, Decimal>;

/** Who gets how much of it; nothing where there is nobody to give it to. */
export function sharesOf(how: How, owned: Owned, spell: Spell): Share[] {
  const spelled = (weights: readonly (readonly [string, Decimal])[]): Share[] => {
    const sums = new Map<string, Decimal>();
    for (const [name, weight] of weights) sums.set(spell(name), add(sums.get(spell(name)) ?? ZERO, weight));
    return [...sums].map(([value, weight]) => ({ value, weight })).filter(({ weight }) => weight.units > 0n);
  };
  const listed = (all: Readonly<Record<string, string>>) =>
    spelled(Object.entries(all).map(([name, text]) => [name, parseDecimal(text)]));
  switch (how.kind) {
    case 'even':
      return spelled([...new Set(how.among.map(spell))].map((name) => [name, parseDecimal('1')]));
    case 'percent':
      return listed(how.shares);
    case 'metric':
      return listed(how.counts);
    case 'proportional': {
      const among = how.among && new Set(how.among.map(spell));
      // Whoever got more back than it cost takes no share.
      const all = [...owned].filter(([value, amount]) => amount.units > 0n && (!among || among.has(value)));
      return all.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([value, weight]) => ({ value, weight }));
    }
  }
}

/** To the last digit of the amount; in the order of the shares. */
export const shareOut = (amount: Decimal, currency: string, shares: readonly Share[]): Decimal[] =>
  allocate(
    money(amount, currency),
    shares.map(({ weight }) => weight),
  ).map((part) => part.amount);
