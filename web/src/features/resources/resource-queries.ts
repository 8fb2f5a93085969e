/** What the resource pages ask: the resources in pages, one of them whole, and what became of it. */
import type {
  GetResourceHistoryResponse,
  GetResourceResponse,
  ListResourcesResponse,
  Reeve,
} from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ResourceFilter, ResourceSearch } from './resource-search.ts';

export type ResourceRow = ListResourcesResponse['items'][number];
export type Resource = GetResourceResponse;
export type ResourceEvent = GetResourceHistoryResponse['items'][number];

const RESOURCES = ['resources'] as const;

const PAGE_SIZE = 100;

export const resourcesQuery = (reeve: Reeve, filter: ResourceFilter) =>
  infiniteQueryOptions({
    queryKey: [...RESOURCES, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      reeve.listResources({
        query: { ...filter, limit: PAGE_SIZE, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const resourceQuery = (reeve: Reeve, { arn = '', asOf }: ResourceSearch) =>
  queryOptions({
    queryKey: [...RESOURCES, 'one', arn, asOf],
    queryFn: ({ signal }) =>
      reeve.getResource({ query: { arn, ...(asOf === undefined ? {} : { asOf }) }, signal }),
  });

export const historyQuery = (reeve: Reeve, arn: string) =>
  queryOptions({
    queryKey: [...RESOURCES, 'history', arn],
    queryFn: ({ signal }) => reeve.getResourceHistory({ query: { arn }, signal }),
  });
