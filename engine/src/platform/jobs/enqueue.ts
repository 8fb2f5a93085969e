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
  { key, runAt, priority, maxAttempts }: EnqueueOptions = {},
): Promise<string> {
  const checked = job.input.safeParse(input);
  if (!checked.success) {
    const problem = checked.error.issues[0]?.message ?? 'unknown';
    throw jobErrors.JOB_INPUT_INVALID({ name: job.name, problem }, { cause: checked.error });
  }
  const payload = JSON.stringify(checked.data ?? {});
  const { rows } = await sql<{ id: string }>`
    select id from graphile_worker.add_job(
      ${job.name}, ${payload}::json, job_key := ${key ?? null}, run_at := ${runAt ?? null}::timestamptz,
      priority := ${priority ?? null}::int, max_attempts := ${maxAttempts ?? null}::int)`.execute(queries);
  const [added] = rows;
  if (!added) throw new Error(`graphile_worker.add_job answered nothing for ${job.name}`);
  return added.id;
}
