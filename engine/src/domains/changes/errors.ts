/** What can be wrong with an executor or a planned change, and what to do about it. */
import { defineErrors } from '#kernel/error.ts';

export const changesErrors = defineErrors({
  EXECUTOR_INVALID: {
    message: 'The executor {action} is not declared correctly: {problem}.',
    remedy: 'Correct the declaration; its file is under domains/changes/executors.',
    status: 500,
  },
  CHANGE_CALL_UNDECLARED: {
    message: 'The executor {action} wants to call {operation}, which it does not declare.',
    remedy:
      'Nothing was called. Add the operation to the calls of the executor; its permissions follow from them.',
    status: 500,
  },
});
