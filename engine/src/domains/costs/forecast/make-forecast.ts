/** A forecast of the days to come and of whole months, with intervals as wide as it has been wrong before. */
import { add, type Decimal, formatDecimal, parseDecimal, round, subtract, ZERO } from '#kernel/decimal.ts';
import { minorDigits } from '#kernel/money.ts';
import { costsErrors } from '../errors.ts';
import { type Backtest, backtest, doubtOf, LEAST_DAYS } from './backtest.ts';
import { dayNumber, isoOf, monthStart } from './calendar.ts';
import type { ForecastJson, ForecastMonth, KnownChange } from './contract.ts';
import { type Ahead, lookAhead } from './model.ts';
import { type CostHistory, sumExact } from './read-history.ts';
import { sum } from './robust.ts';

export type MadeForecast = Pick<
  ForecastJson,
  'knownUntil' | 'months' | 'days' | 'accuracy' | 'changes' | 'notes'
>;

interface Wish {
  readonly months: number;
  readonly changes: readonly KnownChange[];
  readonly currency: string;
  readonly today: number;
}

export function makeForecast(history: CostHistory, wish: Wish): MadeForecast {
  const { values, start } = history;
  if (values.length === 0) throw costsErrors.COST_FORECAST_NOTHING({});
  if (values.length < LEAST_DAYS)
    throw costsErrors.COST_FORECAST_HISTORY({ days: values.length, least: LEAST_DAYS });
  const first = start + values.length;
  for (const { from } of wish.changes)
    if (dayNumber(from) < first)
      throw costsErrors.COST_FORECAST_CHANGE({ from, known: isoOf(first - 1) }, { at: { field: 'changes' } });
  const end = monthStart(wish.today, wish.months);
  const tested = backtest(history);
  const horizon = Math.max(0, end - first);
  const made = withStandIns(history, lookAhead(history, horizon));
  const changes = changesOf(sumOfParts(made), first, wish.changes);
  const parts = { ...made, changes };
  const expected = sumOfParts(parts);
  const digits = minorDigits(wish.currency);
  const text = (value: number) => decimalText(value, digits);
  return {
    knownUntil: isoOf(first - 1),
    months: monthsOf(history, { parts, first, tested, digits, today: wish.today, end }),
    days: expected.map((value, step) => {
      const wide = dayDoubt(tested, value, step + 1);
      return {
        day: isoOf(first + step),
        amount: text(value),
        low: text(value - wide),
        high: text(value + wide),
      };
    }),
    accuracy: {
      folds: tested.folds,
      horizonDays: tested.horizon,
      mape: rounded(tested.model),
      naiveMape: rounded(tested.naive),
      repeated: tested.repeated,
    },
    changes: [...wish.changes],
    notes: notesOf(history, { tested, late: made.late, days: wish.today - first }),
  };
}

/** Enough digits for any cost, and never an exponent. */
const decimalText = (value: number, digits: number): string =>
  formatDecimal(round(parseDecimal(value.toFixed(8)), digits, 'half-even'));

const rounded = ({ daily, total }: Backtest['model']) => ({
  daily: Math.round(daily * 100) / 100,
  total: Math.round(total * 100) / 100,
});

/** Single days vary more than their sums, and the further away, the more. */
const dayDoubt = (tested: Backtest, amount: number, until: number): number =>
  Math.max(Math.abs(amount) * tested.daySpread, doubtOf(tested, { amount, days: 1, until }));

interface Parts extends Ahead {
  /** What is known to come, beside all that. */
  readonly changes: readonly number[];
}

const sumOfParts = ({ usual, monthly, late, changes }: Ahead & Partial<Parts>): number[] =>
  usual.map((value, step) => value + (monthly[step] ?? 0) + (late[step] ?? 0) + (changes?.[step] ?? 0));

/** Days of the month under way that no bill tells of are still to come in, too. */
function withStandIns({ start, values, missing }: CostHistory, ahead: Ahead): Ahead {
  const first = start + values.length;
  const left = monthStart(first, 1) - first;
  const owed = sum(missing.filter((day) => day >= monthStart(first)).map((day) => values[day - start] ?? 0));
  return { ...ahead, late: ahead.late.map((value, step) => value + (step < left ? owed / left : 0)) };
}

const changesOf = (expected: readonly number[], first: number, changes: readonly KnownChange[]): number[] =>
  expected.map((value, step) =>
    changes
      .filter(({ from }) => dayNumber(from) <= first + step)
      .reduce(
        (sofar, { perDay, percent = 0 }) => sofar + (value + sofar) * (percent / 100) + Number(perDay ?? 0),
        0,
      ),
  );

interface Future {
  readonly parts: Parts;
  readonly first: number;
  readonly tested: Backtest;
  readonly digits: number;
  readonly today: number;
  readonly end: number;
}

function monthsOf(
  history: CostHistory,
  { parts, first, tested, digits, today, end }: Future,
): ForecastMonth[] {
  const isNeverNegative = history.values.every((value) => value >= 0);
  const months: ForecastMonth[] = [];
  for (let from = monthStart(today); from < end; from = monthStart(from, 1)) {
    const to = monthStart(from, 1);
    const own = (values: readonly number[]) =>
      values.slice(Math.max(0, from - first), Math.max(0, to - first));
    const actual = sumExact(history.exact, from, Math.min(to, first));
    const ahead = sum(own(sumOfParts(parts)));
    const days = own(parts.usual).length;
    // The doubt of a sum far away is that of all days until its end.
    const wide = days === 0 ? 0 : doubtOf(tested, { amount: ahead, days, until: to - first });
    const whole = (value: number) =>
      formatDecimal(round(add(actual, parseDecimal(value.toFixed(8))), digits, 'half-even'));
    const amount = whole(ahead);
    months.push({
      month: isoOf(from).slice(0, 7),
      amount,
      // What is billed already is not taken back where nothing ever was.
      low: whole(isNeverNegative ? Math.max(0, ahead - wide) : ahead - wide),
      high: whole(ahead + wide),
      actual: formatDecimal(round(actual, 8, 'half-even')),
      days,
      parts: partsOf(amount, actual, digits, {
        monthly: sum(own(parts.monthly)),
        late: sum(own(parts.late)),
        changes: sum(own(parts.changes)),
      }),
    });
  }
  return months;
}

/** They add up to the amount to the last digit: the usual days take what rounding leaves. */
function partsOf(
  amount: string,
  actual: Decimal,
  digits: number,
  beside: Readonly<Record<'monthly' | 'late' | 'changes', number>>,
): NonNullable<ForecastMonth['parts']> {
  const rounded = (value: Decimal) => round(value, digits, 'half-even');
  const [billed, monthly, late, changes] = [
    rounded(actual),
    ...[beside.monthly, beside.late, beside.changes].map((value) => rounded(parseDecimal(value.toFixed(8)))),
  ];
  const others = [billed, monthly, late, changes].reduce<Decimal>(
    (total, one) => add(total, one ?? ZERO),
    ZERO,
  );
  const text = (value: Decimal = ZERO) => formatDecimal(rounded(value));
  return {
    billed: text(billed),
    usual: text(subtract(parseDecimal(amount), others)),
    monthly: text(monthly),
    late: text(late),
    changes: text(changes),
  };
}

const ENOUGH_FOLDS = 6;

/** Bills are a day or two late; more is worth a word. */
const STALE_DAYS = 5;

interface Seen {
  readonly tested: Backtest;
  readonly late: readonly number[];
  /** Since the last that is known. */
  readonly days: number;
}

function notesOf({ values, ignored, missing }: CostHistory, { tested, late, days }: Seen): string[] {
  const notes: string[] = [];
  if (days > STALE_DAYS)
    notes.push(`No bill says anything of the last ${days} days, which are forecast like those to come.`);
  if (tested.folds < ENOUGH_FOLDS || values.length < 90)
    notes.push(
      `Only ${values.length} days are known: what comes once a month is hardly seen yet, and the intervals are wide.`,
    );
  if (ignored.length > 0)
    notes.push(
      ignored.length === 1
        ? 'The last day looks incomplete and is forecast instead of taken.'
        : `The last ${ignored.length} days look incomplete and are forecast instead of taken.`,
    );
  if (missing.length > 0)
    notes.push(
      `No bill says anything of ${missing.length === 1 ? 'one day' : `${missing.length} days`}; the week before stands in.`,
    );
  if (late.some((value) => value !== 0))
    notes.push(
      'What is billed for the whole month and still grows until its end is counted as what it will come to.',
    );
  if (tested.model.total > tested.naive.total)
    notes.push(`So far, repeating the ${tested.repeated} would have done better than this forecast.`);
  return notes;
}
