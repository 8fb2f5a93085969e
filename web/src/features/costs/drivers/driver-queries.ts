/** What the drivers page asks: why costs differ between two times. */
import type { ExplainCostsResponse, Reeve } from '@reeve/sdk';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { linesOf } from '../cost-queries.ts';
import { groupingOf, type LineSearch } from '../cost-search.ts';

/** With what it is grouped by, as the address calls it. */
export type Drivers = ExplainCostsResponse & { readonly grouping: string };

const FRESH_MS = 60_000;
export const USUAL_PERIOD = 'last month' as const;

export const driversQuery = (reeve: Reeve, search: LineSearch) => {
  const { period = USUAL_PERIOD, against } = search;
  const grouping = groupingOf(search);
  const query = {
    ...linesOf(search),
    by: grouping,
    period,
    ...(against === undefined ? {} : { against }),
    movers: 10,
  };
  return queryOptions({
    queryKey: ['drivers', query],
    queryFn: async ({ signal }): Promise<Drivers> => ({
      ...(await reeve.explainCosts({ query, signal })),
      grouping,
    }),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
};
