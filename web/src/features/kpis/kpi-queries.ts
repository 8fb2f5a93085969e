/** What the KPI page asks: the KPIs of a time, and what one of a business metric costs. */
import type { GetCostsUnitCostResponse, ImportUnitValuesData, ReadCostKpisResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';
import type { KpiSearch } from './kpi-search.ts';

export type Kpis = ReadCostKpisResponse;
export type Kpi = Kpis['items'][number];
export type UnitCost = GetCostsUnitCostResponse;
export type ImportWish = ImportUnitValuesData['body'];

export const KPIS = ['kpis'] as const;
const FRESH_MS = 60_000;

export function kpisQuery(reeve: Reeve, { period, currency }: KpiSearch) {
  const query = {
    ...(period === undefined ? {} : { period }),
    ...(currency === undefined ? {} : { currency }),
  };
  return queryOptions({
    queryKey: [...KPIS, query],
    queryFn: ({ signal }) => reeve.readCostKpis({ query, signal }),
    staleTime: FRESH_MS,
  });
}

/** A quarter of weeks, or a year of months for what is counted by the month. */
export function unitCostQuery(reeve: Reeve, name: string, step: 'week' | 'month') {
  const query = { step, period: step === 'week' ? '91d' : '365d' } as const;
  return queryOptions({
    queryKey: [...KPIS, 'unit', name, query],
    queryFn: ({ signal }) => reeve.getCostsUnitCost({ path: { name }, query, signal }),
    staleTime: FRESH_MS,
  });
}
