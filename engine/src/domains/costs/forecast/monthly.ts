/** What comes on the same day of every month, such as support, taxes and whatever is billed for whole months. */
import { dayOfMonth, monthStart, weekday } from './calendar.ts';
import { median, usualOf } from './robust.ts';

export interface Monthly {
  /** By day of the month, as `dayOfMonth` counts: what comes beside the usual of such a day. */
  readonly charges: ReadonlyMap<number, number>;
  /** The days without it. */
  readonly plain: readonly number[];
  /** What the charges of the month under way still grow by until it ends. */
  readonly late: number;
}

/** `factors` are those of weekdays: two weekends on the same day of two months are no monthly fee. */
export function monthlyCharges(
  start: number,
  values: readonly number[],
  factors: readonly number[],
): Monthly {
  const factorOf = (index: number) => factors[weekday(start + index)] ?? 1;
  const middles = usualOf(values.map((value, index) => value / factorOf(index)));
  // A fee is no greater on a weekday: it stands beside what the day costs otherwise.
  const beside = values.map((value, index) => value - (middles[index] ?? 0) * factorOf(index));
  const usual = median(beside.map(Math.abs));
  const next = start + values.length;
  const underWay = monthStart(next);
  const elapsed = (next - underWay) / (monthStart(next, 1) - underWay);
  const charges = new Map<number, number>();
  let late = 0;
  for (const [day, seen] of byDayOfMonth(start, beside)) {
    const over = seen.filter(({ at }) => at < underWay).map(({ value }) => value);
    const expected = expectedOf(day, over.slice(-MONTHS), usual);
    if (expected === 0) continue;
    const sofar = seen.find(({ at }) => at >= underWay)?.value;
    const now = sofar === undefined ? expected : grown(sofar, expected, elapsed);
    if (sofar !== undefined) late += now - sofar;
    charges.set(day, sofar === undefined ? expected : nextOf([...over.slice(1 - MONTHS), now]));
  }
  const plain = values.map((value, index) =>
    charges.has(dayOfMonth(start + index)) ? value - (beside[index] ?? 0) : value,
  );
  return { charges, plain, late };
}

interface Seen {
  readonly at: number;
  readonly value: number;
}

function byDayOfMonth(start: number, values: readonly number[]): Map<number, Seen[]> {
  const days = new Map<number, Seen[]>();
  for (const [index, value] of values.entries()) {
    const at = start + index;
    const seen = days.get(dayOfMonth(at)) ?? [];
    seen.push({ at, value });
    days.set(dayOfMonth(at), seen);
  }
  return days;
}

/** The last months count: a fee that ended is none. */
const MONTHS = 4;
/** So many times the usual deviation is no chance. */
const SPIKE = 4;

/** Zero where it is chance, or did not come in each of the months. */
function expectedOf(day: number, seen: readonly number[], usual: number): number {
  const [only, ...more] = seen;
  // Bills put what is for whole months on the first: there, a single sighting tells, unless it is a credit.
  if (only === undefined || (more.length === 0 && (day !== 1 || only < 0))) return 0;
  const middle = median(seen);
  const isSteady = seen.every((one) => Math.sign(one) === Math.sign(middle));
  const least = (seen.length <= 2 ? 2 * SPIKE : SPIKE) * usual;
  return isSteady && Math.abs(middle) > least ? nextOf(seen) : 0;
}

/** A fee grows with the bill: its last sighting says most; one odd month is not all there is. */
const nextOf = (seen: readonly number[]): number => ((seen.at(-1) ?? 0) * 3 + median(seen)) / 4;

/**
 * What a charge of the month under way comes to by its end. AWS puts what it bills for whole months on one day and lets it
 * grow while the month lasts; a fee is there at once. Which of them it is shows by how much of the usual is there already.
 */
function grown(sofar: number, expected: number, elapsed: number): number {
  const sign = Math.sign(expected);
  const [known, usual] = [Math.max(0, sign * sofar), Math.abs(expected)];
  if (elapsed === 0 || known >= ((1 + elapsed) / 2) * usual) return sign * Math.max(known, usual);
  // The rest comes at the pace so far, or as usual: the pace says little early on, and of what is far behind it.
  const pace = known / elapsed;
  const weight = Math.sqrt(elapsed) * Math.min(1, pace / usual);
  return sign * (known + (1 - elapsed) * (weight * pace + (1 - weight) * usual));
}
