/** Puts a job on the list in the transaction that causes it: a rollback leaves none. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';
import { jobErrors } from './errors.ts';
import type { Job } from './job.ts';

export interface EnqueueOptions {
  /** At most one waiting job has this key; enqueueing again replaces it. */
  readonly key?: string;
  readonly runAt?: Date;
  /** Lower runs first. */
  readonly priority?: number;
  readonly maxAttempts?: number;
}

/** Returns the job's id. */
export async function enqueue<Input>(
  queries: Queries,
  job: Job<Input>,
  input: Input,
  options: EnqueueOptions = {},
): Promise<string> {
  const checked = job.input.safeParse(input);
  if (!checked.success) {
    const problem = checked.error.issues[0]?.message ?? 'unknown';
    throw jobErrors.JOB_INPUT_INVALID({ name: job.name, problem }, { cause: checked.error });
  }
  return add(queries, job.name, checked.data ?? {}, options);
}

/** Runs a task that needs no input now, and at most once more: one that waits for its time is brought forward. */
export const enqueueTask = (queries: Queries, name: string): Promise<string> =>
  add(queries, name, {}, { key: name });

async function add(
  queries: Queries,
  name: string,
  input: unknown,
  { key, runAt, priority, maxAttempts }: EnqueueOptions,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from graphile_worker.add_job(
      ${name}, ${JSON.stringify(input)}::json, job_key := ${key ?? null}, run_at := ${runAt ?? null}::timestamptz,
      priority := ${priority ?? null}::int, max_attempts := ${maxAttempts ?? null}::int)`.execute(queries);
  const [added] = rows;
  if (!added) throw new Error(`graphile_worker.add_job answered nothing for ${name}`);
  return added.id;
}
