/** A simulated AWS in which the demo organisation lives, at any day of its story. */
import { type Simulator, type SimulatorOptions, simulatorAround } from '../create-simulator.ts';
import { USED_REGIONS } from './company/accounts.ts';
import { createDemo, type DemoOptions } from './create-demo.ts';

export interface DemoSimulatorOptions
  extends DemoOptions,
    Pick<SimulatorOptions, 'clock' | 'faults' | 'limitOf' | 'latencyMs'> {
  /** The day the world stands at when it opens. @default the end of the story */
  readonly at?: Date | undefined;
}

export interface DemoSimulator extends Simulator {
  /** The story's first and last moment. */
  readonly start: Date;
  readonly end: Date;
  /** The regions that anybody works in; the others are enabled and empty. */
  readonly regions: readonly string[];
  /** Moves the organisation on, never back; the clock is its caller's to set. */
  advance(to: Date): void;
}

export function createDemoSimulator(options: DemoSimulatorOptions): DemoSimulator {
  const { world, calendar, advance } = createDemo(options);
  const [start, end] = [new Date(calendar.start), new Date(calendar.end)];
  advance(options.at ?? end);
  return { ...simulatorAround(world, options), start, end, regions: USED_REGIONS, advance };
}
