/** What the access page asks: the API keys, and what each role may do. */
import type {
  GetAccessRolesResponse,
  GetKeysResponse,
  PostKeysData,
  PostKeysResponse,
  Reeve,
} from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type ApiKey = GetKeysResponse['items'][number];
export type NewKey = PostKeysData['body'];
export type CreatedKey = PostKeysResponse;
export type RoleInfo = GetAccessRolesResponse['items'][number];

export const KEYS = ['access', 'keys'] as const;

export const keysQuery = (reeve: Reeve) =>
  infiniteQueryOptions({
    queryKey: KEYS,
    queryFn: ({ pageParam, signal }) =>
      reeve.getKeys({ query: pageParam === null ? {} : { after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const rolesQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['access', 'roles'],
    queryFn: ({ signal }) => reeve.getAccessRoles({ signal }),
    staleTime: 600_000,
  });
