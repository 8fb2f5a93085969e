/** Effects in words that somebody understands who reads invoices and no usage types. */
import {
  add,
  type Decimal,
  decimal,
  divide,
  formatDecimal,
  isZero,
  multiply,
  subtract,
  ZERO,
} from '#kernel/decimal.ts';
import { formatMoney, money } from '#kernel/money.ts';
import type { Cell } from './cell.ts';
import type { EffectKind } from './contract.ts';
import { type Effect, type Lengths, lengthsFor } from './decompose.ts';

export interface Telling {
  readonly currency: string;
  readonly lengths: Lengths;
}

type Words = (effect: Pick<Effect, 'amount' | 'cells'>, telling: Telling) => string;

const isMore = (amount: Decimal): boolean => amount.units > 0n;
const upOrDown = (amount: Decimal, up: string, down: string): string => (isMore(amount) ? up : down);

const WORDS: Readonly<Record<EffectKind, Words>> = {
  new: ({ cells }) => `${kindsOf(cells)} began, above all ${greatest(cells)}`,
  gone: ({ cells }) => `${kindsOf(cells)} ended, above all ${greatest(cells)}`,
  volume: ({ amount, cells }, { lengths }) =>
    `${upOrDown(amount, 'more', 'less')} was used${byHowMuch(cells, lengths)} at the prices of before, longer or shorter months aside`,
  mix: ({ amount }) =>
    `usage shifted to ${upOrDown(amount, 'dearer', 'cheaper')} kinds, accounts or regions of the same service`,
  rate: ({ amount }) => `the same usage has ${upOrDown(amount, 'higher', 'lower')} prices`,
  commitment: ({ amount }) =>
    `Savings Plans, reservations and Spot take ${upOrDown(amount, 'less', 'more')} off the same usage`,
  'unused-commitment': ({ amount }) =>
    `${upOrDown(amount, 'more', 'less')} of what was committed to is left unused`,
  days: (_, { lengths: { days } }) => `the period has ${days.after} days instead of ${days.before}`,
  purchase: ({ amount }) =>
    `${upOrDown(amount, 'more', 'less')} was paid for purchases: subscriptions, upfront and recurring fees`,
  credit: ({ amount }) => `credits took ${upOrDown(amount, 'less', 'more')} off`,
  refund: ({ amount }) => `refunds and corrections took ${upOrDown(amount, 'less', 'more')} off`,
  tax: ({ amount }) => `${upOrDown(amount, 'more', 'less')} tax`,
  unexplained: () => 'usage of which the bill gives no quantity: nobody can tell price from volume',
  rest: () => 'all smaller effects together',
};

/** `Amazon EC2: more was used (+12.3 % Hrs), …: 120.50 USD more`. */
export function tell(
  effect: Pick<Effect, 'effect' | 'amount' | 'cells'> & { readonly group?: Effect['group'] },
  telling: Telling,
): string {
  const where = (effect.group ?? []).map((value) => value ?? 'without').join(' · ');
  const size = effect.amount.units < 0n ? { ...effect.amount, units: -effect.amount.units } : effect.amount;
  const said = WORDS[effect.effect](effect, telling);
  const amount = `${formatMoney(money(size, telling.currency))} ${upOrDown(effect.amount, 'more', 'less')}`;
  return `${where === '' ? '' : `${where}: `}${said}: ${amount}`;
}

const kindsOf = (cells: readonly Cell[]): string =>
  cells.length === 1 ? 'one kind of usage' : `${cells.length} kinds of usage`;

function greatest(cells: readonly Cell[]): string {
  const size = ({ before, after }: Cell) =>
    Math.abs(Number(formatDecimal(subtract(after.cost, before.cost))));
  const [first] = cells.toSorted((a, b) => size(b) - size(a));
  if (!first) return '';
  const { usageType, service, account, region } = first;
  const place = [account, region].filter((part) => part !== null).join(', ');
  return `${usageType ?? service ?? 'usage without a name'}${place === '' ? '' : ` (${place})`}`;
}

/** A share says something only of quantities of one unit. */
function byHowMuch(cells: readonly Cell[], lengths: Lengths): string {
  const units = new Set(cells.map(({ unit }) => unit));
  const [unit] = units;
  if (units.size !== 1 || unit === undefined || unit === null) return '';
  const sum = (read: (cell: Cell) => Decimal | null) =>
    cells.reduce((total, cell) => add(total, read(cell) ?? ZERO), ZERO);
  const { before, after } = lengthsFor(unit, lengths);
  const asLong = multiply(
    sum((cell) => cell.before.quantity),
    decimal(BigInt(after)),
  );
  if (isZero(asLong)) return '';
  const scaled = multiply(
    sum((cell) => cell.after.quantity),
    decimal(BigInt(before)),
  );
  const percent = divide(multiply(subtract(scaled, asLong), decimal(100n)), asLong, 1, 'half-even');
  return ` (${percent.units > 0n ? '+' : ''}${formatDecimal(percent)} % ${unit})`;
}
