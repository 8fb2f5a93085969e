/** What is known of a job without being able to run it: its name, what it is for, and when it runs by itself. */
import type { Config } from '#platform/config/index.ts';

export interface Task {
  /** `noun:verb`, such as `audit:checkpoint`. */
  readonly name: string;
  readonly description: string;
  /** Cron in UTC; a schedule needs an input that may be empty. */
  readonly schedule?: string | ((config: Config) => string | undefined);
}

/** When it runs by itself under these settings; undefined when only its cause starts it. */
export const scheduleOf = ({ schedule }: Task, config: Config): string | undefined =>
  typeof schedule === 'function' ? schedule(config) : schedule;
