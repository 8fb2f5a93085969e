/** What the commitments page asks: how they do, what they cover, and what a further one would have been worth. */
import type {
  ListCommitmentCoverageResponse,
  ListCommitmentsResponse,
  Reeve,
  SimulateCommitmentResponse,
} from '@reeve/sdk';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CommitmentSearch } from './commitment-search.ts';

export type Commitments = ListCommitmentsResponse;
export type Commitment = Commitments['items'][number];
export type Coverage = ListCommitmentCoverageResponse;
export type Simulation = SimulateCommitmentResponse;
export type Level = Simulation['best'];

const FRESH_MS = 60_000;
const KEY = ['costs', 'commitments'] as const;

const spanOf = ({ period, currency }: CommitmentSearch) => ({
  ...(period === undefined ? {} : { period }),
  ...(currency === undefined ? {} : { currency }),
});

export function commitmentsQuery(reeve: Reeve, search: CommitmentSearch) {
  const query = spanOf(search);
  return queryOptions({
    queryKey: [...KEY, query],
    queryFn: ({ signal }) => reeve.listCommitments({ query, signal }),
    staleTime: FRESH_MS,
  });
}

export function coverageQuery(reeve: Reeve, search: CommitmentSearch) {
  const query = { ...spanOf(search), by: search.by ?? 'class' };
  return queryOptions({
    queryKey: [...KEY, 'coverage', query],
    queryFn: ({ signal }) => reeve.listCommitmentCoverage({ query, signal }),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}

export function simulationQuery(reeve: Reeve, search: CommitmentSearch) {
  const { kind, term, payment, lookBack, lapse, discount = '', pool, level, currency } = search;
  const asked = { kind, term, payment, lookBack, pool, level, currency };
  const given = discount.split(/[;,]/).flatMap((text) => text.trim() || []);
  const query = {
    ...Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)),
    ...(lapse === undefined ? {} : { lapse: Number(lapse) }),
    ...(given.length === 0 ? {} : { discount: given }),
  };
  return queryOptions({
    queryKey: [...KEY, 'simulation', query],
    queryFn: ({ signal }) => reeve.simulateCommitment({ query, signal }),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
