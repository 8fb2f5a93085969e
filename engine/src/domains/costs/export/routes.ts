/** The lines of bills over HTTP. */
import * as z from 'zod';
import { type Route, streamRoute } from '#platform/http/index.ts';
import { askedPeriod, periodQuery } from '../asked-period.ts';
import { linesQuery, wantedLines } from '../report/asked-lines.ts';
import { analysisErrors } from '../report/routes.ts';
import { EXPORT_FORMATS } from './contract.ts';
import { exportLines } from './export-lines.ts';

export const exportRoutes: readonly Route[] = [
  streamRoute(
    {
      path: '/costs/export',
      action: 'costs:read',
      name: 'exportCosts',
      summary: 'The lines of bills in FOCUS 1.2 columns, as a file',
      description:
        'In the order in which the lake keeps them and with every digit of the source, so that taking it in again gives the same sums. In CSV, texts that a spreadsheet would run as a formula have an apostrophe before them; Parquet and NDJSON have them as they are.',
      media: 'application/octet-stream',
      query: z.object({
        ...periodQuery,
        ...linesQuery,
        format: z.enum(EXPORT_FORMATS).default('csv.gz'),
      }),
      errors: analysisErrors,
    },
    async ({ platform, principal, query, signal }) => {
      const { filter, currency, format } = query;
      const { by: _, ...wanted } = wantedLines(principal, { by: '', filter, currency });
      return exportLines(platform, { ...wanted, period: askedPeriod(platform, query), format, signal });
    },
  ),
];
