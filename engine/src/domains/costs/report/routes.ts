/** Reports over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { type Route, readRoute } from '#platform/http/index.ts';
import { askErrors } from '#platform/lake/index.ts';
import { askedPeriod, periodQuery } from '../asked-period.ts';
import { MEASURES, reportSchema } from '../contract.ts';
import { costsErrors } from '../errors.ts';
import { servedOnly } from '../serving.ts';
import { DIMENSION_NAMES, type Dimension, dimensionOf } from './dimensions.ts';
import { readReport } from './read-report.ts';

/** `ServiceName,tag:team`; nothing at all is one group of everything. */
function dimensionsOf(text: string): Dimension[] {
  const names = text === '' ? [] : text.split(',');
  if (names.length > MOST) throw costsErrors.COST_DIMENSIONS_TOO_MANY({ given: names.length, most: MOST });
  return names.map((name) => {
    const found = dimensionOf(name.trim());
    if (!found) throw costsErrors.COST_DIMENSION_UNKNOWN({ name, names: DIMENSION_NAMES.join(', ') });
    return found;
  });
}

const MOST = 4;

export const reportRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/report',
      action: 'costs:read',
      summary: 'Costs of a period, grouped',
      query: z.object({
        by: z
          .string()
          .max(1_000)
          .default('ServiceName')
          .meta({
            description: `Up to four of ${DIMENSION_NAMES.join(', ')} and tag:<key>, with commas between them.`,
          }),
        measure: z.enum(MEASURES).default('effective'),
        ...periodQuery,
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .optional(),
        limit: z.coerce.number().int().min(1).max(100_000).default(1_000),
      }),
      answer: reportSchema,
      errors: [
        ...askErrors,
        costsErrors.COST_CURRENCY_MIXED,
        costsErrors.COST_DIMENSION_UNKNOWN,
        costsErrors.COST_DIMENSIONS_TOO_MANY,
      ],
    },
    async ({ platform, principal, query: { by, period: words, from, to, ...query }, signal }) => {
      const asked = askedPeriod(platform, { period: words, from, to });
      const accounts = scopedAccounts(principal);
      const report = await readReport(platform.lake, {
        ...query,
        by: dimensionsOf(by),
        period: asked,
        served: await servedOnly(platform.ledger.db),
        accounts,
        signal,
      });
      return { ...report, from: asked.start.toISOString(), to: asked.end.toISOString() };
    },
  ),
];
