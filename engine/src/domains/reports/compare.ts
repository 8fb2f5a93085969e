/** Shares and changes of amounts as text: exact differences, and ratios with one decimal that are shown as such. */
import { add, divide, formatDecimal, multiply, parseDecimal, subtract } from '#kernel/decimal.ts';
import type { Period } from '#kernel/period.ts';
import type { Column, Figure, Value } from './document.ts';

const HUNDRED = parseDecimal('100');

/** Of `whole`, in percent; unknown where there is nothing to be a part of. */
export function percentOf(part: Value, whole: Value): Value {
  if (part === null || whole === null) return null;
  const of = parseDecimal(whole);
  if (of.units === 0n) return null;
  return formatDecimal(divide(multiply(parseDecimal(part), HUNDRED), of, 1, 'half-even'));
}

const difference = (after: Value, before: Value): Value =>
  after === null || before === null
    ? null
    : formatDecimal(subtract(parseDecimal(after), parseDecimal(before)));

/** Unknown where none of them is known. */
export function sumOf(values: readonly Value[]): Value {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : formatDecimal(known.map(parseDecimal).reduce(add));
}

/** How an amount changed, against a time that is named. */
export function changeFigure(label: string, after: Value, before: Value, against: string): Figure {
  const change = difference(after, before);
  const percent = percentOf(change, before);
  return {
    label,
    value: change,
    kind: 'change',
    note:
      change === null
        ? `Nothing is known of ${against}.`
        : `${percent === null ? '' : `${percent} % `}against ${against}`,
  };
}

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

const DAY_MS = 86_400_000;

/** `2026-10-01 to 2026-10-31`, both included, as people say it. */
export const spanOf = ({ start, end }: Period): string =>
  `${dayOf(start)} to ${dayOf(new Date(Math.max(start.getTime(), end.getTime() - DAY_MS)))}`;

export const CHANGE_COLUMNS: readonly Column[] = [
  { name: 'before', title: 'Before', kind: 'money' },
  { name: 'change', title: 'Change', kind: 'change' },
  { name: 'change_percent', title: 'Change %', kind: 'percent' },
];

export const changeCells = (before: Value, change: Value): readonly Value[] => [
  before,
  change,
  percentOf(change, before),
];

export const unknownNote = (lines: number): readonly string[] =>
  lines === 0 ? [] : [`${lines} lines of the bill say nothing of this measure and are in no sum.`];
