/** Explains the difference between two periods: effects that add up to it, who moved, and what to know about it. */
import { add, compare, type Decimal, formatDecimal, negate, round, subtract, ZERO } from '#kernel/decimal.ts';
import { addMonths, type Period } from '#kernel/period.ts';
import type { Lake } from '#platform/lake/index.ts';
import type { Queries } from '#platform/ledger/index.ts';
import { currencyOf } from '../report/currency.ts';
import { isoDay, within } from '../report/measures.ts';
import { type BillWords, selectLines, type Wanted } from '../report/selection.ts';
import { type DriversJson, EFFECTS, type EffectJson } from './contract.ts';
import { decompose, type Effect, type Lengths } from './decompose.ts';
import { type KnownDays, knownDays, readCells } from './read-cells.ts';
import { greatestGroups, readMovers } from './read-movers.ts';
import { type Telling, tell } from './words.ts';

export interface DriversQuestion extends Wanted {
  readonly measure: DriversJson['measure'];
  readonly period: Period;
  readonly against: Period;
  /** Effects beyond these are told together. */
  readonly limit: number;
  readonly movers: number;
  readonly resources: number;
  readonly signal: AbortSignal;
}

interface Machines {
  readonly lake: Lake;
  readonly ledger: { readonly db: Queries };
}

export async function readDrivers(
  machines: Machines,
  question: DriversQuestion,
  words: BillWords,
): Promise<DriversJson> {
  const { period, against, by, measure, signal } = question;
  const { lake } = machines;
  const periods = [period, against];
  const any = selectLines({ ...question, currency: undefined }, words, { periods });
  const when = `(${within(period)}) OR (${within(against)})`;
  const asked = { asked: question.currency, selection: any, when };
  const { name: currency, narrowed } = await currencyOf(machines, asked, signal);
  const wanted = { ...question, currency: narrowed };
  const cells = await readCells(lake, selectLines(wanted, words, { periods }), {
    period,
    against,
    measure,
    signal,
  });
  const known = {
    before: await knownDays(lake, against, signal),
    after: await knownDays(lake, period, signal),
  };
  const lengths = lengthsOf({ period, against }, known);
  const effects = decompose(cells, lengths).toSorted(byWeight);
  const telling: Telling = { currency: currency ?? 'USD', lengths };
  const sum = (read: (cell: (typeof cells)[number]) => Decimal) =>
    cells.reduce((total, cell) => add(total, read(cell)), ZERO);
  const [before, after] = [sum((cell) => cell.before.cost), sum((cell) => cell.after.cost)];
  const names = by.map(({ name }) => name);
  const groups = greatestGroups(cells, question.movers);
  const lines = selectLines(wanted, words, { lines: true });
  return {
    by: names,
    measure,
    currency: currency ?? null,
    period: spanOf(period, known.after),
    against: spanOf(against, known.before),
    before: textOf(before),
    after: textOf(after),
    difference: textOf(subtract(after, before)),
    summary: summaryOf(effects, telling),
    effects: shownOf(effects, question.limit, names, telling),
    movers: await readMovers(lake, lines, groups, question),
    notes: notesOf(known, effects, { before, after }),
  };
}

const textOf = (value: Decimal): string => formatDecimal(round(value, 8, 'half-even'));

const size = ({ amount }: Effect): Decimal => (amount.units < 0n ? negate(amount) : amount);

/** The greatest first; equals always in the same order. */
const byWeight = (a: Effect, b: Effect): number =>
  compare(size(b), size(a)) ||
  EFFECTS.indexOf(a.effect) - EFFECTS.indexOf(b.effect) ||
  (JSON.stringify(a.group) < JSON.stringify(b.group) ? -1 : 1);

const spanOf = ({ start, end }: Period, { days }: KnownDays) => ({
  from: isoDay(start),
  to: isoDay(end),
  days,
});

function lengthsOf(
  { period, against }: { period: Period; against: Period },
  known: { before: KnownDays; after: KnownDays },
): Lengths {
  const days = { before: known.before.days, after: known.after.days };
  const [before, after] = [monthsOf(against), monthsOf(period)];
  const whole = known.before.whole && known.after.whole && before !== undefined && after !== undefined;
  return { days, ...(whole && { months: { before, after } }) };
}

/** Undefined where the period is no number of whole calendar months. */
function monthsOf({ start, end }: Period): number | undefined {
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  const isWhole = start.getUTCDate() === 1 && addMonths(start, months).getTime() === end.getTime();
  return isWhole && months > 0 ? months : undefined;
}

const jsonOf = (effect: Effect, names: readonly string[], telling: Telling): EffectJson => ({
  ...Object.fromEntries(names.map((name, index) => [name, effect.group[index] ?? null])),
  effect: effect.effect,
  amount: textOf(effect.amount),
  text: tell(effect, telling),
});

function together(effects: readonly Effect[], effect: Effect['effect']): Effect {
  const amount = effects.reduce((total, one) => add(total, one.amount), ZERO);
  return { effect, group: [], amount, cells: effects.flatMap((one) => one.cells) };
}

function shownOf(
  effects: readonly Effect[],
  limit: number,
  names: readonly string[],
  telling: Telling,
): EffectJson[] {
  const shown = effects.slice(0, limit).map((effect) => jsonOf(effect, names, telling));
  const others = effects.slice(limit);
  return others.length === 0 ? shown : [...shown, jsonOf(together(others, 'rest'), [], telling)];
}

const summaryOf = (effects: readonly Effect[], telling: Telling): EffectJson[] =>
  EFFECTS.flatMap((kind) => {
    const own = effects.filter(({ effect }) => effect === kind);
    return own.length === 0 ? [] : [jsonOf(together(own, kind), [], telling)];
  });

function notesOf(
  known: { before: KnownDays; after: KnownDays },
  effects: readonly Effect[],
  { before, after }: { before: Decimal; after: Decimal },
): string[] {
  const notes: string[] = [];
  if (!known.after.whole)
    notes.push(`The later period is known for ${known.after.days} days so far: it is compared by these.`);
  if (!known.before.whole) notes.push(`The earlier period is known for ${known.before.days} days only.`);
  if (before.units === 0n && after.units !== 0n)
    notes.push('Nothing was billed in the earlier period: everything is new.');
  if (effects.some(({ effect }) => effect === 'unexplained'))
    notes.push('The bill gives no quantity for a part of the usage: that part is not taken apart further.');
  return notes;
}
