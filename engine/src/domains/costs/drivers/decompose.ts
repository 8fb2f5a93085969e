/** Why costs differ between two periods, so that the effects add up to the difference exactly. */
import { add, type Decimal, decimal, divide, isZero, multiply, subtract, ZERO } from '#kernel/decimal.ts';
import type { Cell } from './cell.ts';
import type { EffectKind } from './contract.ts';

const SCALE = 8;

export interface Effect {
  readonly effect: EffectKind;
  readonly group: readonly (string | null)[];
  readonly amount: Decimal;
  /** What it is an effect of. */
  readonly cells: readonly Cell[];
}

/** How much longer the later period is: of days, or of months for what is billed by the month. */
export interface Lengths {
  readonly days: { readonly before: number; readonly after: number };
  /** Absent where the periods are no whole months: then months are as long as their days. */
  readonly months?: { readonly before: number; readonly after: number } | undefined;
}

/**
 * Every cell of the bill (one kind of usage, in one account and region) is compared with itself:
 *
 * - What is no usage counts as it is: `purchase`, `credit`, `refund`, `tax`, `unused-commitment`.
 * - Usage that was not there before is `new`, usage that is not there any more is `gone`.
 * - Usage whose quantity the bill does not tell is `unexplained`.
 * - All other usage is pooled by group, service and unit. With costs C, quantities Q and days n of a pool, and costs c,
 *   quantities q and costs without commitments k of its cells (0 before, 1 after):
 *     `days`        C0 × n1/n0 − C0                      the later period is longer or shorter
 *     `volume`      C0 × Q1/Q0 − C0 − days               more or less was used, at the average price of before
 *     `mix`         Σ c0 × q1/q0 − C0 × Q1/Q0            it shifted to dearer or cheaper kinds, accounts or regions
 *     `rate`        Σ k1 × c0/k0 − Σ c0 × q1/q0          the same things have other prices
 *     `commitment`  Σ c1 − Σ k1 × c0/k0                  commitments and Spot take more or less off
 *
 * Each product is rounded once, to eight decimals, and then added in one effect and taken off in its neighbour: what
 * rounding leaves is in these neighbours, below a hundred-millionth a cell, and the sum has none.
 */
export function decompose(cells: readonly Cell[], lengths: Lengths): Effect[] {
  const effects = new Map<string, { effect: EffectKind; amount: Decimal; cells: Cell[] }>();
  const tell = (effect: EffectKind, amount: Decimal, of: readonly Cell[]) => {
    const [first] = of;
    if (!first || isZero(amount)) return;
    const key = JSON.stringify([effect, first.group]);
    const known = effects.get(key);
    if (!known) return void effects.set(key, { effect, amount, cells: [...of] });
    known.amount = add(known.amount, amount);
    for (const cell of of) known.cells.push(cell);
  };
  const pools = new Map<string, Cell[]>();
  for (const cell of cells) {
    const simple = simpleEffect(cell);
    if (simple) tell(simple, subtract(cell.after.cost, cell.before.cost), [cell]);
    else {
      const key = JSON.stringify([cell.group, cell.service, cell.unit]);
      const pool = pools.get(key);
      if (pool) pool.push(cell);
      else pools.set(key, [cell]);
    }
  }
  for (const pool of pools.values())
    for (const { effect, amount } of ofPool(pool, lengths)) tell(effect, amount, pool);
  return [...effects.values()]
    .filter(({ amount }) => !isZero(amount))
    .map((one) => ({ ...one, group: one.cells[0]?.group ?? [] }));
}

/** Undefined where quantities tell more. */
function simpleEffect({ kind, before, after }: Cell): EffectKind | undefined {
  if (kind !== 'usage') return kind;
  if (before.lines === 0) return 'new';
  if (after.lines === 0) return 'gone';
  const known = (quantity: Decimal | null) => quantity !== null && quantity.units > 0n;
  return known(before.quantity) && known(after.quantity) ? undefined : 'unexplained';
}

interface Part {
  readonly effect: EffectKind;
  readonly amount: Decimal;
}

function ofPool(pool: readonly Cell[], lengths: Lengths): Part[] {
  const sum = (read: (cell: Cell) => Decimal | null) =>
    pool.reduce((total, cell) => add(total, read(cell) ?? ZERO), ZERO);
  const cost = sum(({ before }) => before.cost);
  const [used, uses] = [sum(({ before }) => before.quantity), sum(({ after }) => after.quantity)];
  const { before, after } = lengthsFor(pool[0]?.unit, lengths);
  const longer = times(cost, decimal(BigInt(after)), decimal(BigInt(before)));
  const more = times(cost, uses, used);
  const same = sum(asBefore);
  const undiscounted = sum(withOldDiscount);
  return [
    { effect: 'days', amount: subtract(longer, cost) },
    { effect: 'volume', amount: subtract(more, longer) },
    { effect: 'mix', amount: subtract(same, more) },
    { effect: 'rate', amount: subtract(undiscounted, same) },
    {
      effect: 'commitment',
      amount: subtract(
        sum((cell) => cell.after.cost),
        undiscounted,
      ),
    },
  ];
}

const times = (value: Decimal, by: Decimal, over: Decimal): Decimal =>
  divide(multiply(value, by), over, SCALE, 'half-even');

/** The quantity of after at the price of before. */
const asBefore = ({ before, after }: Cell): Decimal =>
  times(before.cost, after.quantity ?? ZERO, before.quantity ?? ZERO);

/** The price of after, with what commitments took off before; without any knowledge of them, all is price. */
const withOldDiscount = ({ before, after }: Cell): Decimal =>
  before.contracted === null || after.contracted === null || isZero(before.contracted)
    ? after.cost
    : times(after.contracted, before.cost, before.contracted);

/** What is billed by the month is as long as its months. */
export const lengthsFor = (unit: string | null | undefined, lengths: Lengths): Lengths['days'] =>
  (isByMonth(unit) && lengths.months) || lengths.days;

/** `GB-Mo` costs the same in a short month as in a long one. */
const isByMonth = (unit: string | null | undefined): boolean =>
  /(^|[^a-z])(mo|mos|month|months)$/i.test(unit ?? '');
