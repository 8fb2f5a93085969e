/** What a commitment pays for of the usage of hours, exactly: AWS applies it to the greatest discount first, hour by hour. */

/** Money is in units of 10^-8. */
export interface Demand {
  /** What covered usage costs of its on-demand price, in parts of ten thousand, the lowest first. */
  readonly rates: readonly bigint[];
  /** By hour and rate: what it costs on demand. */
  readonly hours: readonly (readonly bigint[])[];
}

/** Of all hours together, at one level. */
export interface Outcome {
  /** What is committed to for each hour. */
  readonly level: bigint;
  /** What the hours would cost on demand alone. */
  readonly onDemand: bigint;
  /** `covered`, `used` and `cost` are in these parts of 10^-8: with them, divisions by rates are exact. */
  readonly parts: bigint;
  /** The on-demand cost of what is covered. */
  readonly covered: bigint;
  /** What of the commitment is used. */
  readonly used: bigint;
  /** The commitment and what stays on demand. */
  readonly cost: bigint;
}

export interface Ladders {
  readonly hours: number;
  readonly onDemand: bigint;
  /** From this level on nothing more is covered. */
  readonly most: bigint;
  /** Up to this level all of it is used in every hour. */
  readonly floor: bigint;
  at(level: bigint): Outcome;
}

const RATE = 10_000n;

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

interface Rungs {
  /** What it takes to cover everything up to and including each rate, in units of 10^-12. */
  readonly takes: readonly bigint[];
  /** And what that costs on demand. */
  readonly worth: readonly bigint[];
}

export function laddersOf({ rates, hours }: Demand): Ladders {
  const parts = rates.reduce((all, rate) => (all / gcd(all, rate)) * rate, RATE);
  const ladders = hours.map((costs): Rungs => {
    const [takes, worth]: [bigint[], bigint[]] = [[0n], [0n]];
    for (const [index, cost] of costs.entries()) {
      takes.push((takes[index] ?? 0n) + cost * (rates[index] ?? RATE));
      worth.push((worth[index] ?? 0n) + cost);
    }
    return { takes, worth };
  });
  const onDemand = ladders.reduce((sum, { worth }) => sum + (worth.at(-1) ?? 0n), 0n);
  const whole = ladders.map(({ takes }) => takes.at(-1) ?? 0n).toSorted((a, b) => (a < b ? -1 : 1));
  const [least = 0n, most = 0n] = [whole[0], whole.at(-1)];
  return {
    hours: hours.length,
    onDemand,
    most: (most + RATE - 1n) / RATE,
    floor: least / RATE,
    at: (level) => {
      const given = level * RATE;
      let [covered, used] = [0n, 0n];
      for (const { takes, worth } of ladders) {
        const rung = reached(takes, given);
        const rest = given - (takes[rung] ?? 0n);
        const rate = rates[rung];
        // On the top there is nothing left to cover.
        const part = rate === undefined ? 0n : rest * (parts / rate);
        covered += (worth[rung] ?? 0n) * parts + part;
        used += rate === undefined ? (takes[rung] ?? 0n) : given;
      }
      const cost = (BigInt(hours.length) * level + onDemand) * parts - covered;
      return { level, onDemand, parts, covered, used: used * (parts / RATE), cost };
    },
  };
}

/** The last rung that is paid for whole. */
function reached(takes: readonly bigint[], given: bigint): number {
  let rung = takes.length - 1;
  while (rung > 0 && (takes[rung] ?? 0n) > given) rung -= 1;
  return rung;
}

/** The same hours with another share of their usage, in thousandths; amounts are then in units of 10^-11. */
export const shareOf = ({ rates, hours }: Demand, thousandths: bigint): Demand => ({
  rates,
  hours: hours.map((costs) => costs.map((cost) => cost * thousandths)),
});

/** What is saved against paying all of it on demand; in the outcome's parts. */
export const savedBy = ({ onDemand, parts, cost }: Outcome): bigint => onDemand * parts - cost;

/**
 * The multiple of `step` at which the hours cost least, the lowest of several. The cost is convex in the level: each
 * further dollar covers what has a smaller discount, or nothing.
 */
export function cheapestLevel(ladders: Ladders, step: bigint): bigint {
  const cost = (steps: bigint) => ladders.at(steps * step).cost;
  let [low, high] = [0n, ladders.most / step + 1n];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (cost(middle + 1n) < cost(middle)) low = middle + 1n;
    else high = middle;
  }
  return low * step;
}

/** The least share of today's usage, in thousandths, at which the level still costs no more than paying on demand. */
export function leastShare(demand: Demand, level: bigint): bigint | undefined {
  const loses = (share: bigint) => savedBy(laddersOf(shareOf(demand, share)).at(level * 1000n)) < 0n;
  if (loses(1000n)) return undefined;
  let [low, high] = [0n, 1000n];
  while (low < high) {
    const middle = (low + high) / 2n;
    if (loses(middle)) low = middle + 1n;
    else high = middle;
  }
  return low;
}
