/** Reports over HTTP: which there are, runs and their files, schedules. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { kernelErrors } from '#kernel/errors.ts';
import {
  defineCursor,
  page,
  pageQuery,
  type Route,
  readRoute,
  streamRoute,
  writeRoute,
} from '#platform/http/index.ts';
import { checkedWish } from './checked-wish.ts';
import { FORMATS, kindsSchema, runSchema, runsSchema, runWishSchema } from './contract.ts';
import { reportsErrors } from './errors.ts';
import { openKept } from './kept-files.ts';
import { everyKind } from './kinds.generated.ts';
import { scheduleRoutes } from './schedule-routes.ts';
import { startRun } from './start-run.ts';
import { findRun, listRuns, runJson } from './store.ts';

const cursor = defineCursor('runs of reports', z.tuple([z.string(), z.string()]));

export const wishErrors = [
  kernelErrors.PERIOD_INVALID,
  reportsErrors.REPORT_UNKNOWN,
  reportsErrors.REPORT_OPTIONS_INVALID,
  reportsErrors.REPORT_DESTINATION_INVALID,
  reportsErrors.REPORT_FOLDER_REFUSED,
];

const runId = z.string().max(50);

const kindRoute = readRoute(
  {
    path: '/reports/kinds',
    action: 'reports:read',
    name: 'listReports',
    summary: 'Which reports there are, and what each can be told',
    answer: kindsSchema,
  },
  async () => ({
    items: everyKind.map(({ name, title, description, usualPeriod, options }) => ({
      name,
      title,
      description,
      usualPeriod,
      options: optionsOf(options),
    })),
    next: null,
  }),
);

function optionsOf(options: z.ZodType): { name: string; description: string }[] {
  const { properties = {} } = z.toJSONSchema(options, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    description: typeof schema === 'object' ? (schema.description ?? '') : '',
  }));
}

export const routes: readonly Route[] = [
  kindRoute,
  writeRoute(
    'post',
    {
      path: '/reports/runs',
      action: 'reports:manage',
      status: 202,
      name: 'runReport',
      summary: 'Make a report',
      description:
        'Answers at once; the run says when it is done, and its files can then be fetched for 30 days. It tells of the accounts that whoever asks may see.',
      body: runWishSchema,
      answer: runSchema,
      errors: wishErrors,
    },
    async ({ platform, principal, body, tx }) => {
      const row = await startRun(platform, tx, checkedWish(principal, body));
      if (!row) throw new Error('a run without a schedule met another');
      return {
        answer: runJson(row),
        resource: { type: 'report run', id: row.id },
        detail: { report: row.report, period: row.period, formats: row.formats, to: row.destination },
        location: `/reports/runs/${row.id}`,
      };
    },
  ),
  readRoute(
    {
      path: '/reports/runs',
      action: 'reports:read',
      name: 'listReportRuns',
      summary: 'Runs of reports, the latest first',
      query: pageQuery,
      answer: runsSchema,
    },
    async ({ platform, principal, query: { after, limit } }) => {
      const scope = scopedAccounts(principal);
      const rows = await listRuns(platform.ledger.db, scope, cursor.decode(after), limit);
      const { items, next } = page(rows, limit, ({ created_at, id }) =>
        cursor.encode([created_at.toISOString(), id]),
      );
      return { items: items.map(runJson), next };
    },
  ),
  readRoute(
    {
      path: '/reports/runs/{id}',
      action: 'reports:read',
      name: 'getReportRun',
      summary: 'One run: how far it is, what was asked, and the files that came of it',
      params: z.object({ id: runId }),
      answer: runSchema,
      errors: [reportsErrors.REPORT_RUN_UNKNOWN],
    },
    async ({ platform, principal, params: { id } }) =>
      runJson(await findRun(platform.ledger.db, scopedAccounts(principal), id)),
  ),
  streamRoute(
    {
      path: '/reports/runs/{id}/files/{format}',
      action: 'reports:read',
      summary: 'A file of a run',
      name: 'fetchReport',
      media: 'application/octet-stream',
      params: z.object({ id: runId, format: z.enum(FORMATS) }),
      errors: [reportsErrors.REPORT_RUN_UNKNOWN, reportsErrors.REPORT_FILE_UNKNOWN],
    },
    async ({ platform, principal, params: { id, format } }) =>
      openKept(platform, await findRun(platform.ledger.db, scopedAccounts(principal), id), format),
  ),
  ...scheduleRoutes,
];
