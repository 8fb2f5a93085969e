/** Forecasts of months that are held back, beside what repeating the past would have said of them. */
import { backtest, LEAST_DAYS, margin } from '#domains/costs/forecast/backtest.ts';
import { dateOf, dayNumber } from '#domains/costs/forecast/calendar.ts';
import { calendarTrend, type History, lastMonth, lastWeek } from '#domains/costs/forecast/model.ts';
import { addMonths } from '#kernel/period.ts';
import type { Bill } from '#simulator/index.ts';

export interface Series extends History {
  readonly name: string;
}

export interface Trial {
  readonly series: string;
  readonly month: string;
  readonly actual: number;
  /** Absolute errors in percent: of the month, and the mean of its days. */
  readonly model: Errors;
  readonly naive: Readonly<Partial<Record<NaiveName, Errors>>>;
  /** The month fell into the interval. */
  readonly within: boolean;
}

interface Errors {
  readonly month: number;
  readonly days: number;
}

export const NAIVE = ['last week', 'last month', 'last year'] as const;
export type NaiveName = (typeof NAIVE)[number];

/** Undefined where so long ago nothing is known. */
function lastYear({ start, values }: History, horizon: number): number[] | undefined {
  const before = dayNumber(addMonths(dateOf(start + values.length), -12)) - start;
  return before < 0 ? undefined : values.slice(before, before + horizon);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function errorsOf(actual: readonly number[], said: readonly number[]): Errors {
  const off = (came: number, expected: number) => (100 * Math.abs(expected - came)) / Math.abs(came);
  const small = (Math.abs(total(actual)) / actual.length) * 0.05;
  const days = actual.flatMap((came, index) =>
    Math.abs(came) <= small ? [] : [off(came, said[index] ?? 0)],
  );
  return { month: off(total(actual), total(said)), days: total(days) / Math.max(1, days.length) };
}

/** Each of these months is looked at from the day before it. */
export function tryMonths(series: readonly Series[], months: readonly string[]): Trial[] {
  return series.flatMap(({ name, start, values }) =>
    months.flatMap((month): Trial[] => {
      const first = dayNumber(`${month}-01`);
      const days = dayNumber(addMonths(dateOf(first), 1)) - first;
      const known = { start, values: values.slice(0, first - start) };
      const actual = values.slice(first - start, first - start + days);
      if (known.values.length < LEAST_DAYS || actual.length < days || total(actual) <= 0) return [];
      const said = calendarTrend(known, days);
      const wide = Math.abs(total(said)) * margin(backtest(known), days);
      const yearAgo = lastYear(known, days);
      return [
        {
          series: name,
          month,
          actual: total(actual),
          model: errorsOf(actual, said),
          naive: {
            'last week': errorsOf(actual, lastWeek(known, days)),
            'last month': errorsOf(actual, lastMonth(known, days)),
            ...(yearAgo && { 'last year': errorsOf(actual, yearAgo) }),
          },
          within: Math.abs(total(actual) - total(said)) <= wide,
        },
      ];
    }),
  );
}

/** Daily effective costs of a bill: all of it, and its greatest services and accounts. */
export function seriesOf(bill: Bill, asOf: Date, most: number): Series[] {
  const start = Math.ceil(bill.calendar.start / 86_400_000);
  const days = dayNumber(asOf) - start;
  const sums = new Map<string, number[]>();
  const add = (name: string, index: number, amount: number) => {
    const values = sums.get(name) ?? new Array<number>(days).fill(0);
    values[index] = (values[index] ?? 0) + amount;
    sums.set(name, values);
  };
  for (const month of bill.months) {
    const sheet = bill.lines(month, asOf);
    const [charges, starts, effective] = [
      sheet.numbers('charge'),
      sheet.numbers('start'),
      sheet.numbers('effective'),
    ];
    for (let row = 0; row < sheet.rows; row += 1) {
      const charge = sheet.charges[charges[row] ?? 0];
      const index = dayNumber(new Date(starts[row] ?? 0)) - start;
      const amount = (effective[row] ?? 0) / 1e8;
      if (!charge || index < 0 || index >= days) continue;
      add('total', index, amount);
      add(`service ${charge.product.service.name}`, index, amount);
      add(`account ${bill.accounts.get(charge.account)?.name ?? charge.account}`, index, amount);
    }
  }
  const all = [...sums].map(([name, values]) => ({ name, start, values, sum: total(values) }));
  const greatest = (kind: string) =>
    all
      .filter(({ name }) => name.startsWith(kind))
      .toSorted((a, b) => b.sum - a.sum)
      .slice(0, most);
  return [...all.filter(({ name }) => name === 'total'), ...greatest('service '), ...greatest('account ')];
}
