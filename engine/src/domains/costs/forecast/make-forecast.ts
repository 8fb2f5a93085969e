/** A forecast of the days to come and of whole months, with intervals as wide as it has been wrong before. */
import { add, formatDecimal, parseDecimal, round } from '#kernel/decimal.ts';
import { minorDigits } from '#kernel/money.ts';
import { addMonths, startOfMonth } from '#kernel/period.ts';
import { costsErrors } from '../errors.ts';
import { type Backtest, backtest, LEAST_DAYS, margin } from './backtest.ts';
import { dateOf, dayNumber, isoOf } from './calendar.ts';
import type { ForecastJson, ForecastMonth, KnownChange } from './contract.ts';
import { calendarTrend } from './model.ts';
import { type CostHistory, sumExact } from './read-history.ts';

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
  if (values.length < LEAST_DAYS)
    throw costsErrors.COST_FORECAST_HISTORY({ days: values.length, least: LEAST_DAYS });
  const first = start + values.length;
  for (const { from } of wish.changes)
    if (dayNumber(from) < first)
      throw costsErrors.COST_FORECAST_CHANGE({ from, known: isoOf(first - 1) }, { at: { field: 'changes' } });
  const end = dayNumber(addMonths(startOfMonth(dateOf(wish.today)), wish.months));
  const horizon = Math.max(0, end - first);
  const tested = backtest(history);
  const expected = changed(calendarTrend(history, horizon), first, wish.changes);
  const digits = minorDigits(wish.currency);
  const text = (value: number) => decimalText(value, digits);
  return {
    knownUntil: isoOf(first - 1),
    months: monthsOf(history, { expected, first, tested, digits, today: wish.today, end }),
    days: expected.map((value, step) => {
      const wide = Math.abs(value) * dayMargin(tested, step);
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
    notes: notesOf(history, tested),
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
const dayMargin = (tested: Backtest, step: number): number =>
  Math.max(1.3 * tested.daySpread, margin(tested, step + 1));

function changed(expected: readonly number[], first: number, changes: readonly KnownChange[]): number[] {
  return expected.map((value, step) =>
    changes
      .filter(({ from }) => dayNumber(from) <= first + step)
      .reduce(
        (sofar, { perDay, percent = 0 }) => sofar + value * (percent / 100) + Number(perDay ?? 0),
        value,
      ),
  );
}

interface Ahead {
  readonly expected: readonly number[];
  readonly first: number;
  readonly tested: Backtest;
  readonly digits: number;
  readonly today: number;
  readonly end: number;
}

function monthsOf(
  history: CostHistory,
  { expected, first, tested, digits, today, end }: Ahead,
): ForecastMonth[] {
  const months: ForecastMonth[] = [];
  for (let from = dayNumber(startOfMonth(dateOf(today))); from < end; ) {
    const to = dayNumber(addMonths(dateOf(from), 1));
    const own = expected.slice(Math.max(0, from - first), Math.max(0, to - first));
    const actual = sumExact(history.exact, from, Math.min(to, first));
    const ahead = own.reduce((sum, value) => sum + value, 0);
    // The doubt of a sum far away is that of all days until its end.
    const wide = Math.abs(ahead) * (own.length === 0 ? 0 : margin(tested, to - first));
    const whole = (value: number) =>
      formatDecimal(round(add(actual, parseDecimal(value.toFixed(8))), digits, 'half-even'));
    months.push({
      month: isoOf(from).slice(0, 7),
      amount: whole(ahead),
      low: whole(ahead - wide),
      high: whole(ahead + wide),
      actual: formatDecimal(round(actual, 8, 'half-even')),
      days: own.length,
    });
    from = to;
  }
  return months;
}

const ENOUGH_FOLDS = 6;

function notesOf({ values, ignored, missing }: CostHistory, tested: Backtest): string[] {
  const notes: string[] = [];
  if (tested.folds < ENOUGH_FOLDS || values.length < 90)
    notes.push(
      `Only ${values.length} days are known: what comes once a month is hardly seen yet, and the intervals are wide.`,
    );
  if (ignored.length > 0)
    notes.push(`The last ${ignored.length} days look incomplete and are forecast instead of taken.`);
  if (missing.length > 0)
    notes.push(`No bill says anything of ${missing.length} days; the week before each stands in for it.`);
  if (tested.model.total > tested.naive.total)
    notes.push(`So far, repeating the ${tested.repeated} would have done better than this forecast.`);
  return notes;
}
