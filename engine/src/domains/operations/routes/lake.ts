/** The lake over HTTP: what it holds, whether its files are whole, and mending them. */
import * as z from 'zod';
import { type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { lakeSummary } from '#platform/lake/index.ts';
import { keepAwake } from '#platform/ledger/index.ts';
import { compactLake } from '../compact-lake.ts';
import { compactedSchema, fsckReportSchema, lakeSummarySchema } from '../contract.ts';
import { operationsErrors } from '../errors.ts';
import { recordLakeCheck } from '../lake-check.ts';
import { lakeJson } from '../status.ts';
import { lakeDdlRoutes } from './lake-ddl.ts';
import { lakeQueryRoute } from './lake-query.ts';

export const lakeRoutes: readonly Route[] = [
  readRoute(
    { path: '/lake', action: 'lake:read', summary: 'What the lake holds', answer: lakeSummarySchema },
    async ({ platform }) => lakeJson(await lakeSummary(platform.ledger.db)),
  ),
  readRoute(
    {
      path: '/lake/check',
      action: 'lake:check',
      summary: 'Compare the lake with its manifest',
      description: 'Reads every file unless `quick`, which trusts sizes and footers.',
      query: z.object({ quick: z.stringbool().default(false) }),
      answer: fsckReportSchema,
    },
    async ({ platform, query }) => reportJson(await platform.lake.fsck({ quick: query.quick })),
  ),
  writeRoute(
    'post',
    {
      path: '/lake/mend',
      action: 'lake:mend',
      summary: 'Mend what the check found',
      description:
        'Files nobody knows go to lost+found; missing or damaged ones are marked lost, so that queries over them say so.',
      answer: fsckReportSchema,
    },
    async ({ platform, tx }) => {
      const { lake, clock } = platform;
      const report = await keepAwake(tx, clock, () => lake.fsck({ mend: true }));
      await recordLakeCheck(tx, clock.now(), report);
      const mended = report.items.filter((item) => item.mended).map(({ kind, file }) => `${kind} ${file}`);
      return {
        answer: reportJson(report),
        resource: { type: 'lake', id: 'lake' },
        detail: { mended: mended.slice(0, 100), count: mended.length },
      };
    },
  ),
  writeRoute(
    'post',
    {
      path: '/lake/compact',
      action: 'lake:compact',
      summary: 'Fold small files of the lake into larger ones',
      name: 'compactLake',
      body: z.object({ table: z.string().max(100).optional().describe('Only this table.') }),
      answer: compactedSchema,
      errors: [operationsErrors.LAKE_TABLE_UNKNOWN],
    },
    async ({ platform, body: { table }, tx, signal }) => {
      const items = await keepAwake(tx, platform.clock, () => compactLake(platform, table, signal));
      const folded = items.filter(({ merged }) => merged > 0);
      return {
        answer: { items, next: null },
        resource: { type: 'lake', id: 'lake' },
        detail: { table: table ?? null, folded: folded.slice(0, 100), count: folded.length },
      };
    },
  ),
  lakeQueryRoute,
  ...lakeDdlRoutes,
];

const reportJson = (report: { items: readonly object[]; files: number; bytes: number }) =>
  ({ ...report, items: [...report.items], next: null }) as z.infer<typeof fsckReportSchema>;
