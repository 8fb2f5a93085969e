/** Carries a planned change out: looks again, backs up, looks once more, applies exactly what was planned, and verifies. */
import type { AwsFault, AwsPort, CallResult, Operation } from '#platform/aws/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { CallContext, Executor, Made } from './executor.ts';
import { type CallsOutcome, makeCalls } from './make-calls.ts';
import { movedFields, type Plan } from './plan-change.ts';

export interface ChangeMachines {
  readonly aws: AwsPort;
  readonly clock: Clock;
}

export type Stage = 'precheck' | 'backup' | 'apply' | 'verify';

export type Performed =
  | { readonly status: 'done'; readonly made: Made }
  /** Named fields are not what the plan says; nothing was applied. */
  | { readonly status: 'stale'; readonly moved: readonly string[]; readonly made: Made }
  | {
      readonly status: 'failed' | 'indeterminate';
      readonly stage: Stage;
      readonly fault: AwsFault;
      readonly made: Made;
    };

const POLL_MS = 15_000;
const BACKUP_LIMIT_MS = 6 * 3_600_000;
const VERIFY_LIMIT_MS = 10 * 60_000;

export async function performChange<Observed, Op extends Operation>(
  executor: Executor<Observed, Op>,
  { aws, clock }: ChangeMachines,
  plan: Plan<Observed>,
): Promise<Performed> {
  const { target } = plan;
  const first = await precheck(executor, aws, plan, {});
  if (first) return first;
  const backup = await makeCalls(executor, aws, target, plan.backup);
  if (backup.status !== 'done') return { ...backup, stage: 'backup' };
  const { made } = backup;
  const incomplete = await backupFault(executor, { aws, clock }, plan, made);
  if (incomplete) return { status: 'failed', stage: 'backup', fault: incomplete, made };
  // A backup takes minutes to hours: what stands there now must still be what was backed up.
  const second = plan.backup.length > 0 ? await precheck(executor, aws, plan, made) : undefined;
  if (second) return second;
  const applied = await makeCalls(executor, aws, target, plan.apply, made);
  if (applied.status !== 'done') return { ...applied, stage: 'apply' };
  const fault = await effectFault(executor, { aws, clock }, plan);
  if (fault) return { status: 'failed', stage: 'verify', fault, made: applied.made };
  return applied;
}

/** What speaks against going on; undefined where everything still is as planned. */
async function precheck<Observed, Op extends Operation>(
  executor: Executor<Observed, Op>,
  aws: AwsPort,
  { target, preconditions }: Plan<Observed>,
  made: Made,
): Promise<Performed | undefined> {
  const read = await executor.observe(aws, target);
  if (read.status !== 'ok') return { status: 'failed', stage: 'precheck', fault: read.fault, made };
  if (read.output === undefined) return { status: 'stale', moved: Object.keys(preconditions), made };
  const moved = movedFields(preconditions, executor.preconditions(read.output));
  if (moved.length > 0) return { status: 'stale', moved, made };
  const message = executor.refuse(read.output);
  return message === undefined
    ? undefined
    : { status: 'failed', stage: 'precheck', fault: { code: 'Refused', message }, made };
}

async function backupFault<Observed, Op extends Operation>(
  { backup }: Executor<Observed, Op>,
  { aws, clock }: ChangeMachines,
  { target, observed }: Plan<Observed>,
  made: Made,
): Promise<AwsFault | undefined> {
  if (!backup) return undefined;
  return waitUntil(clock, BACKUP_LIMIT_MS, 'The backup', async () => {
    const read = await backup.state(aws, target, observed, made);
    if (read.status === 'ok' && read.output === 'failed')
      return { fault: { code: 'BackupFailed', message: 'AWS could not complete the backup.' } };
    return { answered: read, reached: read.status === 'ok' && read.output === 'complete' };
  });
}

async function effectFault<Observed, Op extends Operation>(
  executor: Executor<Observed, Op>,
  { aws, clock }: ChangeMachines,
  { target, observed }: Plan<Observed>,
): Promise<AwsFault | undefined> {
  return waitUntil(clock, VERIFY_LIMIT_MS, 'The effect', async () => {
    const read = await executor.observe(aws, target);
    return { answered: read, reached: read.status === 'ok' && executor.verify(read.output, observed) };
  });
}

type Look =
  | { readonly answered: CallResult<unknown>; readonly reached: boolean }
  | { readonly fault: AwsFault };

/** Looks again and again; a read that fails is neither a yes nor a no. */
async function waitUntil(
  clock: Clock,
  limitMs: number,
  what: string,
  look: () => Promise<Look>,
): Promise<AwsFault | undefined> {
  const until = clock.now().getTime() + limitMs;
  for (;;) {
    const seen = await look();
    if ('fault' in seen) return seen.fault;
    if (seen.reached) return undefined;
    if (clock.now().getTime() >= until) {
      const last = 'fault' in seen.answered ? `: ${seen.answered.fault.message}` : '';
      return { code: 'NotSeen', message: `${what} was not seen within ${limitMs / 60_000} minutes${last}.` };
    }
    await clock.sleep(POLL_MS);
  }
}

/** Brings back what a change took away, as far as its class says. */
export async function undoChange<Observed, Op extends Operation>(
  executor: Executor<Observed, Op>,
  { aws }: Pick<ChangeMachines, 'aws'>,
  plan: Plan<Observed>,
  made: Made,
  context: CallContext,
): Promise<CallsOutcome & { readonly restored?: string | undefined }> {
  const { undo } = executor;
  if (!undo) {
    const message = `${executor.action} cannot be undone.`;
    return { status: 'failed', made, fault: { code: 'Irreversible', message } };
  }
  const outcome = await makeCalls(executor, aws, plan.target, undo.calls(plan.observed, made, context), made);
  return outcome.status === 'done'
    ? { ...outcome, restored: undo.target(plan.observed, outcome.made) }
    : outcome;
}
