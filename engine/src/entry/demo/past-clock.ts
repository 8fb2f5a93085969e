/** A clock that goes as fast as the real one, but stands in the past until it is set on. */
import { type Clock, systemClock } from '#platform/clock/clock.ts';

export interface PastClock extends Clock {
  set(to: Date): void;
}

export function pastClock(start: Date): PastClock {
  let behindMs = systemClock.now().getTime() - start.getTime();
  return {
    now: () => new Date(systemClock.now().getTime() - behindMs),
    sleep: systemClock.sleep,
    set: (to) => {
      behindMs = systemClock.now().getTime() - to.getTime();
    },
  };
}
