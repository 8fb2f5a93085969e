/** The KPIs over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { type Route, readRoute } from '#platform/http/index.ts';
import { AGAINST_WORDS, againstPeriod, askedPeriod, periodQuery } from '../asked-period.ts';
import { analysisErrors } from '../report/routes.ts';
import { KPI_GROUPS, kpisSchema } from './contract.ts';
import { readKpis } from './read-kpis.ts';

export const kpiRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/kpis',
      action: 'costs:read',
      name: 'readCostKpis',
      summary: 'The FinOps KPIs, each with its formula and the data behind it',
      description:
        'What cannot be known is null, and says why and what to do. There are no targets: nobody but you can set them.',
      query: z.object({
        ...periodQuery,
        period: periodQuery.period.unwrap().optional().meta({
          description: 'In words: `2026-10`, `last month`, `30d`, `Q3`. The last month without it.',
        }),
        against: z.string().max(100).default('previous').meta({
          description: AGAINST_WORDS,
        }),
        group: z
          .array(z.enum(KPI_GROUPS))
          .max(KPI_GROUPS.length)
          .default([...KPI_GROUPS])
          .meta({ description: 'Repeatable: only these groups. Allocation takes longest.' }),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .optional(),
      }),
      answer: kpisSchema,
      errors: analysisErrors,
    },
    async ({ platform, principal, query, signal }) => {
      const isNone = query.period === undefined && query.from === undefined && query.to === undefined;
      const period = askedPeriod(platform, isNone ? { period: 'last month' } : query);
      const against = againstPeriod(platform, query.against, period);
      const accounts = scopedAccounts(principal);
      const { currency, group: groups } = query;
      return readKpis(platform, { period, against, accounts, currency, groups, signal });
    },
  ),
];
