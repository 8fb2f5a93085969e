/** How well a model would have done so far: from many days of the past it looks ahead and is compared with what came. */
import { forecastDays, type History } from './model.ts';
import { NAIVE, type Repeated } from './naive.ts';
import { mean, sum } from './robust.ts';

export interface Score {
  /** Mean absolute error of single days, in percent. */
  readonly daily: number;
  /** The same of the sums over the horizon. */
  readonly total: number;
}

export interface Backtest {
  readonly folds: number;
  readonly horizon: number;
  readonly model: Score;
  /** Of repeating what was best to repeat. */
  readonly naive: Score;
  readonly repeated: Repeated;
  /** For each number of days ahead: what four of five relative errors of the sum up to there stay below. */
  readonly spread: readonly number[];
  /** Of single days. */
  readonly daySpread: number;
  /** Errors are seen against so much a day at least: what is forecast to be next to nothing can be wrong, too. */
  readonly least: number;
}

/** Less than this teaches nothing; so much must lie before each look ahead. */
const LEAST_TRAINING = 35;
export const LEAST_DAYS = 42;
const LONGEST = 30;
const MOST_FOLDS = 16;
const YEAR = 365;

interface Fold {
  readonly actual: readonly number[];
  readonly model: readonly number[];
  readonly naive: Readonly<Partial<Record<Repeated, readonly number[]>>>;
}

export function backtest(history: History): Backtest {
  const spare = history.values.length - LEAST_TRAINING;
  const horizon = Math.max(7, Math.min(LONGEST, Math.floor(spare / 2)));
  const folds = foldsOf(history, horizon);
  const model = scoreOf(folds, (fold) => fold.model);
  const naive = Object.keys(NAIVE)
    .filter((name): name is Repeated => folds.every((fold) => fold.naive[name as Repeated] !== undefined))
    .map((name) => ({ name, score: scoreOf(folds, (fold) => fold.naive[name] ?? []) }))
    .toSorted((a, b) => a.score.total - b.score.total)[0];
  const least = mean(history.values.slice(-YEAR).map(Math.abs)) / 2;
  const spread = Array.from({ length: horizon }, (_, step) => {
    const errors = folds.map((fold) => {
      const [came, expected] = [sum(fold.actual.slice(0, step + 1)), sum(fold.model.slice(0, step + 1))];
      return relative(came, expected, Math.max(Math.abs(expected), least * (step + 1)));
    });
    return fourOfFive(errors.map(Math.abs));
  });
  const dayErrors = folds.flatMap((fold) => relativeErrors(fold.model, fold.actual));
  return {
    folds: folds.length,
    horizon,
    model,
    naive: naive?.score ?? model,
    repeated: naive?.name ?? 'last week',
    spread: neverLess(spread),
    least,
    daySpread: fourOfFive(dayErrors.map(Math.abs)),
  };
}

function foldsOf(history: History, horizon: number): Fold[] {
  const last = history.values.length - horizon;
  // No multiple of a week: all weekdays and days of the month take turns.
  const step = Math.max(5, Math.min(13, Math.floor((last - LEAST_TRAINING) / MOST_FOLDS)));
  const folds: Fold[] = [];
  for (
    let end = last;
    end >= LEAST_TRAINING && folds.length < MOST_FOLDS;
    end -= step % 7 === 0 ? step - 1 : step
  ) {
    const known = upTo(history, end);
    const naive = Object.fromEntries(
      Object.entries(NAIVE).flatMap(([name, look]) => {
        const said = look(known, horizon);
        return said ? [[name, said]] : [];
      }),
    );
    const actual = history.values.slice(end, end + horizon);
    folds.push({ actual, model: forecastDays(known, horizon), naive });
  }
  return folds;
}

const upTo = ({ start, values, kinds }: History, end: number): History => ({
  start,
  values: values.slice(0, end),
  ...(kinds && { kinds: kinds.map((kind) => kind.slice(0, end)) }),
});

function scoreOf(folds: readonly Fold[], said: (fold: Fold) => readonly number[]): Score {
  const daily = folds.flatMap((fold) => relativeErrors(fold.actual, said(fold)).map(Math.abs));
  // Where nothing came there is no percentage of it.
  const total = folds
    .filter((fold) => sum(fold.actual) !== 0)
    .map((fold) => Math.abs(relative(sum(fold.actual), sum(said(fold)), sum(fold.actual))));
  return { daily: 100 * mean(daily), total: 100 * mean(total) };
}

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

/** What four of five stay below, the next one to come among them: few looks into the past make wide intervals. */
function fourOfFive(errors: readonly number[]): number {
  const sorted = errors.toSorted((a, b) => a - b);
  const rank = Math.ceil((sorted.length + 1) * 0.8);
  const greatest = sorted.at(-1) ?? 0;
  return rank <= sorted.length
    ? (sorted[rank - 1] ?? greatest)
    : greatest * (1 + 1 / Math.max(1, sorted.length));
}

interface Sum {
  readonly amount: number;
  /** It is of so many days, the last of them so many days ahead. */
  readonly days: number;
  readonly until: number;
}

/** Half the width of an interval that four in five such sums fall into. */
export function doubtOf(
  { spread, least }: Pick<Backtest, 'spread' | 'least'>,
  { amount, days, until }: Sum,
): number {
  const last = spread.length;
  const near = spread[Math.min(until, last) - 1] ?? 0;
  // Beyond what was tried, doubt goes on growing.
  const share = near * Math.sqrt(Math.max(1, until / Math.max(last, 1)));
  return share * Math.max(Math.abs(amount), least * days);
}
