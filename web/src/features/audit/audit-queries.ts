/** What the audit page asks: entries newest first, one entry with its proof, and the newest signed checkpoint. */
import type { GetAuditEntryResponse, ListAuditEntriesResponse, Reeve } from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AuditFilter } from './audit-search.ts';

export type AuditEntry = ListAuditEntriesResponse['items'][number];
export type ProvenEntry = GetAuditEntryResponse;

const PAGE_SIZE = 50;

export const entriesQuery = (reeve: Reeve, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'entries', filter],
    queryFn: ({ pageParam, signal }) =>
      reeve.listAuditEntries({
        query: { ...filter, limit: PAGE_SIZE, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const entryQuery = (reeve: Reeve, seq: number) =>
  queryOptions({
    queryKey: ['audit', 'entry', seq],
    queryFn: ({ signal }) => reeve.getAuditEntry({ path: { seq }, signal }),
  });

export const newestCheckpointQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['audit', 'newest-checkpoint'],
    queryFn: async ({ signal }) => {
      const { items } = await reeve.listAuditCheckpoints({ query: { limit: 1 }, signal });
      return items[0] ?? null;
    },
  });
