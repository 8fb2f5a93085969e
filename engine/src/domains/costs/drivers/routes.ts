/** What drove a change, over HTTP. */
import * as z from 'zod';
import { type Route, readRoute } from '#platform/http/index.ts';
import { AGAINST_WORDS, againstPeriod, askedPeriod, periodQuery } from '../asked-period.ts';
import { costsErrors } from '../errors.ts';
import { linesQuery, wantedLines } from '../report/asked-lines.ts';
import { analysisErrors, byInput } from '../report/routes.ts';
import { readBillWords } from '../report/selection.ts';
import { driversSchema } from './contract.ts';
import { readDrivers } from './read-drivers.ts';

export const driverRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/drivers',
      action: 'costs:read',
      name: 'explainCosts',
      summary: 'Why costs differ between two periods',
      description:
        'Effects that add up to the difference exactly: what is new and gone, volume, mix, prices, commitments, days of the period, purchases, credits, refunds and taxes.',
      query: z.object({
        by: byInput('ServiceName'),
        measure: z.enum(['billed', 'effective', 'amortised', 'contracted', 'list']).default('effective'),
        ...periodQuery,
        from: periodQuery.from.unwrap().optional().meta({
          description: 'Instead of a period: its first day, or without `to` a whole period such as 2026-10.',
        }),
        against: z.string().max(100).default('previous').meta({
          description: AGAINST_WORDS,
        }),
        ...linesQuery,
        limit: z.coerce.number().int().min(1).max(10_000).default(100),
        movers: z.coerce.number().int().min(0).max(50).default(5),
        resources: z.coerce.number().int().min(0).max(50).default(5),
      }),
      answer: driversSchema,
      errors: [...analysisErrors, costsErrors.COST_DRIVERS_BY_TIME],
    },
    async ({ platform, principal, query, signal }) => {
      const { by, filter, currency, limit, movers, resources } = query;
      const wanted = wantedLines(principal, { by, filter, currency });
      const time = wanted.by.find(({ reads }) => reads.time !== undefined);
      if (time) throw costsErrors.COST_DRIVERS_BY_TIME({ name: time.name });
      // `--from 2026-10` alone is that month, not the time from it until now.
      const whole = query.to === undefined && query.period === undefined ? query.from : query.period;
      const period = askedPeriod(platform, whole === undefined ? query : { period: whole });
      const against = againstPeriod(platform, query.against, period);
      const measure = query.measure === 'amortised' ? 'effective' : query.measure;
      const question = { ...wanted, measure, period, against, limit, movers, resources, signal };
      return readDrivers(platform, question, await readBillWords(platform.ledger.db, platform.config));
    },
  ),
];
