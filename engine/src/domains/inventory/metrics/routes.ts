/** Metrics over HTTP: having them read, and how completely they were. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { enqueue } from '#platform/jobs/index.ts';
import { askErrors } from '#platform/lake/index.ts';
import { inventoryErrors } from '../errors.ts';
import { measuredScanners } from './collect.ts';
import { metricsCoverageSchema, readingSchema, readingWishSchema } from './contract.ts';
import { readMetricsJob } from './jobs.ts';
import { readMetricsCoverage } from './read-coverage.ts';

const cursor = defineCursor('metric-coverage', z.tuple([z.string(), z.string(), z.string()]));

export const metricRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/metric-readings',
      action: 'scan:run',
      status: 202,
      summary: 'Read what CloudWatch measured since the last time',
      description:
        'Answers at once: a worker reads. AWS charges for every series that is asked for, by the thousand; the first reading goes back 14 days by the hour and 60 by the day.',
      name: 'readMetrics',
      body: readingWishSchema,
      answer: readingSchema,
      errors: [inventoryErrors.METRICS_UNKNOWN, inventoryErrors.SCAN_OUT_OF_SCOPE],
    },
    async ({ platform, principal, body, tx }) => {
      const scope = scopedAccounts(principal);
      if (scope && !body.accounts?.every((account) => scope.includes(account)))
        throw inventoryErrors.SCAN_OUT_OF_SCOPE();
      const { accounts, types, queue } = body;
      await measuredScanners(platform, types);
      const wish = { ...(accounts && { accounts }), ...(types && { types }) };
      if (queue) await enqueue(tx, readMetricsJob, wish, { key: 'read metrics', maxAttempts: 3 });
      return {
        answer: { accounts: accounts ?? null, types: types ?? null, queued: queue },
        resource: { type: 'metric-reading', id: 'latest' },
        detail: { wish },
      };
    },
  ),
  readRoute(
    {
      path: '/metric-coverage',
      action: 'coverage:read',
      summary: 'How the last reading of metrics of each type in each account and region ended',
      query: pageQuery,
      answer: metricsCoverageSchema,
      errors: askErrors,
    },
    async ({ platform, principal, query, signal }) => {
      const cells = await readMetricsCoverage(platform.lake, {
        limit: query.limit,
        after: cursor.decode(query.after),
        accounts: scopedAccounts(principal),
        signal,
      });
      const keyOf = ({ type, account, region }: (typeof cells)[number]) =>
        cursor.encode([type, account, region]);
      return page(cells, query.limit, keyOf);
    },
  ),
];
