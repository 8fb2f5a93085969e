/** The usual cost of a day, carried on: four simple answers, each counting as much as it has been right so far. */
import { mean, median, sum, usualOf } from './robust.ts';

/** Older days say nothing of what comes. */
const MEMORY = 150;
/** How fast what is new counts. */
const ALPHA = 0.3;
const BETA = 0.05;
/** A trend flattens out: of what it would add in two months, it adds half. */
const PHI = 0.97;

/** What is said at the end of a day of those that follow. */
interface Answers {
  /** By method: the level of the next day, and what it moves by. */
  readonly levels: readonly number[];
  /** Of the last method, which alone has one. */
  readonly trend: number;
}

export function carryOn(level: readonly number[], horizon: number): number[] {
  const values = withoutOutliers(level.slice(-MEMORY));
  const answers = answersOf(values);
  const weights = weightsOf(values, answers);
  const last = answers.at(-1);
  return Array.from({ length: horizon }, (_, step) =>
    last === undefined ? 0 : sum(said(last, step + 1).map((value, method) => value * (weights[method] ?? 0))),
  );
}

/** One day that stands out must not bend the level; a step that stays is learnt within days all the same. */
function withoutOutliers(values: readonly number[]): number[] {
  const usual = usualOf(values);
  const beside = values.map((value, index) => value - (usual[index] ?? 0));
  const limit = 6 * (median(beside.map(Math.abs)) + Math.abs(median(values)) * 0.005);
  return beside.map((one, index) => (usual[index] ?? 0) + Math.max(-limit, Math.min(limit, one)));
}

/** Of each day: the middle of the last week, the mean of four weeks, exponential smoothing, and Holt's damped trend. */
function answersOf(values: readonly number[]): Answers[] {
  const first = median(values.slice(0, 14));
  let [smoothed, level, trend] = [first, first, 0];
  return values.map((value, index) => {
    const upTo = (days: number) => values.slice(Math.max(0, index + 1 - days), index + 1);
    smoothed += ALPHA * (value - smoothed);
    const expected = level + trend * PHI;
    level = expected + ALPHA * (value - expected);
    trend = trend * PHI + ALPHA * BETA * (value - expected);
    return { levels: [median(upTo(7)), mean(upTo(28)), smoothed, level], trend };
  });
}

const said = ({ levels, trend }: Answers, ahead: number): number[] =>
  levels.map((level, method) => (method === levels.length - 1 ? level + trend * damped(ahead) : level));

/** φ + φ² + … + φⁿ */
const damped = (steps: number): number => (PHI * (1 - PHI ** steps)) / (1 - PHI);

/** Days over whose mean an answer is judged. */
const JUDGED = 14;
/** All methods count a little: what was right so far may have been lucky. */
const SHARED = 0.2;

function weightsOf(values: readonly number[], answers: readonly Answers[]): number[] {
  const errors = answers.slice(JUDGED, -JUDGED).map((answer, index) => {
    const from = JUDGED + index + 1;
    const came = mean(values.slice(from, from + JUDGED));
    return said(answer, (JUDGED + 1) / 2).map((value) => (value - came) ** 2);
  });
  // A level that never moved is hit by all alike.
  const least = (median(values.map(Math.abs)) * 0.001) ** 2 || Number.MIN_VALUE;
  const methods = answers.at(-1)?.levels ?? [];
  const scores = methods.map((_, method) => (mean(errors.map((one) => one[method] ?? 0)) + least) ** -2);
  const all = sum(scores);
  return scores.map((score) =>
    Number.isFinite(all) ? (1 - SHARED) * (score / all) + SHARED / scores.length : 1 / scores.length,
  );
}
