/** What the reports page asks: the kinds, the runs, the schedules. */
import type {
  ListReportRunsResponse,
  ListReportSchedulesResponse,
  ListReportsResponse,
  Reeve,
} from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type ReportKind = ListReportsResponse['items'][number];
export type ReportRun = ListReportRunsResponse['items'][number];
export type ReportSchedule = ListReportSchedulesResponse['items'][number];
export type ReportFormat = ReportRun['formats'][number];

export const RUNS = ['report runs'] as const;
export const SCHEDULES = ['report schedules'] as const;

export const kindsQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['report kinds'],
    queryFn: ({ signal }) => reeve.listReports({ signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What a report may be made of instead of words of its own. */
export const viewNamesQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['report views'],
    queryFn: async ({ signal }) => (await reeve.listCostViews({ signal })).items.map(({ name }) => name),
  });

/** While one is being made the list is looked at again. */
const LOOK_MS = 1_500;

export const runsQuery = (reeve: Reeve) =>
  infiniteQueryOptions({
    queryKey: RUNS,
    queryFn: ({ pageParam, signal }) =>
      reeve.listReportRuns({
        query: { limit: 20, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ endedAt }) => endedAt === null)) ? LOOK_MS : false,
  });

export const schedulesQuery = (reeve: Reeve) =>
  queryOptions({ queryKey: SCHEDULES, queryFn: ({ signal }) => reeve.listReportSchedules({ signal }) });
