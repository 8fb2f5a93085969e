/** The fault menu: which calls go wrong, how, and how often, as data. */
import type { Operation, Service } from '#platform/aws/index.ts';
import { draw } from './random-streams.ts';
import type { World } from './world.ts';

export type Fault =
  | { readonly kind: 'throttle' }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'denied' }
  /** The connection breaks; `applied` says whether before or after the work was done. */
  | { readonly kind: 'reset'; readonly applied: boolean }
  /** No answer ever comes. */
  | { readonly kind: 'timeout'; readonly applied: boolean }
  /** The answer breaks off in the middle, so that nobody can read it. */
  | { readonly kind: 'cut-off' }
  /** The network delivers the request twice; the second answer is returned. */
  | { readonly kind: 'twice' }
  /** A well-formed answer whose lists are empty although there is something. */
  | { readonly kind: 'empty' }
  /** A well-formed answer in which nothing has tags. */
  | { readonly kind: 'untagged' }
  /** Eventual consistency: what the call creates is not found for a while. */
  | { readonly kind: 'lag'; readonly ms: number }
  | { readonly kind: 'slow'; readonly ms: number }
  /** From now on AWS's clock differs by this much more; the call itself is refused for its signature's time. */
  | { readonly kind: 'clock-jump'; readonly ms: number };

export interface FaultRule {
  readonly fault: Fault;
  /** One operation or a service's all; every call when absent. */
  readonly operation?: Operation | `${Service}:*` | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** `later`: only calls that carry a page token. */
  readonly page?: 'first' | 'later' | undefined;
  /** Matching calls that pass before it starts. @default 0 */
  readonly skip?: number | undefined;
  /** Matching calls that it hits. @default all */
  readonly times?: number | undefined;
  /** Probability of hitting a call that it could hit. @default 1 */
  readonly chance?: number | undefined;
}

export interface FaultQuestion {
  readonly operation: Operation;
  readonly account: string;
  readonly region: string;
  readonly isLaterPage: boolean;
}

/** The first rule that hits this call; counts are kept in the world, so a restored one goes on where it was. */
export function faultFor(
  world: World,
  plan: readonly FaultRule[],
  question: FaultQuestion,
): Fault | undefined {
  for (const [index, rule] of plan.entries()) {
    if (!fits(rule, question)) continue;
    world.faults[index] ??= { seen: 0, hit: 0 };
    const counts = world.faults[index];
    counts.seen += 1;
    if (counts.seen <= (rule.skip ?? 0)) continue;
    if (rule.times !== undefined && counts.hit >= rule.times) continue;
    if (rule.chance !== undefined && draw(world, `fault/${index}`) >= rule.chance) continue;
    counts.hit += 1;
    return rule.fault;
  }
  return undefined;
}

function fits(rule: FaultRule, { operation, account, region, isLaterPage }: FaultQuestion): boolean {
  if (rule.account !== undefined && rule.account !== account) return false;
  if (rule.region !== undefined && rule.region !== region) return false;
  if (rule.page !== undefined && (rule.page === 'later') !== isLaterPage) return false;
  if (rule.operation === undefined || rule.operation === operation) return true;
  return rule.operation.endsWith(':*') && operation.startsWith(rule.operation.slice(0, -1));
}

/** The answer with every list emptied and no further page. */
export function emptied<T extends object>(output: T): T {
  const entries = Object.entries(output).map(([key, value]: [string, unknown]): [string, unknown] => {
    if (Array.isArray(value)) return [key, []];
    return [key, /Token$|^Marker$/.test(key) ? undefined : value];
  });
  return Object.fromEntries(entries) as T;
}

/** The answer without any tags, at any depth. */
export function untagged<T>(value: T): T {
  if (Array.isArray(value)) return value.map(untagged) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, inner]: [string, unknown]): [string, unknown] =>
    /^(Tags|TagSet|TagList)$/.test(key) ? [key, []] : [key, untagged(inner)],
  );
  return Object.fromEntries(entries) as T;
}
