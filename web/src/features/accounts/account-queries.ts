/** What the accounts page asks: the accounts by name, one of them, and what there is of which. */
import type { GetAccountResponse, GetOrganizationResponse, ListAccountsResponse, Reeve } from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AccountFilter } from './account-search.ts';

export type AccountRow = ListAccountsResponse['items'][number];
export type Account = GetAccountResponse;
export type Organization = GetOrganizationResponse;

export const ACCOUNTS = ['accounts'] as const;

const PAGE_SIZE = 100;

export const accountsQuery = (reeve: Reeve, filter: AccountFilter) =>
  infiniteQueryOptions({
    queryKey: [...ACCOUNTS, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      reeve.listAccounts({
        query: { ...filter, limit: PAGE_SIZE, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const accountQuery = (reeve: Reeve, id: string) =>
  queryOptions({
    queryKey: [...ACCOUNTS, 'one', id],
    queryFn: ({ signal }) => reeve.getAccount({ path: { id }, signal }),
  });

export const organizationQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: [...ACCOUNTS, 'organization'],
    queryFn: ({ signal }) => reeve.getOrganization({ signal }),
  });
