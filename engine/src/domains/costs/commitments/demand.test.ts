/** The arithmetic of commitments: exact, convex, and the cheapest level is the one that trying all of them finds. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#platform/clock/random.ts';
import { cheapestLevel, type Demand, laddersOf, leastShare, savedBy, shareOf } from './demand.ts';

const DOLLAR = 100_000_000n;
const random = seededRandom(11);
const below = (most: number): bigint => BigInt(Math.floor(random.next() * most));

function someDemand(rates: number, hours: number): Demand {
  const some = Array.from({ length: rates }, () => 1n + below(9_999)).sort((a, b) => Number(a - b));
  const hour = () => some.map(() => (below(4) === 0n ? 0n : below(5_000)));
  return { rates: some, hours: Array.from({ length: hours }, hour) };
}

describe('a commitment to spend', () => {
  it('pays for the greatest discount first', () => {
    const demand = { rates: [5_000n, 8_000n], hours: [[10n * DOLLAR, 10n * DOLLAR]] };
    const ladders = laddersOf(demand);
    const at = (level: bigint) => {
      const { covered, used, cost, parts } = ladders.at(level);
      return [covered / parts, used / parts, cost / parts];
    };
    expect(at(0n)).toEqual([0n, 0n, 20n * DOLLAR]);
    // Five dollars are worth ten at half the price; the next four are worth five at four fifths of it.
    expect(at(5n * DOLLAR)).toEqual([10n * DOLLAR, 5n * DOLLAR, 15n * DOLLAR]);
    expect(at(9n * DOLLAR)).toEqual([15n * DOLLAR, 9n * DOLLAR, 14n * DOLLAR]);
    expect(at(20n * DOLLAR)).toEqual([20n * DOLLAR, 13n * DOLLAR, 20n * DOLLAR]);
    expect([ladders.most, ladders.floor]).toEqual([13n * DOLLAR, 13n * DOLLAR]);
  });

  it('costs what on demand costs where it is nothing, and its own price where nothing is used', () => {
    for (let round = 0; round < 50; round += 1) {
      const demand = someDemand(1 + (round % 5), 1 + (round % 30));
      const ladders = laddersOf(demand);
      const nothing = ladders.at(0n);
      expect(nothing.cost).toBe(ladders.onDemand * nothing.parts);
      const idle = laddersOf({ ...demand, hours: demand.hours.map((hour) => hour.map(() => 0n)) });
      expect(idle.at(7n).cost).toBe(7n * BigInt(demand.hours.length) * idle.at(7n).parts);
    }
  });

  it('is convex, never covers more than there is, and uses no more than is committed', () => {
    for (let round = 0; round < 40; round += 1) {
      const demand = someDemand(1 + (round % 4), 1 + (round % 12));
      const ladders = laddersOf(demand);
      const step = ladders.most / 40n + 1n;
      const outcomes = Array.from({ length: 50 }, (_, index) => ladders.at(BigInt(index) * step));
      for (const [index, { covered, used, level, onDemand, parts, cost }] of outcomes.entries()) {
        expect(covered <= onDemand * parts && used <= level * BigInt(ladders.hours) * parts).toBe(true);
        const [before, after] = [outcomes[index - 1], outcomes[index + 1]];
        if (before && after) expect(before.cost + after.cost >= 2n * cost).toBe(true);
      }
    }
  });

  it('is cheapest where trying every level says so', () => {
    for (let round = 0; round < 40; round += 1) {
      const ladders = laddersOf(someDemand(1 + (round % 5), 1 + (round % 25)));
      const step = 1n + below(40);
      let [best, cost] = [0n, ladders.at(0n).cost];
      for (let level = step; level <= ladders.most + step; level += step) {
        const tried = ladders.at(level).cost;
        if (tried < cost) [best, cost] = [level, tried];
      }
      expect(cheapestLevel(ladders, step)).toBe(best);
    }
  });

  it('wastes nothing up to its floor, and something above', () => {
    for (let round = 0; round < 20; round += 1) {
      const ladders = laddersOf(someDemand(2, 10));
      const wasteAt = (level: bigint) => {
        const { used, parts } = ladders.at(level);
        return level * BigInt(ladders.hours) * parts - used;
      };
      expect(wasteAt(ladders.floor)).toBe(0n);
      expect(wasteAt(ladders.floor + 1n) > 0n).toBe(true);
    }
  });

  it('loses where less usage is left than the share that it says', () => {
    const steady = { rates: [7_000n], hours: Array.from({ length: 24 }, () => [10n * DOLLAR]) };
    // Seven dollars an hour buy ten: below seven tenths of the usage, paying on demand is cheaper.
    expect(leastShare(steady, 7n * DOLLAR)).toBe(700n);
    expect(leastShare(steady, 10n * DOLLAR + 1n)).toBeUndefined();
    for (let round = 0; round < 20; round += 1) {
      const demand = someDemand(3, 12);
      const level = cheapestLevel(laddersOf(demand), 1n);
      const share = leastShare(demand, level) ?? 1000n;
      const savedAt = (one: bigint) => savedBy(laddersOf(shareOf(demand, one)).at(level * 1000n));
      expect(savedAt(share) >= 0n).toBe(true);
      if (share > 0n) expect(savedAt(share - 1n) < 0n).toBe(true);
    }
  });
});
