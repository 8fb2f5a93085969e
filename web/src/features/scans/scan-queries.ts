/** What the scans page asks: the scans, one of them as it goes on, and how complete the knowledge is. */
import type { GetCoverageGridResponse, GetScanResponse, Reeve, StartScanData } from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';

export type Scan = GetScanResponse;
export type Wish = StartScanData['body'];
export type GridField = GetCoverageGridResponse['items'][number];

export const SCANS = ['scans'] as const;

const PAGE_SIZE = 20;
const EVERY_MS = 5_000;
const POLL_MS = 2_000;

export const scansQuery = (reeve: Reeve) =>
  infiniteQueryOptions({
    queryKey: [...SCANS, 'list'],
    queryFn: ({ pageParam, signal }) =>
      reeve.listScans({
        query: { limit: PAGE_SIZE, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Somebody who reads further down keeps the rows where they are.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 1) === 1 ? EVERY_MS : false),
  });

export const gridQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: [...SCANS, 'coverage'],
    queryFn: ({ signal }) => reeve.getCoverageGrid({ signal }),
  });

const scanQuery = (reeve: Reeve, id: string) =>
  queryOptions({
    queryKey: [...SCANS, 'one', id],
    queryFn: ({ signal }) => reeve.getScan({ path: { id }, signal }),
  });

/** A scan as it goes on: told by the server as it happens, asked for where its events do not come through. */
export function useScan(id: string) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const [live, setLive] = useState(true);
  const query = useQuery({
    ...scanQuery(reeve, id),
    refetchInterval: ({ state }) => (!live && state.data?.endedAt === null ? POLL_MS : false),
  });
  const going = query.data !== undefined && query.data.endedAt === null;
  useEffect(() => {
    if (!going) return;
    const leaving = new AbortController();
    const follow = async () => {
      setLive(true);
      const { stream } = await reeve.followScanEvents({
        path: { id },
        signal: leaving.signal,
        sseMaxRetryAttempts: 1,
      });
      for await (const scan of stream) queries.setQueryData([...SCANS, 'one', id], scan);
    };
    const stopped = () => {
      if (leaving.signal.aborted) return;
      setLive(false);
      void queries.invalidateQueries({ queryKey: SCANS });
    };
    follow().then(stopped, stopped);
    return () => leaving.abort();
  }, [going, id, reeve, queries]);
  return query;
}
