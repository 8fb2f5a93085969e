/** What the drivers page asks: why costs differ between two times. */
import type { ExplainCostsResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';
import type { DriverSearch } from './driver-search.ts';

export type Drivers = ExplainCostsResponse;

const FRESH_MS = 60_000;
export const USUAL_PERIOD = 'last month';

export const driversQuery = (reeve: Reeve, search: DriverSearch) => {
  const { by = 'service', period = USUAL_PERIOD, ...rest } = search;
  const query = { by, period, ...rest, movers: 10 };
  return queryOptions({
    queryKey: ['drivers', query],
    queryFn: ({ signal }) => reeve.explainCosts({ query, signal }),
    staleTime: FRESH_MS,
  });
};
