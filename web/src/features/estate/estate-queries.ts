/** What the estate page asks: the figures, the tree of two groupings, and what changed since a moment. */
import type { Reeve } from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Grouping } from './estate-search.ts';

const ESTATE = ['estate'] as const;
const PAGE_SIZE = 50;

const at = (asOf: string | undefined) => (asOf === undefined ? {} : { asOf });

export const summaryQuery = (reeve: Reeve, asOf: string | undefined) =>
  queryOptions({
    queryKey: [...ESTATE, 'summary', asOf],
    queryFn: ({ signal }) => reeve.getEstateSummary({ query: at(asOf), signal }),
  });

export const treeQuery = (reeve: Reeve, by: readonly Grouping[], asOf: string | undefined) =>
  queryOptions({
    queryKey: [...ESTATE, 'tree', by, asOf],
    queryFn: ({ signal }) =>
      reeve.getEstateTree({
        query: { by: [...by], ...at(asOf) },
        signal,
      }),
  });

export const diffQuery = (reeve: Reeve, from: string, to: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...ESTATE, 'diff', from, to],
    queryFn: ({ pageParam, signal }) =>
      reeve.listEstateDiff({
        query: {
          from,
          limit: PAGE_SIZE,
          ...(to === undefined ? {} : { to }),
          ...(pageParam === null ? {} : { after: pageParam }),
        },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
