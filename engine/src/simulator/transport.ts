/** One simulated request: travel, meet the fault plan and the rate limits, act on the world, travel back. */
import {
  type AwsTransport,
  type CallTarget,
  isRead,
  type Operation,
  type OutputOf,
  OWN_ACCOUNT,
  type RateDraw,
  type RateLimit,
  rateDraws,
  type TransportFault,
  type TransportRequest,
  type TransportResult,
} from '#platform/aws/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { CostBook } from './cost-book.ts';
import { dialectOf } from './dialects.ts';
import { emptied, type Fault, type FaultRule, faultFor, untagged } from './faults.ts';
import { handlers } from './handlers.ts';
import { draw, hex } from './random-streams.ts';
import { Refusal } from './refusal.ts';
import type { Deliveries } from './s3/deliveries.ts';
import { serviceOf } from './scene.ts';
import { admit } from './throttle.ts';
import type { World } from './world.ts';

export interface TransportParts {
  readonly world: World;
  readonly clock: Clock;
  readonly faults: readonly FaultRule[];
  readonly limitOf: (draw: RateDraw) => RateLimit;
  readonly latencyMs: readonly [min: number, max: number];
  readonly deliveries?: Deliveries | undefined;
  readonly costs?: CostBook | undefined;
}

/** Longer than any caller waits. */
const FOREVER_MS = 3_600_000;

export function createSimulatedTransport(parts: TransportParts): AwsTransport {
  return {
    prepare: async (target) => addressFault(parts.world, settled(parts.world, target)),
    send: async (request) => {
      try {
        return await exchange(parts, { ...request, target: settled(parts.world, request.target) });
      } catch (error) {
        if (request.signal.aborted) return lost('Aborted', 'The caller hung up.');
        throw error;
      }
    },
    // Simulated credentials do not run out.
    renewCredentials: () => undefined,
    close: async () => undefined,
  };
}

async function exchange<Op extends Operation>(
  parts: TransportParts,
  request: TransportRequest<Op>,
): Promise<TransportResult<OutputOf<Op>>> {
  const { world, clock } = parts;
  const { target, operation, input, signal } = request;
  const [min, max] = parts.latencyMs;
  const halfway = (min + draw(world, `latency/${target.account}`) * (max - min)) / 2;
  await clock.sleep(halfway, signal);
  const question = { operation, ...target, isLaterPage: hasPageToken(input) };
  const fault = faultFor(world, parts.faults, question);
  const result = fault ? await spoil(parts, request, fault) : arrive(parts, request, 0);
  await clock.sleep(halfway, signal);
  return result;
}

/** The simulated credentials belong to the management account. */
const settled = (world: World, target: CallTarget): CallTarget =>
  target.account === OWN_ACCOUNT ? { ...target, account: world.organization.managementAccount } : target;

/** Every service answers only for accounts of the organisation and regions they have. */
function addressFault(world: World, target: CallTarget): TransportFault | undefined {
  if (!world.organization.accounts[target.account]) {
    const message = `AssumeRole: no role to enter account ${target.account}.`;
    return { code: 'AccessDenied', message, httpStatus: 403, sent: false };
  }
  if (world.regions.includes(target.region)) return undefined;
  return { code: 'ENOTFOUND', message: `There is no region ${target.region}.`, sent: false };
}

const PAGE_TOKEN =
  /^(next(Page)?Token|marker|position|PaginationToken|ContinuationToken|ExclusiveStart\w+|StartRecordName)$/i;

const hasPageToken = (input: object): boolean =>
  Object.entries(input).some(([key, value]) => PAGE_TOKEN.test(key) && value);

/** What AWS does with a request that reaches it whole. */
function arrive<Op extends Operation>(
  { world, clock, limitOf, deliveries, costs }: TransportParts,
  { target, operation, input }: TransportRequest<Op>,
  lagMs: number,
): TransportResult<OutputOf<Op>> {
  const now = clock.now().getTime() + world.awsClockAheadMs;
  const { throttled } = dialectOf(serviceOf(operation));
  const draws = rateDraws(operation, input, isRead(operation));
  if (!admit(world, `${target.account}/${target.region}`, draws, now, limitOf)) {
    return refused(world, throttled.code, 'Rate exceeded', throttled.status);
  }
  if ('DryRun' in input && input.DryRun) {
    return refused(world, 'DryRunOperation', 'Request would have succeeded, but DryRun flag is set.', 412);
  }
  try {
    const scene = { world, operation, ...target, now, lagMs, deliveries, costs };
    return { ok: true, output: handlers[operation](scene, input) };
  } catch (error) {
    if (error instanceof Refusal) return refused(world, error.code, error.message, error.status);
    throw error;
  }
}

/** Plays one item of the fault menu. */
async function spoil<Op extends Operation>(
  parts: TransportParts,
  request: TransportRequest<Op>,
  fault: Fault,
): Promise<TransportResult<OutputOf<Op>>> {
  const { world, clock } = parts;
  const { throttled, denied, broken } = dialectOf(serviceOf(request.operation));
  switch (fault.kind) {
    case 'throttle':
      return refused(world, throttled.code, 'Rate exceeded', throttled.status);
    case 'server-error':
      return refused(world, broken.code, 'An internal error has occurred', broken.status);
    case 'denied': {
      const message = `You are not authorized to perform: ${request.operation}`;
      return refused(world, denied.code, message, denied.status);
    }
    case 'reset':
      if (fault.applied) arrive(parts, request, 0);
      return lost('ECONNRESET', 'socket hang up');
    case 'timeout':
      if (fault.applied) arrive(parts, request, 0);
      await clock.sleep(FOREVER_MS, request.signal);
      return lost('ETIMEDOUT', 'no answer');
    case 'cut-off': {
      arrive(parts, request, 0);
      const message = 'Unexpected end of input';
      return { ok: false, fault: { code: 'UnreadableAnswer', message, httpStatus: 200, sent: true } };
    }
    case 'twice':
      arrive(parts, request, 0);
      return arrive(parts, request, 0);
    case 'empty':
      return changed(arrive(parts, request, 0), emptied);
    case 'untagged':
      return changed(arrive(parts, request, 0), untagged);
    case 'lag':
      return arrive(parts, request, fault.ms);
    case 'slow':
      await clock.sleep(fault.ms, request.signal);
      return arrive(parts, request, 0);
    case 'clock-jump':
      world.awsClockAheadMs += fault.ms;
      return refused(world, 'RequestTimeTooSkewed', "The request's time differs too much from AWS's.", 403);
  }
}

const changed = <T extends object>(
  result: TransportResult<T>,
  change: (output: T) => T,
): TransportResult<T> => (result.ok ? { ok: true, output: change(result.output) } : result);

const refused = (
  world: World,
  code: string,
  message: string,
  httpStatus: number,
): TransportResult<never> => ({
  ok: false,
  fault: { code, message, httpStatus, requestId: hex(world, 'request', 16), sent: true },
});

const lost = (code: string, message: string): TransportResult<never> => ({
  ok: false,
  fault: { code, message, sent: true },
});
