/** The door of jobs. The worker itself is imported by its file, as only `serve` and `worker` need it. */
export { type EnqueueOptions, enqueue, enqueueTask } from './enqueue.ts';
export { jobErrors } from './errors.ts';
export { defineJob, type Job, type JobContext } from './job.ts';
export {
  cancelJob,
  countJobs,
  JOB_STATES,
  type JobCounts,
  type JobFilter,
  type JobState,
  type ListedJob,
  listJobs,
  retryJob,
  willRun,
} from './list.ts';
export { hasWorker } from './liveness.ts';
export { scheduleOf, type Task } from './task.ts';
