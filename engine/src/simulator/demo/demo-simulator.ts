/** A simulated AWS in which the demo organisation lives, at any day of its story. */
import { type Simulator, type SimulatorOptions, simulatorAround } from '../create-simulator.ts';
import { askForReport } from '../iam/credential-report.ts';
import type { Usage } from '../usage.ts';
import { type Bill, createBill } from './bill/bill.ts';
import { costBook } from './bill/cost-book.ts';
import { billDeliveries } from './bill/exports/bill-deliveries.ts';
import { calendarOf } from './calendar.ts';
import { USED_REGIONS } from './company/accounts.ts';
import { createDemo, type DemoOptions } from './create-demo.ts';

const MINUTE_MS = 60_000;

export interface DemoSimulatorOptions
  extends Omit<DemoOptions, 'from'>,
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
  /** How things are used, by ARN: what their metrics will show. */
  readonly usages: ReadonlyMap<string, Usage>;
  /** Moves the organisation on, never back; the clock is its caller's to set. */
  advance(to: Date): void;
}

export function createDemoSimulator(options: DemoSimulatorOptions): DemoSimulator {
  const from = options.at ?? new Date(calendarOf(options.preparedAt).end);
  const { world, calendar, usages, advance } = createDemo({ ...options, from });
  /** The company's own auditors have IAM write its credential reports just before. */
  const moveOn = (to: Date) => {
    advance(to);
    for (const account of Object.keys(world.organization.accounts))
      askForReport({ world, account, now: to.getTime() - MINUTE_MS });
  };
  const [start, end] = [new Date(calendar.start), new Date(calendar.end)];
  moveOn(from);
  let made: Bill | undefined;
  // It takes seconds, and most never look.
  const bill = () => {
    made ??= createBill(options);
    return made;
  };
  const costs = costBook(world.organization.managementAccount, bill);
  return {
    ...simulatorAround(world, { ...options, deliveries: billDeliveries(bill), costs }),
    start,
    end,
    regions: USED_REGIONS,
    usages,
    advance: moveOn,
  };
}
