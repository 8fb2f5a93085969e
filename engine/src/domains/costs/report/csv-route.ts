/** A report as a file for spreadsheets. */
import * as z from 'zod';
import { csvLines } from '#platform/cli/csv.ts';
import { type Route, streamRoute } from '#platform/http/index.ts';
import { columnsOf, seriesColumnsOf, shownOf } from './columns.ts';
import { analysisErrors, answerReport, reportQuery } from './routes.ts';

const { after: _, limit, ...query } = reportQuery;

/** Rows that become text at once. */
const AT_ONCE = 1_000;

export const reportCsvRoute: Route = streamRoute(
  {
    path: '/costs/report-csv',
    action: 'costs:read',
    name: 'downloadCostReport',
    summary: 'Costs of a period, grouped, as CSV',
    description:
      'The columns of `reeve costs report`, with one for each day, week or month where a series is asked for, and every digit of the amounts. Names that a spreadsheet would run as a formula have an apostrophe before them.',
    media: 'text/csv',
    filename: 'costs.csv',
    query: z.object({ ...query, limit: limit.default(100_000) }),
    errors: analysisErrors,
  },
  async ({ platform, principal, query, signal }) => {
    const report = await answerReport(platform, principal, query, signal);
    const columns = [...columnsOf(report), ...seriesColumnsOf(report)];
    const rows = shownOf(report);
    const [header = ''] = csvLines([], columns);
    return (async function* () {
      yield `${header}\r\n`;
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        const lines = csvLines(rows.slice(from, from + AT_ONCE), columns).slice(1);
        yield lines.map((line) => `${line}\r\n`).join('');
      }
    })();
  },
);
