/** The door of time and chance: both are passed in, so that tests and simulations own them. */
export { type Clock, systemClock } from './clock.ts';
export { type ManualClock, manualClock } from './manual-clock.ts';
export { type Random, seededRandom, systemRandom } from './random.ts';
