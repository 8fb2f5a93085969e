/** A simulated AWS in which the demo organisation lives, at any day of its story. */
import { type Simulator, type SimulatorOptions, simulatorAround } from '../create-simulator.ts';
import { askForReport } from '../iam/credential-report.ts';
import { USED_REGIONS } from './company/accounts.ts';
import { createDemo, type DemoOptions } from './create-demo.ts';

const MINUTE_MS = 60_000;

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
  /** The company's own auditors have IAM write its credential reports just before. */
  const moveOn = (to: Date) => {
    advance(to);
    for (const account of Object.keys(world.organization.accounts))
      askForReport({ world, account, now: to.getTime() - MINUTE_MS });
  };
  const [start, end] = [new Date(calendar.start), new Date(calendar.end)];
  moveOn(options.at ?? end);
  return { ...simulatorAround(world, options), start, end, regions: USED_REGIONS, advance: moveOn };
}
