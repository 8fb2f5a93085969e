/** The lake over HTTP: what it holds, whether its files are whole, and mending them. */
import { z } from 'zod';
import { type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { lakeSummary } from '#platform/lake/index.ts';
import { fsckReportSchema, lakeSummarySchema } from '../contract.ts';
import { lakeJson } from '../status.ts';

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
    async ({ platform }) => {
      const report = await platform.lake.fsck({ mend: true });
      const mended = report.items.filter((item) => item.mended).map(({ kind, file }) => `${kind} ${file}`);
      return {
        answer: reportJson(report),
        resource: { type: 'lake', id: 'lake' },
        detail: { mended: mended.slice(0, 100), count: mended.length },
      };
    },
  ),
];

const reportJson = (report: { items: readonly object[]; files: number; bytes: number }) =>
  ({ ...report, items: [...report.items], next: null }) as z.infer<typeof fsckReportSchema>;
