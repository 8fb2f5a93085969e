/** Sources of costs over HTTP: what is held, what changed, and where they differ. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { parseDecimal } from '#kernel/decimal.ts';
import { type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { askErrors } from '#platform/lake/index.ts';
import { costsErrors } from '../errors.ts';
import { importsJson } from '../imports/routes.ts';
import { readParts } from '../imports/store.ts';
import { overlaidParts } from '../serving.ts';
import { reconciledSchema, refreshedSchema, sourcesSchema } from './contract.ts';
import { reconcile } from './reconcile.ts';
import { startRefresh } from './refresh.ts';

const month = z.string().regex(/^\d{4}-\d{2}$/, 'must be a month such as 2026-10');

export const sourceRoutes: readonly Route[] = [
  readRoute(
    {
      path: '/costs/sources',
      action: 'costs:read',
      summary: 'What each source of costs holds, and which is read where several hold the same',
      query: z.object({}),
      answer: sourcesSchema,
    },
    async ({ platform, principal }) => {
      const seesAll = scopedAccounts(principal) === undefined;
      const parts = await readParts(platform.ledger.db);
      const overlaid = overlaidParts(parts);
      const items = parts.map((part) => {
        const hidden = overlaid.find(({ source, month: of }) => source === part.source && of === part.month);
        const all = hidden?.accounts === null || hidden?.accounts.length === part.billing_accounts.length;
        return {
          source: part.source,
          month: part.month,
          format: part.format,
          billingAccounts: [...part.billing_accounts],
          rows: part.lines,
          totals: seesAll ? part.totals : {},
          residual: seesAll ? (part.summary?.residual ?? null) : null,
          lastDay: part.last_day,
          importedAt: part.imported_at.toISOString(),
          serves: hidden ? (all ? ('no' as const) : ('partly' as const)) : ('yes' as const),
          overlaidBy: [...(hidden?.by ?? [])],
        };
      });
      return { items, next: null };
    },
  ),
  writeRoute(
    'post',
    {
      path: '/costs/refresh',
      action: 'costs:import',
      status: 202,
      name: 'refreshCosts',
      summary: 'Take in what changed at the sources that the settings name',
      body: z.object({ source: z.string().max(63).optional() }),
      answer: refreshedSchema,
      errors: [costsErrors.COST_SOURCE_UNKNOWN],
    },
    async ({ platform, principal, body, tx }) => {
      const rows = await startRefresh(platform, tx, { askedBy: principal.id, only: body.source });
      if (rows.length === 0 && body.source !== undefined) {
        const names = platform.config.costs.sources.map(({ name }) => name).join(', ') || 'none';
        throw costsErrors.COST_SOURCE_UNKNOWN({ name: body.source, names });
      }
      return {
        answer: { items: await importsJson(tx, principal, rows), next: null },
        resource: { type: 'cost sources', id: body.source ?? 'all' },
        detail: { imports: rows.length },
      };
    },
  ),
  readRoute(
    {
      path: '/costs/reconcile',
      action: 'costs:read',
      summary: 'Where sources of costs differ from each other, and what AWS restated',
      query: z.object({
        from: month.default('0000-01').meta({ description: 'The first month.' }),
        to: month.default('9999-12').meta({ description: 'The last month, included.' }),
        tolerance: z
          .string()
          .regex(/^\d{1,12}(\.\d{1,8})?$/, 'must be an amount such as 0.01')
          .default('0')
          .meta({ description: 'Services that differ by no more than this are not named.' }),
      }),
      answer: reconciledSchema,
      errors: askErrors,
    },
    async ({ platform, principal, query: { from, to, tolerance }, signal }) =>
      reconcile(platform, {
        months: [from, to],
        tolerance: parseDecimal(tolerance),
        scope: scopedAccounts(principal),
        signal,
      }),
  ),
];
