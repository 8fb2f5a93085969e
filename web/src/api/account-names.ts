/** What the accounts are called, as everywhere else only their digits are known. */
import type { Reeve } from '@reeve/sdk';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { plainText } from '../lib/plain-text.ts';
import { useReeve } from './reeve-context.tsx';

const PAGE_SIZE = 500;
const FRESH_MS = 60_000;

const accountNamesQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['account-names'],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, string>> => {
      const names = new Map<string, string>();
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<Reeve['listAccounts']>> = await reeve.listAccounts({
          query: { limit: PAGE_SIZE, ...(after === null ? {} : { after }) },
          signal,
        });
        for (const { id, name } of page.items) if (name !== null) names.set(id, plainText(name));
        after = page.next;
      } while (after !== null);
      return names;
    },
    staleTime: FRESH_MS,
  });

/** The name of an account, or its id while or where no name is known. */
export function useAccountName(): (id: string) => string {
  const { data } = useQuery(accountNamesQuery(useReeve()));
  return useCallback((id) => data?.get(id) ?? id, [data]);
}
