/** What the cards of the costs ask: how far the bill reaches, the month to date, the forecast, budgets, what is nobody's. */
import type { ForecastCostsResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';
import type { BillReach } from './bill-reach.ts';

const OVERVIEW = ['costs', 'overview'] as const;
const FRESH_MS = 120_000;
const MOVERS = 3;

export const sourcesQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: [...OVERVIEW, 'sources'],
    queryFn: async ({ signal }) => (await reeve.getCostsSources({ signal })).items,
    staleTime: FRESH_MS,
  });

export function monthQuery(reeve: Reeve, { period, against }: BillReach) {
  const query = { by: 'service', period, against, sort: 'change', limit: MOVERS } as const;
  return queryOptions({
    queryKey: [...OVERVIEW, 'month', query],
    queryFn: ({ signal }) => reeve.listCostsReport({ query, signal }),
    staleTime: FRESH_MS,
  });
}

const FORECASTS = 50;
export const FORECAST = [...OVERVIEW, 'forecast'] as const;

type Forecast = ForecastCostsResponse['months'][number] & { readonly currency: string };

/** The latest that is of all effective costs; null where none was made. */
export const forecastQuery = (reeve: Reeve, { month }: BillReach) =>
  queryOptions({
    queryKey: [...FORECAST, month],
    queryFn: async ({ signal }): Promise<Forecast | null> => {
      const { items } = await reeve.listCostsForecasts({ query: { limit: FORECASTS }, signal });
      const all = items.find(
        ({ filter, measure, changes }) =>
          filter.length === 0 && measure === 'effective' && changes.length === 0,
      );
      const own = all?.months.find((one) => one.month === month);
      return all && own ? { ...own, currency: all.currency } : null;
    },
    staleTime: FRESH_MS,
  });

export const budgetsAtRiskQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: [...OVERVIEW, 'budgets'],
    queryFn: async ({ signal }) => {
      const { items, next } = await reeve.listCostsBudgets({ signal });
      const near = items.filter(({ state: { status } }) => status === 'over' || status === 'at risk');
      return { near, count: items.length, isAll: next === null };
    },
    staleTime: FRESH_MS,
  });

export const unallocatedShareQuery = (reeve: Reeve, { period }: BillReach) =>
  queryOptions({
    queryKey: [...OVERVIEW, 'unallocated', period],
    queryFn: ({ signal }) => reeve.getCostsShowback({ query: { period }, signal }),
    staleTime: FRESH_MS,
  });
