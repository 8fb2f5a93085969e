/** What the access page asks: the API keys, and what each role may do. */
import type {
  CreateKeyData,
  CreateKeyResponse,
  GetAccessRolesResponse,
  ListKeysResponse,
  Reeve,
} from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type ApiKey = ListKeysResponse['items'][number];
export type NewKey = CreateKeyData['body'];
export type CreatedKey = CreateKeyResponse;
export type RoleInfo = GetAccessRolesResponse['items'][number];

export const KEYS = ['access', 'keys'] as const;

export const keysQuery = (reeve: Reeve) =>
  infiniteQueryOptions({
    queryKey: KEYS,
    queryFn: ({ pageParam, signal }) =>
      reeve.listKeys({ query: pageParam === null ? {} : { after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const rolesQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['access', 'roles'],
    queryFn: ({ signal }) => reeve.getAccessRoles({ signal }),
    staleTime: 600_000,
  });
