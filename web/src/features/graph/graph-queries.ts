/** What the graph page asks: what a thing is connected with, what a change to it reaches, how two hang together. */
import type {
  ExportGraphResponse,
  GraphEdge,
  GraphNode,
  ListComponentsResponse,
  ListOrphansResponse,
  ListSinglePointsResponse,
  ReadImpactResponse,
  ReadNeighboursResponse,
  ReadPathsResponse,
  Reeve,
} from '@reeve/sdk';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { GraphSearch } from './graph-search.ts';

export type Node = GraphNode;
export type Edge = GraphEdge;
export type Impact = ReadImpactResponse;
export type Neighbours = ReadNeighboursResponse;
export type Paths = ReadPathsResponse;
export type ExportFormat = ExportGraphResponse['format'];

/** Listed at most; what is beyond is counted. */
const LISTED = 500;
const USUAL_DEPTH = 3;

const kindsOf = ({ kind }: GraphSearch) => (kind === undefined ? {} : { kinds: kind });

export const walkOf = (search: GraphSearch) => ({
  direction: search.direction ?? ('dependents' as const),
  depth: search.depth ?? USUAL_DEPTH,
  limit: LISTED,
  ...kindsOf(search),
});

export const neighboursQuery = (reeve: Reeve, arn: string, search: GraphSearch) =>
  queryOptions({
    queryKey: ['graph', 'neighbours', arn, search.kind],
    queryFn: ({ signal }) =>
      reeve.readNeighbours({ query: { arn, limit: LISTED, ...kindsOf(search) }, signal }),
    enabled: arn !== '',
  });

export const impactQuery = (reeve: Reeve, arn: string, search: GraphSearch) => {
  const walk = walkOf(search);
  return queryOptions({
    queryKey: ['graph', 'impact', arn, walk],
    queryFn: ({ signal }) => reeve.readImpact({ query: { arn, ...walk }, signal }),
    enabled: arn !== '',
  });
};

export const pathsQuery = (reeve: Reeve, from: string, search: GraphSearch) => {
  const { to = '', direction = 'any' } = search;
  return queryOptions({
    queryKey: ['graph', 'paths', from, to, direction, search.kind],
    queryFn: ({ signal }) => reeve.readPaths({ query: { from, to, direction, ...kindsOf(search) }, signal }),
    enabled: from !== '' && to !== '',
  });
};

const SUMMARY_FRESH_MS = 300_000;

/** The kinds there are, and what much hangs on. */
export const summaryQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['graph', 'summary'],
    queryFn: ({ signal }) => reeve.readGraphSummary({ signal }),
    staleTime: SUMMARY_FRESH_MS,
  });

export type StartRow = GraphNode &
  Partial<
    Pick<ListSinglePointsResponse['items'][number], 'dependents' | 'parted'> &
      Pick<ListComponentsResponse['items'][number], 'resources'>
  >;
type StartPage = (ListSinglePointsResponse | ListOrphansResponse | ListComponentsResponse) & {
  readonly items: readonly StartRow[];
};

const START_ROWS = 50;

/** Where to begin: what much hangs on, what hangs on nothing, what hangs together. */
export const startQuery = (reeve: Reeve, list: GraphSearch['list']) =>
  infiniteQueryOptions({
    queryKey: ['graph', 'start', list],
    queryFn: ({ pageParam, signal }): Promise<StartPage> => {
      const asked = {
        query: { limit: START_ROWS, ...(pageParam === null ? {} : { after: pageParam }) },
        signal,
      };
      if (list === 'orphans') return reeve.listOrphans(asked);
      return list === 'components' ? reeve.listComponents(asked) : reeve.listSinglePoints(asked);
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: SUMMARY_FRESH_MS,
  });
