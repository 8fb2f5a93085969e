/** Reports over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import type { Principal } from '#kernel/principal.ts';
import { defineCursor, type Route, readRoute } from '#platform/http/index.ts';
import { askErrors, lakeErrors, listening, trinoSql } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';
import { AGAINST_WORDS, againstPeriod, askedPeriod, periodQuery } from '../asked-period.ts';
import { readTagKeys } from '../daily/store.ts';
import { costsErrors } from '../errors.ts';
import { linesQuery, wantedLines } from './asked-lines.ts';
import {
  dimensionsSchema,
  measureInput,
  measureOf,
  type ReportJson,
  reportSchema,
  reportSqlSchema,
  UNITS,
} from './contract.ts';
import { DIMENSION_NAMES } from './dimensions.ts';
import type { ReportQuestion } from './question.ts';
import { readReport } from './read-report.ts';
import { resourceFacts } from './resource-facts.ts';
import { readBillWords } from './selection.ts';
import { unmatchedValues } from './unmatched.ts';

const cursor = defineCursor('cost report', z.tuple([z.number().int().min(0), z.number().int().min(0)]));

/** More resources than anybody reads are not looked up. */
const MOST_RESOURCES = 1_000;

export const analysisErrors = [
  ...askErrors,
  costsErrors.COST_CURRENCY_MIXED,
  costsErrors.COST_DIMENSION_UNKNOWN,
  costsErrors.COST_DIMENSIONS_TOO_MANY,
  costsErrors.COST_FILTER_INVALID,
  costsErrors.COST_PERIOD_EMPTY,
];

export const byInput = (usual: string) =>
  z
    .string()
    .max(1_000)
    .default(usual)
    .meta({
      description: `Up to four with commas between them: ${DIMENSION_NAMES.join(', ')}, tag:<key>, cost-category:<key>, or a FOCUS column.`,
    });

export const reportQuery = {
  by: byInput('ServiceName'),
  measure: measureInput,
  ...periodQuery,
  against: z.string().max(100).optional().meta({
    description: AGAINST_WORDS,
  }),
  ...linesQuery,
  series: z.enum(UNITS).optional().meta({ description: 'With the amounts over time, for charts.' }),
  sort: z.enum(['cost', 'change', 'key']).default('cost'),
  limit: z.coerce.number().int().min(1).max(100_000).default(1_000),
  after: z.string().max(2_000).optional().meta({ description: '`next` of the page before.' }),
};

export const reportRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/dimensions',
      action: 'costs:read',
      name: 'describeCostDimensions',
      summary: 'What costs can be grouped and narrowed by, and the keys of the tags on the bill',
      answer: dimensionsSchema,
    },
    async ({ platform, principal }) => ({
      names: [...DIMENSION_NAMES],
      // Keys stand on the lines of all accounts: who may see some of them is told none.
      tags: scopedAccounts(principal) === undefined ? await readTagKeys(platform.ledger.db) : [],
    }),
  ),
  readRoute(
    {
      path: '/costs/report',
      action: 'costs:read',
      summary: 'Costs of a period, grouped',
      query: z.object(reportQuery),
      answer: reportSchema,
      errors: analysisErrors,
    },
    ({ platform, principal, query, signal }) => answerReport(platform, principal, query, signal),
  ),
  readRoute(
    {
      path: '/costs/report-sql',
      action: 'costs:read',
      name: 'explainReport',
      summary: 'What a report asks of the lake, as SQL for Trino or Athena',
      description:
        'With its values written out, over the tables that `reeve lake ddl` declares. The report is run here to find out what it asks.',
      query: z.object(reportQuery),
      answer: reportSqlSchema,
      errors: [...analysisErrors, lakeErrors.LAKE_SQL_NOT_PORTABLE],
    },
    async ({ platform, principal, query, signal }) => {
      const question = questionOf(platform, principal, query, signal);
      const words = await readBillWords(platform.ledger.db, platform.config);
      const { lake, heard } = listening(platform.lake);
      await readReport({ ...platform, lake }, question, words);
      const queries = await Promise.all(heard.map((one) => trinoSql(platform.lake, one)));
      return { dialect: 'trino', queries };
    },
  ),
];

type ReportQuery = Omit<z.infer<z.ZodObject<typeof reportQuery>>, 'after'> & {
  readonly after?: string | undefined;
};

export async function answerReport(
  platform: Platform,
  principal: Principal,
  query: ReportQuery,
  signal: AbortSignal,
): Promise<ReportJson> {
  const question = questionOf(platform, principal, query, signal);
  const words = await readBillWords(platform.ledger.db, platform.config);
  const { period, against, accounts, by } = question;
  const periods = against ? [period, against] : [period];
  const { snapshot, ...report } = await readReport(platform, question, words);
  // To look through all lines once more for a value is too dear where others of them have some.
  const filters = question.filters.filter(({ dimension }) => dimension.daily || report.groups === 0);
  const unmatched = await unmatchedValues(platform.lake, { by, filters, accounts, periods, signal }, words);
  const isByResource = report.by.includes('ResourceId') && report.rows.length <= MOST_RESOURCES;
  const ids = report.rows.map((row) => row.ResourceId ?? null);
  const passed = question.offset + report.rows.length;
  return {
    ...report,
    resources: isByResource ? await resourceFacts(platform.lake, ids, accounts, signal) : null,
    unmatched,
    next: passed < report.groups ? cursor.encode([snapshot, passed]) : null,
  };
}

function questionOf(
  platform: Platform,
  principal: Principal,
  query: ReportQuery,
  signal: AbortSignal,
): ReportQuestion {
  const { by, filter, currency, sort, series, limit } = query;
  const measure = measureOf(query.measure);
  const wanted = wantedLines(principal, { by, filter, currency });
  const period = askedPeriod(platform, query);
  const against = query.against === undefined ? undefined : againstPeriod(platform, query.against, period);
  const [asOf, offset = 0] = cursor.decode(query.after) ?? [];
  return { ...wanted, measure, period, against, sort, series, limit, offset, asOf, signal };
}
