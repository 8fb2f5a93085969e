/** The jobs that wait, run or failed; done ones leave the list. */
import { sql } from 'kysely';
import type { Queries } from '#platform/ledger/index.ts';
import { jobErrors } from './errors.ts';

export const JOB_STATES = ['ready', 'scheduled', 'running', 'failed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export interface ListedJob {
  readonly id: string;
  readonly task: string;
  readonly state: JobState;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly runAt: Date;
  readonly createdAt: Date;
  readonly worker: string | null;
  readonly lastError: string | null;
}

export interface JobFilter {
  readonly state?: JobState | undefined;
  readonly task?: string | undefined;
  /** Only jobs older than this id. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Waiting for its time, ready, running; failed when no attempt is left. */
const STATE = sql<JobState>`case
  when locked_at is not null then 'running'
  when attempts >= max_attempts then 'failed'
  when run_at > now() then 'scheduled'
  else 'ready' end`;

/** Newest first, one more than asked for, so that a page knows whether more follow. */
export async function listJobs(
  queries: Queries,
  { state, task, before, limit }: JobFilter,
): Promise<ListedJob[]> {
  const { rows } = await sql<ListedJob>`
    select id::text, task_identifier as task, ${STATE} as state, attempts::int, max_attempts::int as "maxAttempts",
      run_at as "runAt", created_at as "createdAt", locked_by as worker, last_error as "lastError"
    from graphile_worker.jobs
    where (${state ?? null}::text is null or ${STATE} = ${state ?? null})
      and (${task ?? null}::text is null or task_identifier = ${task ?? null})
      and (${before ?? null}::bigint is null or id < ${before ?? null}::bigint)
    order by graphile_worker.jobs.id desc limit ${limit + 1}`.execute(queries);
  return rows;
}

export interface JobCounts {
  readonly ready: number;
  readonly scheduled: number;
  readonly running: number;
  readonly failed: number;
  /** Distinct workers that hold a job now. */
  readonly workers: number;
}

export async function countJobs(queries: Queries): Promise<JobCounts> {
  const { rows } = await sql<{ state: JobState; count: number; workers: number }>`
    select ${STATE} as state, count(*)::int as count, count(distinct locked_by)::int as workers
    from graphile_worker.jobs group by 1`.execute(queries);
  const of = (state: JobState) => rows.find((row) => row.state === state);
  return {
    ready: of('ready')?.count ?? 0,
    scheduled: of('scheduled')?.count ?? 0,
    running: of('running')?.count ?? 0,
    failed: of('failed')?.count ?? 0,
    workers: of('running')?.workers ?? 0,
  };
}

/** Whether the job of that key runs, or waits with attempts left. */
export async function willRun(queries: Queries, key: string): Promise<boolean> {
  const { rows } = await sql<{ alive: boolean }>`select exists (
    select from graphile_worker.jobs where key = ${key}
      and (locked_at is not null or attempts < max_attempts)) as alive`.execute(queries);
  return rows[0]?.alive ?? false;
}

/** Runs a job again now, with all its attempts. */
export async function retryJob(queries: Queries, id: string): Promise<void> {
  await requireIdle(queries, id);
  await sql`select graphile_worker.reschedule_jobs(array[${id}::bigint], run_at := now(), attempts := 0)`.execute(
    queries,
  );
}

/** Takes a waiting or failed job off the list. */
export async function cancelJob(queries: Queries, id: string): Promise<void> {
  await requireIdle(queries, id);
  await sql`select graphile_worker.complete_jobs(array[${id}::bigint])`.execute(queries);
}

async function requireIdle(queries: Queries, id: string): Promise<void> {
  const { rows } = await sql<{ running: boolean }>`
    select locked_at is not null as running from graphile_worker.jobs where id = ${id}::bigint`.execute(
    queries,
  );
  const [job] = rows;
  if (!job) throw jobErrors.JOB_NOT_FOUND({ id });
  if (job.running) throw jobErrors.JOB_RUNNING({ id });
}
