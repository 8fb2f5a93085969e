/** A job: work in the background that may run again, so it must bring the same end however often it runs. */
import type { z } from 'zod';
import type { Config } from '#platform/config/index.ts';
import type { Platform } from '#platform/platform.ts';

export interface JobContext {
  readonly platform: Platform;
  /** 1 the first time. */
  readonly attempt: number;
  /** Aborted when the worker stops: end soon, the job runs again elsewhere. */
  readonly signal: AbortSignal;
}

export interface Job<Input = unknown> {
  /** `noun:verb`, such as `audit:checkpoint`. */
  readonly name: string;
  readonly description: string;
  readonly input: z.ZodType<Input>;
  /** Cron in UTC; a schedule needs an input that may be empty. */
  readonly schedule?: string | ((config: Config) => string);
  run(context: JobContext, input: Input): Promise<void>;
}

export const defineJob = <Input>(job: Job<Input>): Job<Input> => Object.freeze(job);
