/** Runs of reports in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { FormatName, RunFile, RunJson, RunProblem } from './contract.ts';
import { reportsErrors } from './errors.ts';

export interface RunRow {
  readonly id: string;
  readonly report: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly formats: readonly FormatName[];
  readonly period: string;
  readonly period_start: Date;
  readonly period_end: Date;
  readonly destination: string | null;
  readonly accounts: readonly string[] | null;
  readonly asked_by: string;
  readonly schedule: string | null;
  readonly schedule_name: string | null;
  readonly due_at: Date | null;
  readonly state: RunJson['state'];
  readonly attempts: number;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly snapshot: number | null;
  readonly question: [string, string][] | null;
  readonly files: readonly RunFile[] | null;
  readonly problem: RunProblem | null;
}

type Scope = readonly string[] | undefined;

/** Whoever is limited to accounts sees what tells of nothing else. */
export const inScope = (scope: Scope) =>
  scope === undefined ? sql`true` : sql`accounts <@ ${[...scope]}::text[]`;

const COLUMNS = sql`id, report, options, formats, period, period_start, period_end, destination, accounts, asked_by,
  schedule, schedule_name, due_at, state, attempts, created_at, started_at, ended_at, snapshot::int as snapshot, question,
  files, problem`;

export type NewRun = Pick<
  RunRow,
  | 'id'
  | 'report'
  | 'options'
  | 'formats'
  | 'period'
  | 'period_start'
  | 'period_end'
  | 'destination'
  | 'accounts'
  | 'asked_by'
  | 'created_at'
> &
  Partial<Pick<RunRow, 'schedule' | 'schedule_name' | 'due_at'>>;

/** Undefined where the schedule has a run of that time already. */
export async function addRun(tx: Tx, row: NewRun): Promise<RunRow | undefined> {
  const { rows } =
    await sql<RunRow>`insert into reports.runs (id, report, options, formats, period, period_start, period_end,
      destination, accounts, asked_by, schedule, schedule_name, due_at, state, created_at)
    values (${row.id}, ${row.report}, ${JSON.stringify(row.options)}::jsonb, ${[...row.formats]}, ${row.period},
      ${row.period_start}, ${row.period_end}, ${row.destination}, ${row.accounts === null ? null : [...row.accounts]},
      ${row.asked_by}, ${row.schedule ?? null}, ${row.schedule_name ?? null}, ${row.due_at ?? null}, 'queued', ${row.created_at})
    on conflict (schedule, due_at) do nothing returning ${COLUMNS}`.execute(tx);
  return rows[0];
}

export async function findRun(queries: Queries, scope: Scope, id: string): Promise<RunRow> {
  const { rows } = await sql<RunRow>`select ${COLUMNS} from reports.runs
    where id = ${id} and ${inScope(scope)}`.execute(queries);
  if (!rows[0]) throw reportsErrors.REPORT_RUN_UNKNOWN({ id });
  return rows[0];
}

/** Newest first; one more than `limit` where more follow. */
export async function listRuns(
  queries: Queries,
  scope: Scope,
  after: readonly [string, string] | undefined,
  limit: number,
): Promise<readonly RunRow[]> {
  const [at = 'infinity', id = ''] = after ?? [];
  const { rows } = await sql<RunRow>`select ${COLUMNS} from reports.runs
    where ${inScope(scope)} and (created_at, id) < (${at}::timestamptz, ${id})
    order by created_at desc, id desc limit ${limit + 1}`.execute(queries);
  return rows;
}

export async function markRunning(queries: Queries, id: string, now: Date): Promise<void> {
  await sql`update reports.runs set state = 'running', started_at = coalesce(started_at, ${now}), attempts = attempts + 1
    where id = ${id} and ended_at is null`.execute(queries);
}

/** It will be tried again. */
export async function notePostponed(queries: Queries, id: string, problem: RunProblem): Promise<void> {
  await sql`update reports.runs set state = 'queued', problem = ${JSON.stringify(problem)}::jsonb
    where id = ${id} and ended_at is null`.execute(queries);
}

export async function endRun(
  queries: Queries,
  id: string,
  end: { readonly now: Date } & (
    | Pick<RunRow, 'files' | 'snapshot' | 'question'>
    | { readonly problem: RunProblem }
  ),
): Promise<void> {
  if ('problem' in end)
    await sql`update reports.runs set state = 'failed', ended_at = ${end.now}, problem = ${JSON.stringify(end.problem)}::jsonb
      where id = ${id} and ended_at is null`.execute(queries);
  else
    await sql`update reports.runs set state = 'done', ended_at = ${end.now}, problem = null, snapshot = ${end.snapshot},
      question = ${JSON.stringify(end.question)}::jsonb, files = ${JSON.stringify(end.files)}::jsonb
      where id = ${id} and ended_at is null`.execute(queries);
}

/** Whether Reeve itself put a file there, of this content where one is named. */
export async function isOurs(queries: Queries, place: string, sha256?: string): Promise<boolean> {
  const file = JSON.stringify([{ place, ...(sha256 !== undefined && { sha256 }) }]);
  const { rows } = await sql`select id from reports.runs where files @> ${file}::jsonb limit 1`.execute(
    queries,
  );
  return rows.length > 0;
}

/** Those whose files are kept: under way, or ended since a moment. */
export async function runsEndedSince(queries: Queries, moment: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from reports.runs
    where ended_at is null or ended_at >= ${moment}`.execute(queries);
  return rows.map(({ id }) => id);
}

export const runJson = (row: RunRow): RunJson => ({
  id: row.id,
  report: row.report,
  options: { ...row.options },
  formats: [...row.formats],
  period: {
    words: row.period,
    from: row.period_start.toISOString(),
    to: row.period_end.toISOString(),
  },
  to: row.destination,
  state: row.state,
  askedBy: row.asked_by,
  schedule: row.schedule_name,
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  attempts: row.attempts,
  question: row.question,
  snapshot: row.snapshot,
  files: [...(row.files ?? [])],
  problem: row.problem,
});
