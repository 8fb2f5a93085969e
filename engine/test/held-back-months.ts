/** Forecasts of months of a made bill that are held back, made from the bill as it stood then, beside repeating the past. */
import { backtest, doubtOf, LEAST_DAYS } from '#domains/costs/forecast/backtest.ts';
import { dateOf, dayNumber, monthStart } from '#domains/costs/forecast/calendar.ts';
import { forecastDays, type History } from '#domains/costs/forecast/model.ts';
import { NAIVE, type Repeated } from '#domains/costs/forecast/naive.ts';
import { sum } from '#domains/costs/forecast/robust.ts';
import { chargeCategoryOf } from '#simulator/demo/bill/focus-file.ts';
import { LINE_TYPES } from '#simulator/demo/bill/sheet.ts';
import type { Bill } from '#simulator/index.ts';

export interface Trial {
  readonly series: string;
  readonly month: string;
  /** So many days of the month were known. */
  readonly known: number;
  /** Of the whole month, in percent of what came. */
  readonly model: number;
  readonly naive: Readonly<Partial<Record<Repeated, number>>>;
  /** The month fell into the interval. */
  readonly within: boolean;
}

/** By series and kind of charge: what each day of a month costs, effectively. */
type MonthSums = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

interface Wanted {
  /** So many of the last months that are over. */
  readonly months: number;
  /** How many days of the month are known when it is forecast. */
  readonly known: readonly number[];
  /** So many of the greatest services, and of the greatest accounts. */
  readonly most: number;
}

export function tryMonths(bill: Bill, asOf: Date, { months, known, most }: Wanted): Trial[] {
  const settled = new Map(bill.months.map((month) => [month, sumsOf(bill, month, asOf)] as const));
  const names = greatest(settled, most);
  const over = bill.months.slice(0, -1);
  return over.slice(-months).flatMap((month) => {
    const before = over.slice(0, over.indexOf(month));
    return known.flatMap((days) => {
      const moment = dateOf(dayNumber(`${month}-01`) + days);
      const then = new Map(before.map((one) => [one, settled.get(one) ?? new Map()] as const));
      const last = before.at(-1);
      if (last !== undefined && bill.settledAt(last) > moment.getTime())
        then.set(last, sumsOf(bill, last, moment));
      if (days > 0) then.set(month, sumsOf(bill, month, moment));
      return names.flatMap((series) => {
        const history = historyOf(bill, then, series, dayNumber(moment));
        const came = (settled.get(month) ?? new Map()).get(series);
        return history && came ? tryMonth(history, { series, month, known: days, came }) : [];
      });
    });
  });
}

interface Held {
  readonly series: string;
  readonly month: string;
  readonly known: number;
  readonly came: ReadonlyMap<string, readonly number[]>;
}

function tryMonth(history: History, { series, month, known, came }: Held): Trial[] {
  const actual = sum([...came.values()].map(sum));
  if (history.values.length < LEAST_DAYS || actual <= 0) return [];
  const first = dayNumber(`${month}-01`);
  const length = monthStart(first, 1) - first;
  const billed = known === 0 ? 0 : sum(history.values.slice(-known));
  const off = (said: readonly number[]) => (100 * Math.abs(billed + sum(said) - actual)) / actual;
  const said = forecastDays(history, length - known);
  const [amount, days] = [sum(said), length - known];
  const wide = doubtOf(backtest(history), { amount, days, until: days });
  const naive = Object.entries(NAIVE).flatMap(([name, look]) => {
    const repeated = look(history, length - known);
    return repeated ? [[name, off(repeated)]] : [];
  });
  return [
    {
      series,
      month,
      known,
      model: off(said),
      naive: Object.fromEntries(naive),
      within: Math.abs(actual - billed - sum(said)) <= wide,
    },
  ];
}

function historyOf(
  bill: Bill,
  months: ReadonlyMap<string, MonthSums>,
  series: string,
  end: number,
): History | undefined {
  const start = Math.ceil(bill.calendar.start / 86_400_000);
  const kinds = new Map<string, number[]>();
  for (const [month, sums] of months)
    for (const [kind, values] of sums.get(series) ?? []) {
      const whole = kinds.get(kind) ?? new Array<number>(end - start).fill(0);
      for (const [index, value] of values.entries()) {
        const day = dayNumber(`${month}-01`) + index - start;
        if (day >= 0 && day < whole.length) whole[day] = value;
      }
      kinds.set(kind, whole);
    }
  const all = [...kinds.values()];
  const values = Array.from({ length: end - start }, (_, day) => sum(all.map((kind) => kind[day] ?? 0)));
  const begins = values.findIndex((value) => value !== 0);
  if (begins < 0) return undefined;
  return {
    start: start + begins,
    values: values.slice(begins),
    kinds: all.map((kind) => kind.slice(begins)),
  };
}

/** All of it, and every service and account. */
function sumsOf(bill: Bill, month: string, asOf: Date): MonthSums {
  const sums = new Map<string, Map<string, number[]>>();
  const sheet = bill.lines(month, asOf);
  const [charges, starts, effective] = [
    sheet.numbers('charge'),
    sheet.numbers('start'),
    sheet.numbers('effective'),
  ];
  const first = dayNumber(`${month}-01`);
  for (let row = 0; row < sheet.rows; row += 1) {
    const charge = sheet.charges[charges[row] ?? 0];
    const amount = (effective[row] ?? 0) / 1e8;
    if (!charge || amount === 0) continue;
    const kind = chargeCategoryOf(LINE_TYPES[sheet.types[row] ?? 0] ?? 'Usage');
    const day = dayNumber(new Date(starts[row] ?? 0)) - first;
    const account = `account ${bill.accounts.get(charge.account)?.name ?? charge.account}`;
    for (const name of ['total', `service ${charge.product.service.name}`, account]) {
      const kinds = sums.get(name) ?? new Map<string, number[]>();
      const values = kinds.get(kind) ?? new Array<number>(31).fill(0);
      values[day] = (values[day] ?? 0) + amount;
      sums.set(name, kinds.set(kind, values));
    }
  }
  return sums;
}

function greatest(months: ReadonlyMap<string, MonthSums>, most: number): string[] {
  const totals = new Map<string, number>();
  for (const sums of months.values())
    for (const [name, kinds] of sums)
      totals.set(name, (totals.get(name) ?? 0) + sum([...kinds.values()].map(sum)));
  const ranked = [...totals].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
  const of = (what: string) => ranked.filter((name) => name.startsWith(what)).slice(0, most);
  return ['total', ...of('service '), ...of('account ')];
}
