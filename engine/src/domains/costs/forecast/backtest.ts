/** How well a model would have done so far: from many days of the past it looks ahead and is compared with what came. */
import { calendarTrend, type History, lastMonth, lastWeek, type Model } from './model.ts';

export interface Score {
  /** Mean absolute error of single days, in percent. */
  readonly daily: number;
  /** The same of the sums over the horizon. */
  readonly total: number;
}

const REPEATED = { 'last week': lastWeek, 'last month': lastMonth } as const;
export type Repeated = keyof typeof REPEATED;

export interface Backtest {
  readonly folds: number;
  readonly horizon: number;
  readonly model: Score;
  /** Of repeating what was better to repeat: the last week, or the last month. */
  readonly naive: Score;
  readonly repeated: Repeated;
  /** For each number of days ahead: the usual relative error of the sum up to there. */
  readonly spread: readonly number[];
  /** Of single days. */
  readonly daySpread: number;
}

/** Less than this teaches nothing; so much must lie before each look ahead. */
const LEAST_TRAINING = 35;
export const LEAST_DAYS = 42;
const LONGEST = 30;
const MOST_FOLDS = 16;
/** Days between two looks ahead: no multiple of a week, so that all weekdays and days of the month take turns. */
const STEP = 5;

interface Fold {
  readonly actual: readonly number[];
  readonly model: readonly number[];
  readonly naive: Readonly<Record<Repeated, readonly number[]>>;
}

export function backtest(history: History): Backtest {
  const spare = history.values.length - LEAST_TRAINING;
  const horizon = Math.max(7, Math.min(LONGEST, Math.floor(spare / 2)));
  const folds: Fold[] = [];
  for (
    let end = history.values.length - horizon;
    end >= LEAST_TRAINING && folds.length < MOST_FOLDS;
    end -= STEP
  ) {
    const known = { start: history.start, values: history.values.slice(0, end) };
    const look = (model: Model) => model(known, horizon);
    const actual = history.values.slice(end, end + horizon);
    folds.push({
      actual,
      model: look(calendarTrend),
      naive: { 'last week': look(lastWeek), 'last month': look(lastMonth) },
    });
  }
  const scoreOf = (said: (fold: Fold) => readonly number[]): Score => ({
    daily: 100 * mean(folds.flatMap((fold) => relativeErrors(fold.actual, said(fold)).map(Math.abs))),
    total:
      100 *
      mean(folds.map((fold) => Math.abs(relative(sum(fold.actual), sum(said(fold)), sum(fold.actual))))),
  });
  const week = scoreOf(({ naive }) => naive['last week']);
  const month = scoreOf(({ naive }) => naive['last month']);
  const repeated = month.total < week.total ? 'last month' : 'last week';
  const spread = Array.from({ length: horizon }, (_, step) => {
    const errors = folds.map(({ actual, model }) => {
      const [came, expected] = [sum(actual.slice(0, step + 1)), sum(model.slice(0, step + 1))];
      return relative(came, expected, expected);
    });
    return Math.sqrt(mean(errors.map((error) => error ** 2)));
  });
  const dayErrors = folds.flatMap(({ actual, model }) => relativeErrors(model, actual));
  return {
    folds: folds.length,
    horizon,
    model: scoreOf(({ model }) => model),
    naive: repeated === 'last month' ? month : week,
    repeated,
    spread: neverLess(spread),
    daySpread: Math.sqrt(mean(dayErrors.map((error) => error ** 2))),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => (values.length === 0 ? 0 : sum(values) / values.length);

const relative = (a: number, b: number, of: number): number => (of === 0 ? 0 : (a - b) / Math.abs(of));

/** Days on which next to nothing came say nothing in percent and are left out. */
function relativeErrors(base: readonly number[], other: readonly number[]): number[] {
  const small = mean(base.map(Math.abs)) * 0.05;
  return base.flatMap((value, index) =>
    Math.abs(value) <= small ? [] : [relative(value, other[index] ?? 0, value)],
  );
}

/** Sums of few days vary more than those of many; what is further away is never surer than what is near by chance. */
function neverLess(spread: readonly number[]): number[] {
  const settled = spread.slice(Math.floor(spread.length / 2));
  const least = settled.length === 0 ? 0 : Math.min(...settled);
  return spread.map((value) => Math.max(value, least));
}

/** Student's t, 90 % on one side: few looks into the past make wide intervals. */
const T90 = [
  3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.35, 1.345, 1.341,
];

/** Half the width of an interval that four in five sums over the next `days` days fall into, as a share of the sum. */
export function margin({ folds, spread }: Pick<Backtest, 'folds' | 'spread'>, days: number): number {
  const t = T90[Math.min(Math.max(folds, 2) - 2, T90.length - 1)] ?? 1.3;
  const last = spread.length;
  const near = spread[Math.min(days, last) - 1] ?? 0;
  // Beyond what was tried, doubt goes on growing.
  return t * near * Math.sqrt((1 + 1 / Math.max(folds, 1)) * Math.max(1, days / Math.max(last, 1)));
}
