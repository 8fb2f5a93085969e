/** The door of time and chance: both are passed in, so that tests and simulations own them. */
export type { Clock } from './clock.ts';
export { systemClock } from './clock.ts';
export { type ManualClock, manualClock } from './manual-clock.ts';
export type { Random } from './random.ts';
export { systemRandom } from './random.ts';
