/** A job: work in the background that may run again, so it must bring the same end however often it runs. */
import type { z } from 'zod';
import type { Platform } from '#platform/platform.ts';
import type { Task } from './task.ts';

export interface JobContext {
  readonly platform: Platform;
  /** 1 the first time. */
  readonly attempt: number;
  /** Aborted when the worker stops: end soon, the job runs again elsewhere. */
  readonly signal: AbortSignal;
}

export interface Job<Input = unknown> extends Task {
  readonly input: z.ZodType<Input>;
  /** Also runs when a worker starts: for what should be known at once. Its input may be empty too. */
  readonly atStart?: true;
  run(context: JobContext, input: Input): Promise<void>;
}

export const defineJob = <Input>(job: Job<Input>): Job<Input> => Object.freeze(job);
