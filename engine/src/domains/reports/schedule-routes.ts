/** Schedules of reports over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { kernelErrors } from '#kernel/errors.ts';
import { parsePeriod } from '#kernel/parse-period.ts';
import { type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { checkedWish } from './checked-wish.ts';
import { type ScheduleWish, scheduleSchema, schedulesSchema, scheduleWishSchema } from './contract.ts';
import { reportsErrors } from './errors.ts';
import { nextTime } from './schedule-times.ts';
import {
  addSchedule,
  listSchedules,
  removeSchedule,
  rhythmOf,
  type ScheduleRow,
  scheduleJson,
} from './schedules.ts';

/** When the bill of the month before is nearly always there. */
const USUAL_DAY = 4;

export const scheduleRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/reports/schedules',
      action: 'reports:read',
      name: 'listReportSchedules',
      summary: 'Schedules, when each is due next, and how its last run ended',
      answer: schedulesSchema,
    },
    async ({ platform, principal }) => {
      const rows = await listSchedules(platform.ledger.db, scopedAccounts(principal));
      return { items: rows.map((row) => scheduleJson(row, row.last)), next: null };
    },
  ),
  writeRoute(
    'post',
    {
      path: '/reports/schedules',
      action: 'reports:manage',
      status: 201,
      name: 'scheduleReport',
      summary: 'Make a report by itself, every day, week or month',
      description:
        'Its period is seen from when it is due: `last month` on 4 November is October, also when it is made up for later. It tells of the accounts that whoever schedules it may see now.',
      body: scheduleWishSchema,
      answer: scheduleSchema,
      errors: [
        kernelErrors.PERIOD_INVALID,
        reportsErrors.REPORT_UNKNOWN,
        reportsErrors.REPORT_OPTIONS_INVALID,
        reportsErrors.REPORT_DESTINATION_INVALID,
        reportsErrors.REPORT_FOLDER_REFUSED,
        reportsErrors.REPORT_SCHEDULE_EXISTS,
      ],
    },
    async ({ platform, principal, body, tx }) => {
      const { asked_by: created_by, ...wish } = checkedWish(principal, body);
      const row = scheduleOf(platform, body, { ...wish, created_by });
      parsePeriod(row.period, { now: row.next_at });
      await addSchedule(tx, row);
      return {
        answer: scheduleJson(row, null),
        resource: { type: 'report schedule', id: row.name },
        detail: { report: row.report, every: row.every, period: row.period, to: row.destination },
      };
    },
  ),
  writeRoute(
    'delete',
    {
      path: '/reports/schedules/{name}',
      action: 'reports:manage',
      status: 204,
      name: 'unscheduleReport',
      summary: 'Remove a schedule; what it made stays',
      params: z.object({ name: z.string().max(100) }),
      errors: [reportsErrors.REPORT_SCHEDULE_UNKNOWN],
    },
    async ({ principal, params: { name }, tx }) => {
      await removeSchedule(tx, scopedAccounts(principal), name);
      return { answer: undefined, resource: { type: 'report schedule', id: name } };
    },
  ),
];

type Wanted = Pick<
  ScheduleRow,
  'report' | 'options' | 'formats' | 'period' | 'destination' | 'accounts' | 'created_by'
>;

function scheduleOf(
  { newId, clock }: Platform,
  { name, every, on, at, zone }: ScheduleWish,
  wanted: Wanted,
): ScheduleRow {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const usual = every === 'month' ? USUAL_DAY : 1;
  const created_at = clock.now();
  const row = {
    ...wanted,
    id: newId(),
    name,
    every,
    on_day: every === 'day' ? null : (on ?? usual),
    at_minute: hours * 60 + minutes,
    zone,
    created_at,
    next_at: created_at,
  };
  return { ...row, next_at: nextTime(rhythmOf(row), created_at) };
}
