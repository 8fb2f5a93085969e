/** What an executor is: one action on one type of resource, whose every change of AWS is data before it is done. */
import {
  type AwsFault,
  type AwsPort,
  type CallResult,
  type CallTarget,
  type InputOf,
  iamActions,
  isRead,
  type Operation,
  type OutputOf,
} from '#platform/aws/index.ts';
import { changesErrors } from './errors.ts';

/**
 * - `exact`: what was comes back as it was.
 * - `recreate`: it comes back under a new id or address.
 * - `bounded-loss`: it comes back without what happened since the backup.
 * - `irreversible`: it does not come back.
 */
export type UndoClass = 'exact' | 'recreate' | 'bounded-loss' | 'irreversible';

/** What a change acts on: a resource by the id that the service's calls take. */
export interface ChangeTarget extends CallTarget {
  readonly id: string;
}

/** One exact call, as it is shown to the approver and as it is made. */
export type PlannedCall<Op extends Operation = Operation> = Op extends Operation
  ? { readonly operation: Op; readonly input: InputOf<Op> }
  : never;

/** What AWS answered to the calls made so far, by operation. */
export type Made = { readonly [Op in Operation]?: OutputOf<Op> };

export interface CallContext {
  /** Names the change in tags and descriptions. */
  readonly change: string;
  /** The client token of a step: the same for every repetition of it. */
  token(step: string): string;
}

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

export type Reader = Pick<AwsPort, 'call'>;

export interface Executor<Observed, Op extends Operation> {
  /** The stem of its file: `delete-volume`. */
  readonly action: string;
  /** The CloudFormation type name. */
  readonly actsOn: string;
  readonly calls: readonly Op[];
  /** Permissions beyond the calls' own: tagging what is created, for one. */
  readonly alsoNeeds?: readonly Operation[];
  readonly undoClass: UndoClass;
  /** Reads the target; undefined only where AWS itself says that it does not exist. */
  observe(aws: Reader, target: ChangeTarget): Promise<CallResult<Observed | undefined>>;
  /** Why this must not be done to what was observed; undefined where nothing speaks against it. */
  refuse(observed: Observed): string | undefined;
  /** What must still be so when it is done; one that has moved since makes the plan stale. */
  preconditions(observed: Observed): Fields;
  readonly backup?: {
    calls(observed: Observed, context: CallContext): readonly PlannedCall<Op>[];
    /** Reads back whether the backup is whole: asked for is not made. */
    state(
      aws: Reader,
      target: ChangeTarget,
      observed: Observed,
      made: Made,
    ): Promise<CallResult<BackupState>>;
  };
  apply(observed: Observed, context: CallContext): readonly PlannedCall<Op>[];
  /** Whether what is observed afterwards is the effect; undefined: the target is gone. */
  verify(after: Observed | undefined, before: Observed): boolean;
  readonly undo?: {
    calls(before: Observed, made: Made, context: CallContext): readonly PlannedCall<Op>[];
    /** The id of what came back. */
    target(before: Observed, made: Made): string | undefined;
    /** The fields that come back. */
    restores(observed: Observed): Fields;
  };
}

export type BackupState = 'pending' | 'complete' | 'failed';

/** An executor as lists and docs see it. */
export type AnyExecutor = Pick<
  DefinedExecutor<never, Operation>,
  'action' | 'actsOn' | 'calls' | 'iam' | 'undoClass'
>;

export interface DefinedExecutor<Observed, Op extends Operation> extends Executor<Observed, Op> {
  readonly iam: readonly string[];
}

export function defineExecutor<Observed, const Op extends Operation>(
  executor: Executor<Observed, Op>,
): DefinedExecutor<Observed, Op> {
  const problem = problemOf(executor);
  if (problem !== undefined) throw changesErrors.EXECUTOR_INVALID({ action: executor.action, problem });
  return Object.freeze({ ...executor, iam: iamActions([...executor.calls, ...(executor.alsoNeeds ?? [])]) });
}

function problemOf(executor: Omit<AnyExecutor, 'iam'> & { readonly undo?: object }): string | undefined {
  const { action, actsOn, calls, undoClass, undo } = executor;
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(action)) return 'its action is not a verb and a noun joined by dashes';
  if (!/^AWS(::[A-Z][A-Za-z0-9]*){2}$/.test(actsOn)) return `${actsOn} is no CloudFormation type name`;
  if (!calls.some(isRead)) return 'it has no call to observe with';
  if (calls.every(isRead)) return 'none of its calls changes anything';
  if ((undoClass === 'irreversible') === Boolean(undo))
    return `its undo class is ${undoClass}, ${undo ? 'but it has an undo' : 'but it has no undo'}`;
  return undefined;
}

/** A read that says nothing usable; for executors whose service answers in riddles. */
export const unreadable = <T>(result: CallResult<unknown>, fault: AwsFault): CallResult<T> => ({
  status: 'error',
  fault,
  meta: result.meta,
});
