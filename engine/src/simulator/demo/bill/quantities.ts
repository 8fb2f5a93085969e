/** How much of a charge a day or a month has. */
import { DAY_MS, demandOn } from '../calendar.ts';
import type { Charge } from './charge.ts';

const HOUR_MS = 3_600_000;
/** How much less the company used a year before the end of the story. */
const GROWTH_A_YEAR = 0.3;

export interface MonthSpan {
  /** Epoch ms of its first and of the next month's first moment. */
  readonly start: number;
  readonly end: number;
  /** Nothing is known of it from then on: the month may not be over. */
  readonly until: number;
}

export interface Quantities {
  /** Of the day that begins at `day`, epoch ms. */
  ofDay(charge: Charge, day: number): number;
  ofMonth(charge: Charge): number;
}

/** `end`: the last moment of the story, at which every rate is what was read off its meter. */
export function quantitiesIn({ start, end, until }: MonthSpan, storyEnd: number): Quantities {
  const monthHours = (end - start) / HOUR_MS;
  const days = Math.round((end - start) / DAY_MS);
  const growth = Array.from(
    { length: days },
    (_, day) => 1 - GROWTH_A_YEAR * ((storyEnd - (start + day * DAY_MS)) / (365 * DAY_MS)),
  );
  const demand = growth.map((grown, day) => grown * demandOn(start + day * DAY_MS));
  const ofDay = (charge: Charge, day: number): number => {
    const { rate, rhythm, from, seed } = charge;
    const hours = (Math.min(day + DAY_MS, charge.until, until) - Math.max(day, from)) / HOUR_MS;
    if (hours <= 0) return 0;
    const index = Math.round((day - start) / DAY_MS);
    switch (rhythm) {
      case 'clock':
        return rate * hours;
      case 'held':
        return (rate * hours) / monthHours;
      case 'growing':
        return ((rate * hours) / monthHours) * (growth[index] ?? 1);
      case 'used':
        return rate * (hours / 24) * (demand[index] ?? 1) * (0.9 + 0.2 * mixed(seed, day / DAY_MS));
    }
  };
  return {
    ofDay,
    ofMonth: (charge) => {
      let sum = 0;
      for (let day = start; day < end; day += DAY_MS) sum += ofDay(charge, day);
      return sum;
    },
  };
}

/** Integers to [0, 1), well mixed. */
function mixed(seed: number, index: number): number {
  let value = Math.imul(seed ^ index, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 15), 0x85ebca6b);
  return ((value ^ (value >>> 13)) >>> 0) / 4_294_967_296;
}
