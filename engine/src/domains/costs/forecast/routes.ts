/** Forecasts over HTTP. */
import * as z from 'zod';
import { scopedAccounts } from '#domains/access/index.ts';
import { defineCursor, page, pageQuery, type Route, readRoute, writeRoute } from '#platform/http/index.ts';
import { costsErrors } from '../errors.ts';
import { measureOf } from '../report/contract.ts';
import { parseFilter } from '../report/filters.ts';
import { analysisErrors } from '../report/routes.ts';
import {
  type ForecastJson,
  forecastAccuracySchema,
  forecastSchema,
  forecastsSchema,
  forecastWishSchema,
} from './contract.ts';
import { runForecast } from './run-forecast.ts';
import { type ForecastRow, keepForecast, listForecasts, readAccuracy } from './store.ts';

const cursor = defineCursor('cost forecasts', z.tuple([z.string(), z.string()]));

export const forecastRoutes: readonly Route[] = [
  writeRoute(
    'post',
    {
      path: '/costs/forecasts',
      action: 'costs:forecast',
      status: 201,
      name: 'forecastCosts',
      summary: 'Forecast the costs of the months to come',
      description:
        'With intervals that four of five such months fall into, tried on the history at hand and compared with repeating the last week, month or year; each month says what it is made of. It is kept and, once its months are billed, scored. Without 42 days of history there is none.',
      body: forecastWishSchema,
      answer: forecastSchema,
      errors: [
        ...analysisErrors,
        costsErrors.COST_FORECAST_NOTHING,
        costsErrors.COST_FORECAST_HISTORY,
        costsErrors.COST_FORECAST_CHANGE,
      ],
    },
    async ({ platform, principal, body, tx, signal }) => {
      const accounts = scopedAccounts(principal);
      const measure = measureOf(body.measure);
      const filters = body.filter.map(parseFilter);
      const { history: _, ...made } = await runForecast(platform, {
        ...body,
        measure,
        filters,
        accounts,
        signal,
      });
      const row: ForecastRow = {
        ...made,
        id: platform.newId(),
        madeAt: platform.clock.now(),
        madeBy: principal.id,
        measure,
        filter: body.filter,
        accounts: accounts ?? null,
      };
      await keepForecast(tx, row);
      return {
        answer: toJson({ ...row, scores: [] }),
        resource: { type: 'cost forecast', id: row.id },
        detail: { filter: body.filter, months: body.months },
      };
    },
  ),
  readRoute(
    {
      path: '/costs/forecasts',
      action: 'costs:read',
      summary: 'Forecasts that were made, the latest first, and how they came out',
      query: pageQuery,
      answer: forecastsSchema,
    },
    async ({ platform, principal, query }) => {
      const after = cursor.decode(query.after);
      const rows = await listForecasts(platform.ledger.db, scopedAccounts(principal), after, query.limit);
      const { items, next } = page(rows, query.limit, ({ madeAt, id }) =>
        cursor.encode([madeAt.toISOString(), id]),
      );
      return { items: items.map(toJson), next };
    },
  ),
  readRoute(
    {
      path: '/costs/forecast-accuracy',
      action: 'costs:read',
      summary: 'How far forecasts were from what came',
      answer: forecastAccuracySchema,
    },
    ({ platform, principal }) => readAccuracy(platform.ledger.db, scopedAccounts(principal)),
  ),
];

const toJson = ({
  accounts: _,
  madeAt,
  filter,
  ...row
}: ForecastRow & Pick<ForecastJson, 'scores'>): ForecastJson => ({
  ...row,
  madeAt: madeAt.toISOString(),
  filter: [...filter],
});
