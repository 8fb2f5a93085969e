/** What the costs page asks: the report with its series, what is inside one bar or group. */
import type { ListCostsReportData, ListCostsReportResponse, Reeve } from '@reeve/sdk';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type CostSearch, groupingOf, type LineSearch } from './cost-search.ts';

export type CostReport = ListCostsReportResponse;
/** As lists want their pages. */
export type CostPage = CostReport & {
  readonly items: CostReport['rows'];
  /** As the address calls what it is grouped by. */
  readonly grouping: string;
};
export type CostRow = CostReport['rows'][number];
type Question = NonNullable<ListCostsReportData['query']>;

const COSTS = ['costs'] as const;
const PAGE_SIZE = 100;
const INSIDE = 50;
const FRESH_MS = 60_000;

export const linesOf = ({ measure, currency, filter }: LineSearch) => ({
  ...(measure === undefined ? {} : { measure }),
  ...(currency === undefined ? {} : { currency }),
  ...(filter === undefined ? {} : { filter: [...filter] }),
});

export function reportQuestion(search: CostSearch) {
  const { period, against, sort, unit = 'day' } = search;
  return {
    ...linesOf(search),
    by: groupingOf(search),
    series: unit,
    ...(period === undefined ? {} : { period }),
    ...(against === undefined ? {} : { against }),
    // By change, where nothing is compared, is by cost.
    ...(sort === undefined ? {} : { sort }),
  } satisfies Question;
}

export function reportQuery(reeve: Reeve, search: CostSearch) {
  const asked: Question = { ...reportQuestion(search), limit: PAGE_SIZE };
  return infiniteQueryOptions({
    queryKey: [...COSTS, 'report', asked],
    queryFn: async ({ pageParam, signal }): Promise<CostPage> => {
      const query = pageParam === null ? asked : { ...asked, after: pageParam };
      const report = await reeve.listCostsReport({ query, signal });
      return { ...report, items: report.rows, grouping: groupingOf(search) };
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: FRESH_MS,
    // The answer before stands, dimmed, until the next one is there.
    placeholderData: keepPreviousData,
  });
}

export interface Inside {
  readonly from: string;
  readonly to: string;
  /** Of the group; none for a whole bar. */
  readonly filter: readonly string[];
}

/** The lines of a bar or a group, added up by what is asked for. */
export function insideQuery(reeve: Reeve, search: CostSearch, { from, to, filter }: Inside, by: string) {
  const filters = [...new Set([...(search.filter ?? []), ...filter])];
  const query: Question = {
    ...linesOf(search),
    // None at all is not the same as one without a text.
    ...(filters.length === 0 ? {} : { filter: filters }),
    by,
    from,
    to,
    limit: INSIDE,
  };
  return queryOptions({
    queryKey: [...COSTS, 'inside', query],
    queryFn: ({ signal }) => reeve.listCostsReport({ query, signal }),
    staleTime: FRESH_MS,
  });
}

const MOST_VALUES = 50;

/** The values of a dimension by their costs in the time that is looked at, whatever else is filtered. */
export function valuesQuery(reeve: Reeve, { period, currency }: LineSearch, by: string) {
  const query: Question = {
    by,
    limit: MOST_VALUES,
    ...(period === undefined ? {} : { period }),
    ...(currency === undefined ? {} : { currency }),
  };
  return queryOptions({
    queryKey: [...COSTS, 'values', query],
    queryFn: async ({ signal }) => {
      const { rows, by: columns } = await reeve.listCostsReport({ query, signal });
      return rows.map((row) => row[columns[0] ?? ''] ?? null);
    },
    staleTime: FRESH_MS,
    retry: false,
  });
}

const DIMENSIONS_FRESH_MS = 300_000;

export const dimensionsQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: [...COSTS, 'dimensions'],
    queryFn: ({ signal }) => reeve.describeCostDimensions({ signal }),
    staleTime: DIMENSIONS_FRESH_MS,
  });
