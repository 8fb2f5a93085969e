/** What can go wrong with jobs. */
import { defineErrors } from '#kernel/error.ts';

export const jobErrors = defineErrors({
  JOB_NOT_FOUND: {
    message: 'There is no job {id}.',
    remedy: 'It may be done: done jobs leave the list. See reeve jobs list.',
    status: 404,
  },
  TASK_UNKNOWN: {
    message: 'There is no task {name} that may be started without input.{hint}',
    remedy: 'See reeve jobs tasks for those there are.',
    status: 404,
  },
  JOB_RUNNING: {
    message: 'Job {id} is running.',
    remedy: 'Wait until it ends, or stop its worker.',
    status: 409,
  },
  JOB_INPUT_INVALID: {
    message: 'The job {name} does not take this input: {problem}',
    remedy: 'This is a fault in Reeve; please report it.',
    status: 500,
  },
});
