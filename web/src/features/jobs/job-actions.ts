/** What can be asked of a job, in words: a running one can only be waited for. */
import type { Job } from './job-queries.ts';

export type JobAction = 'retry' | 'cancel';

export const jobName = ({ task, id }: Job): string => `${task} #${id}`;

/** A job that waits for a worker already runs as soon as it can. */
export const retryLabel = ({ state }: Job): string | undefined =>
  state === 'failed' ? 'Retry' : state === 'scheduled' ? 'Run now' : undefined;

export const canCancel = ({ state }: Job): boolean => state !== 'running';
