/** Schedules in the ledger. */
import { sql } from 'kysely';
import type { Queries, Tx } from '#platform/ledger/index.ts';
import type { Every, FormatName, ScheduleJson } from './contract.ts';
import { reportsErrors } from './errors.ts';
import type { Rhythm } from './schedule-times.ts';
import { inScope } from './store.ts';

export interface ScheduleRow {
  readonly id: string;
  readonly name: string;
  readonly report: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly formats: readonly FormatName[];
  readonly period: string;
  readonly destination: string | null;
  readonly every: Every;
  readonly on_day: number | null;
  readonly at_minute: number;
  readonly zone: string;
  readonly next_at: Date;
  readonly accounts: readonly string[] | null;
  readonly created_by: string;
  readonly created_at: Date;
}

type Listed = ScheduleRow & { readonly last: ScheduleJson['lastRun'] };
type Scope = readonly string[] | undefined;

export async function addSchedule(tx: Tx, row: ScheduleRow): Promise<void> {
  const { rows } =
    await sql`insert into reports.schedules (id, name, report, options, formats, period, destination, every,
      on_day, at_minute, zone, next_at, accounts, created_by, created_at)
    values (${row.id}, ${row.name}, ${row.report}, ${JSON.stringify(row.options)}::jsonb, ${[...row.formats]}, ${row.period},
      ${row.destination}, ${row.every}, ${row.on_day}, ${row.at_minute}, ${row.zone}, ${row.next_at},
      ${row.accounts === null ? null : [...row.accounts]}, ${row.created_by}, ${row.created_at})
    on conflict (name) do nothing returning id`.execute(tx);
  if (rows.length === 0) throw reportsErrors.REPORT_SCHEDULE_EXISTS({ name: row.name });
}

export async function removeSchedule(tx: Tx, scope: Scope, name: string): Promise<void> {
  const { rows } =
    await sql`delete from reports.schedules where name = ${name} and ${inScope(scope)} returning id`.execute(
      tx,
    );
  if (rows.length === 0) throw reportsErrors.REPORT_SCHEDULE_UNKNOWN({ name });
}

/** By name, each with its last run. */
export async function listSchedules(queries: Queries, scope: Scope): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`select s.*, (select jsonb_build_object('id', r.id, 'state', r.state,
        'at', to_char(coalesce(r.ended_at, r.created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'problem', r.problem ->> 'message')
      from reports.runs r where r.schedule = s.id order by r.created_at desc, r.id desc limit 1) as last
    from reports.schedules s where ${inScope(scope)} order by name limit 1000`.execute(queries);
  return rows;
}

/** One that is due, held until the transaction ends; others that look meanwhile pass it by. */
export async function lockDue(tx: Tx, now: Date): Promise<ScheduleRow | undefined> {
  const { rows } = await sql<ScheduleRow>`select * from reports.schedules where next_at <= ${now}
    order by next_at, id limit 1 for update skip locked`.execute(tx);
  return rows[0];
}

export async function putOff(tx: Tx, id: string, next: Date): Promise<void> {
  await sql`update reports.schedules set next_at = ${next} where id = ${id}`.execute(tx);
}

export const rhythmOf = ({ every, on_day, at_minute, zone }: ScheduleRow): Rhythm => ({
  every,
  on: on_day,
  minute: at_minute,
  zone,
});

const two = (value: number): string => String(value).padStart(2, '0');

export const scheduleJson = (row: ScheduleRow, last: ScheduleJson['lastRun']): ScheduleJson => ({
  name: row.name,
  report: row.report,
  options: { ...row.options },
  formats: [...row.formats],
  period: row.period,
  to: row.destination,
  every: row.every,
  on: row.on_day,
  at: `${two(Math.trunc(row.at_minute / 60))}:${two(row.at_minute % 60)}`,
  zone: row.zone,
  next: row.next_at.toISOString(),
  createdBy: row.created_by,
  createdAt: row.created_at.toISOString(),
  lastRun: last,
});
