/** A seeded, stateful AWS behind the transport that the real one stands behind too. */
import type { AwsTransport, RateDraw, RateLimit } from '#platform/aws/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { CostBook } from './cost-book.ts';
import type { FaultRule } from './faults.ts';
import { foundWorld, type OrganizationPlan } from './found-world.ts';
import type { Deliveries } from './s3/deliveries.ts';
import { createSimulatedTransport } from './transport.ts';
import type { World } from './world.ts';

export interface SimulatorOptions {
  readonly seed: number;
  readonly clock: Clock;
  /** Who is in the organisation and where; not read by `restore`. */
  readonly organization?: OrganizationPlan | undefined;
  readonly faults?: readonly FaultRule[] | undefined;
  /** The limits that this AWS enforces, when not the documented ones. */
  readonly limitOf?: ((draw: RateDraw) => RateLimit) | undefined;
  /** Round trip in ms: drawn between these. @default 20 to 120 */
  readonly latencyMs?: readonly [min: number, max: number] | undefined;
  /** What others put into buckets. @default nothing */
  readonly deliveries?: Deliveries | undefined;
  /** What Cost Explorer knows. @default nothing yet */
  readonly costs?: CostBook | undefined;
}

export interface Simulator {
  readonly transport: AwsTransport;
  /** What stands in the simulated AWS now: look, do not change. */
  readonly world: Readonly<World>;
  /** The whole state as JSON; the same seed and the same calls give the same bytes. */
  snapshot(): string;
}

export function createSimulator(options: SimulatorOptions): Simulator {
  const now = options.clock.now().getTime();
  return simulatorAround(foundWorld(options.seed, now, options.organization), options);
}

/** Goes on from a snapshot. Times in it are absolute: start the clock no earlier than it was. */
export function restoreSimulator(snapshot: string, options: Omit<SimulatorOptions, 'seed'>): Simulator {
  return simulatorAround(JSON.parse(snapshot, reviveDate) as World, options);
}

/** JSON turns a date into a text before anybody is asked, but hands over what holds it. */
function markDate(this: unknown, key: string, value: unknown): unknown {
  const kept: unknown = typeof this === 'object' && this ? Reflect.get(this, key) : undefined;
  return kept instanceof Date ? { $date: kept.getTime() } : value;
}

const reviveDate = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value && '$date' in value ? new Date(Number(value.$date)) : value;

export function simulatorAround(
  world: World,
  options: Omit<SimulatorOptions, 'seed' | 'organization'>,
): Simulator {
  return {
    transport: createSimulatedTransport({
      world,
      clock: options.clock,
      faults: options.faults ?? [],
      limitOf: options.limitOf ?? (({ limit }) => limit),
      latencyMs: options.latencyMs ?? [20, 120],
      deliveries: options.deliveries,
      costs: options.costs,
    }),
    world,
    snapshot: () => JSON.stringify(world, markDate),
  };
}
