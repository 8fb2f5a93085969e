/** A simulated AWS on a virtual clock for tests: every call runs to its end in no time. */
import {
  type AwsPort,
  type CallResult,
  createAwsPort,
  type InputOf,
  type Operation,
  type OutputOf,
} from '#platform/aws/index.ts';
import { type ManualClock, manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { createSimulator, type Simulator, type SimulatorOptions } from '#simulator/index.ts';

export interface Simulated {
  readonly clock: ManualClock;
  readonly simulator: Simulator;
  readonly port: AwsPort;
  readonly management: string;
  readonly account: string;
  /** In `account` and us-east-1 unless told otherwise. */
  call<Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    at?: { readonly account?: string; readonly region?: string },
  ): Promise<CallResult<OutputOf<Op>>>;
  /** The output of a call that must go well. */
  do: <Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    at?: { readonly account?: string; readonly region?: string },
  ) => Promise<OutputOf<Op>>;
  /** Runs whatever waits on the clock to its end. */
  run<T>(promise: Promise<T>): Promise<T>;
}

export function simulated(options: Partial<Omit<SimulatorOptions, 'clock'>> = {}): Simulated {
  const clock = manualClock(new Date('2026-03-01T00:00:00Z'));
  const simulator = createSimulator({ seed: 1, ...options, clock });
  const port = createAwsPort(simulator.transport, { clock, random: seededRandom(1) });
  const [management = '', account = ''] = Object.keys(simulator.world.organization.accounts);
  const run = async <T>(promise: Promise<T>): Promise<T> => {
    await clock.drain();
    return promise;
  };
  const call: Simulated['call'] = (operation, input, at) =>
    run(port.call({ account, region: 'us-east-1', ...at }, operation, input));
  return {
    clock,
    simulator,
    port,
    management,
    account,
    call,
    do: async (operation, input, at) => {
      const result = await call(operation, input, at);
      if (result.status === 'ok') return result.output;
      throw new Error(`${operation} ${result.status}: ${result.fault.code} ${result.fault.message}`);
    },
    run,
  };
}
