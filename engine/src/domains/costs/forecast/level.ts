/** The usual cost of a day, carried on: five simple answers, each counting as much as it has been right so far. */
import { mean, median, sum, usualOf } from './robust.ts';

/** Older days say nothing of what comes. */
const MEMORY = 150;
/** How fast what is new counts, in a level and in its trend: a level alone, a quick one and a slow one that move. */
const SMOOTHINGS = [
  { alpha: 0.3, beta: 0 },
  { alpha: 0.3, beta: 0.05 },
  { alpha: 0.1, beta: 0.05 },
] as const;
/** A trend flattens out: of what it would add in two months, it adds half. */
const PHI = 0.97;

/** What one method says at the end of a day of those that follow. */
interface Answer {
  readonly level: number;
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

/** Fewer days than half of these are an incident, and more a step. */
const LASTING = 15;
/** So many times the usual deviation stands out. */
const OUTLIER = 10;

/** A few days that stand out must not bend the level; a step that stays is learnt within two weeks all the same. */
function withoutOutliers(values: readonly number[]): number[] {
  const usual = usualOf(values, LASTING);
  const beside = values.map((value, index) => value - (usual[index] ?? 0));
  const limit = OUTLIER * (median(beside.map(Math.abs)) + Math.abs(median(values)) * 0.005);
  return beside.map((one, index) => (usual[index] ?? 0) + Math.max(-limit, Math.min(limit, one)));
}
/** Of each day: the middle of the last week, the mean of four weeks, and Holt's damped trends. */
function answersOf(values: readonly number[]): Answer[][] {
  const first = { level: median(values.slice(0, 14)), trend: 0 };
  let smoothed: readonly Answer[] = SMOOTHINGS.map(() => first);
  return values.map((value, index) => {
    const upTo = (days: number) => values.slice(Math.max(0, index + 1 - days), index + 1);
    smoothed = smoothed.map((before, method) => {
      const { alpha = 0, beta = 0 } = SMOOTHINGS[method] ?? {};
      const expected = before.level + before.trend * PHI;
      const surprise = alpha * (value - expected);
      return { level: expected + surprise, trend: before.trend * PHI + beta * surprise };
    });
    return [{ level: median(upTo(7)), trend: 0 }, { level: mean(upTo(28)), trend: 0 }, ...smoothed];
  });
}

const said = (answers: readonly Answer[], ahead: number): number[] =>
  answers.map(({ level, trend }) => level + trend * damped(ahead));

/** φ + φ² + … + φⁿ */
const damped = (steps: number): number => (PHI * (1 - PHI ** steps)) / (1 - PHI);

/** Days over whose mean an answer is judged. */
const JUDGED = 21;
/** All methods count a little: what was right so far may have been lucky. */
const SHARED = 0.1;

function weightsOf(values: readonly number[], answers: readonly (readonly Answer[])[]): number[] {
  const errors = answers.slice(JUDGED, -JUDGED).map((answer, index) => {
    const from = JUDGED + index + 1;
    const came = mean(values.slice(from, from + JUDGED));
    return said(answer, (JUDGED + 1) / 2).map((value) => (value - came) ** 2);
  });
  const squares = (answers.at(-1) ?? []).map((_, method) => mean(errors.map((one) => one[method] ?? 0)));
  const best = Math.min(...squares);
  // Where nothing ever moved all are right alike; the least that counts as wrong is a thousandth.
  const least = (median(values.map(Math.abs)) * 0.001) ** 2;
  const scores = squares.map((square) => (best + least === 0 ? 1 : ((best + least) / (square + least)) ** 4));
  const all = sum(scores);
  return scores.map((score) => (1 - SHARED) * (score / all) + SHARED / scores.length);
}
