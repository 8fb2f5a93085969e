/** A simulated organisation behind the real port, on a clock of its own, with a log of every call. */
import {
  type AwsPort,
  type CallRecord,
  type CallTarget,
  createAwsPort,
  isRead,
} from '#platform/aws/index.ts';
import { type ManualClock, manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { createSimulator, type FaultRule, type OrganizationPlan, type Simulator } from '#simulator/index.ts';

export interface SimulatedAws {
  readonly clock: ManualClock;
  readonly port: AwsPort;
  readonly simulator: Simulator;
  /** A member account, and the region that things stand in. */
  readonly target: CallTarget;
  readonly calls: readonly CallRecord[];
  /** Those of the calls that change something. */
  changes(): readonly CallRecord[];
  /** Forgets the calls so far. */
  forget(): void;
  /** Passes the virtual time that the work waits for. */
  run<T>(work: Promise<T>): Promise<T>;
}

export interface SimulatedOptions {
  /** @default one unit, Workloads, with one account */
  readonly units?: OrganizationPlan['units'];
  readonly perRegion?: OrganizationPlan['perRegion'];
  readonly faults?: readonly FaultRule[];
  readonly region?: string;
  readonly seed?: number;
  /** One that others go by too. */
  readonly clock?: ManualClock;
}

export function simulatedAws({
  units = { Workloads: 1 },
  perRegion = {},
  faults = [],
  region = 'eu-west-1',
  seed = 7,
  clock = manualClock(new Date('2026-10-01T00:00:00Z')),
}: SimulatedOptions = {}): SimulatedAws {
  const organization = { units, regions: ['us-east-1', 'eu-west-1'], perRegion };
  const simulator = createSimulator({ seed, clock, organization, faults });
  const calls: CallRecord[] = [];
  const port = createAwsPort(simulator.transport, {
    clock,
    random: seededRandom(1),
    maxAttempts: 2,
    onCall: (record) => calls.push(record),
  });
  const account = Object.keys(simulator.world.organization.accounts)[1] ?? '';
  return {
    clock,
    port,
    simulator,
    target: { account, region },
    calls,
    changes: () => calls.filter(({ operation }) => !isRead(operation)),
    forget: () => void calls.splice(0),
    run: (work) => passTime(clock, work),
  };
}

/** Real work (files, queries) takes its turns of the event loop; virtual sleeps are woken one by one. */
async function passTime<T>(clock: ManualClock, work: Promise<T>): Promise<T> {
  let settled = false;
  const done = () => {
    settled = true;
  };
  work.then(done, done);
  while (!settled) {
    await new Promise((resolve) => setImmediate(resolve));
    const wake = clock.nextWake;
    // A Date cuts fractions of a millisecond off: going on by less than one may not reach the sleeper.
    if (!settled && wake) await clock.advance(Math.max(1, wake.getTime() - clock.now().getTime()));
  }
  return work;
}
