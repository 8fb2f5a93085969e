/** What the jobs page asks: the work that waits, runs or failed, newest first. */
import type { ListJobsResponse, Reeve } from '@reeve/sdk';
import { infiniteQueryOptions } from '@tanstack/react-query';
import type { JobFilter } from './job-search.ts';

export type Job = ListJobsResponse['items'][number];

export const JOBS = ['jobs'] as const;

const PAGE_SIZE = 50;
const EVERY_MS = 5_000;

export const jobsQuery = (reeve: Reeve, filter: JobFilter) =>
  infiniteQueryOptions({
    queryKey: [...JOBS, filter],
    queryFn: ({ pageParam, signal }) =>
      reeve.listJobs({
        query: { ...filter, limit: PAGE_SIZE, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Somebody who reads further down keeps the rows where they are.
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 1) === 1 ? EVERY_MS : false),
  });
