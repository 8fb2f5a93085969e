/** The one place from which executors change AWS: makes planned calls in order and stops at the first that fails. */
import type { AwsFault, AwsPort, CallTarget, Operation } from '#platform/aws/index.ts';
import { changesErrors } from './errors.ts';
import type { Executor, Made, PlannedCall } from './executor.ts';

export type CallsOutcome =
  | { readonly status: 'done'; readonly made: Made }
  /** `indeterminate`: the call may or may not have happened; read AWS before anything else. */
  | { readonly status: 'failed' | 'indeterminate'; readonly made: Made; readonly fault: AwsFault };

/** After these the call may have reached AWS. */
const UNCERTAIN = ['OutcomeUnknown', 'Aborted', 'DeadlineExceeded'];

export async function makeCalls(
  { action, calls }: Pick<Executor<never, Operation>, 'action' | 'calls'>,
  aws: AwsPort,
  { account, region }: CallTarget,
  planned: readonly PlannedCall[],
  before: Made = {},
): Promise<CallsOutcome> {
  for (const { operation } of planned)
    if (!calls.includes(operation)) throw changesErrors.CHANGE_CALL_UNDECLARED({ action, operation });
  let made = before;
  for (const { operation, input } of planned) {
    const result = await aws.call({ account, region }, operation, input);
    if (result.status === 'ok' || result.status === 'partial') {
      made = { ...made, [operation]: result.output };
      continue;
    }
    const uncertain = result.meta.attempts > 0 && UNCERTAIN.includes(result.fault.code);
    return { status: uncertain ? 'indeterminate' : 'failed', made, fault: result.fault };
  }
  return { status: 'done', made };
}
