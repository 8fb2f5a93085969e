/** What the cards of the costs ask: how far the bill reaches, the month to date, the forecast, budgets, what is nobody's. */
import type { ForecastCostsResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';
import type { BillReach } from './bill-reach.ts';

const OVERVIEW = ['costs', 'overview'] as const;
const FRESH_MS = 120_000;
const MOVERS = 3;

/** Undefined where the bill has only one. */
type Currency = string | undefined;

const inCurrency = (currency: Currency) => (currency === undefined ? {} : { currency });

export function monthQuery(reeve: Reeve, { period, against }: BillReach, currency: Currency) {
  const lines = { period, against, ...inCurrency(currency) };
  const query = { ...lines, by: 'service', sort: 'change', limit: MOVERS } as const;
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
export const forecastQuery = (reeve: Reeve, { month }: BillReach, currency: Currency) =>
  queryOptions({
    queryKey: [...FORECAST, month, currency],
    queryFn: async ({ signal }): Promise<Forecast | null> => {
      const { items } = await reeve.listCostsForecasts({ query: { limit: FORECASTS }, signal });
      const all = items.find(
        (one) =>
          one.filter.length === 0 &&
          one.measure === 'effective' &&
          one.changes.length === 0 &&
          one.currency === (currency ?? one.currency),
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

export const unallocatedShareQuery = (reeve: Reeve, { period }: BillReach, currency: Currency) =>
  queryOptions({
    queryKey: [...OVERVIEW, 'unallocated', period, currency],
    queryFn: ({ signal }) => reeve.getCostsShowback({ query: { period, ...inCurrency(currency) }, signal }),
    staleTime: FRESH_MS,
  });
