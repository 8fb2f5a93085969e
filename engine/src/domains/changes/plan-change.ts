/** Plans a change: reads the target, asks the executor whether it may, and writes down every call before one is made. */
import type { AwsFault, Operation } from '#platform/aws/index.ts';
import type { CallContext, ChangeTarget, Executor, Fields, PlannedCall, Reader } from './executor.ts';

export interface Plan<Observed> {
  readonly target: ChangeTarget;
  readonly observed: Observed;
  readonly preconditions: Fields;
  /** Made in this order, and nothing else. */
  readonly backup: readonly PlannedCall[];
  readonly apply: readonly PlannedCall[];
}

export type Planned<Observed> =
  | { readonly status: 'planned'; readonly plan: Plan<Observed> }
  | { readonly status: 'refused'; readonly reason: string }
  | { readonly status: 'unreadable'; readonly fault: AwsFault };

export async function planChange<Observed, Op extends Operation>(
  executor: Executor<Observed, Op>,
  aws: Reader,
  target: ChangeTarget,
  context: CallContext,
): Promise<Planned<Observed>> {
  const read = await executor.observe(aws, target);
  // Half an answer is no ground to act on.
  if (read.status !== 'ok') return { status: 'unreadable', fault: read.fault };
  const observed = read.output;
  if (observed === undefined) return { status: 'refused', reason: `${target.id} does not exist` };
  const reason = executor.refuse(observed);
  if (reason !== undefined) return { status: 'refused', reason };
  const plan: Plan<Observed> = {
    target,
    observed,
    preconditions: executor.preconditions(observed),
    backup: executor.backup?.calls(observed, context) ?? [],
    apply: executor.apply(observed, context),
  };
  return { status: 'planned', plan };
}

/** Which of the named fields are not what they were. */
export const movedFields = (planned: Fields, now: Fields): string[] =>
  [...new Set([...Object.keys(planned), ...Object.keys(now)])].filter((name) => planned[name] !== now[name]);
