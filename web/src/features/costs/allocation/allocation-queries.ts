/** What the allocation page asks: the rules and their history, whose the costs are, why, and what is nobody's. */
import type {
  ExplainShowbackResponse,
  GetCostsAllocationRulesResponse,
  GetCostsShowbackResponse,
  GetCostsUnallocatedResponse,
  Reeve,
  TryAllocationRulesData,
  TryAllocationRulesResponse,
} from '@reeve/sdk';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type AllocationSearch, targetOf } from './allocation-search.ts';

export type Showback = GetCostsShowbackResponse;
export type Piece = ExplainShowbackResponse['items'][number];
export type Worklist = GetCostsUnallocatedResponse;
export type Unowned = Worklist['items'][number];
export type RulesVersion = GetCostsAllocationRulesResponse;
export type Rules = RulesVersion['rules'];
export type Rule = Rules['rules'][number];
export type Split = Rules['splits'][number];
export type Synonym = Rules['synonyms'][number];
export type Condition = Rule['when'][number];
export type How = Split['how'];
export type Trial = TryAllocationRulesResponse;
export type TrialWish = TryAllocationRulesData['body'];

export const ALLOCATION = ['allocation'] as const;
const FRESH_MS = 60_000;
export const USUAL_PERIOD = 'last month' as const;

/** The words of the address as every question takes them. */
export const askedOf = (search: AllocationSearch) => {
  const { period = USUAL_PERIOD, measure, currency } = search;
  return {
    by: targetOf(search),
    period,
    ...(measure === undefined ? {} : { measure }),
    ...(currency === undefined ? {} : { currency }),
  };
};

export function showbackQuery(reeve: Reeve, search: AllocationSearch) {
  const query = askedOf(search);
  return queryOptions({
    queryKey: [...ALLOCATION, 'showback', query],
    queryFn: ({ signal }) => reeve.getCostsShowback({ query, signal }),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}

export function explainQuery(reeve: Reeve, search: AllocationSearch, value: string) {
  const query = { ...askedOf(search), limit: 200 };
  return queryOptions({
    queryKey: [...ALLOCATION, 'explain', value, query],
    queryFn: ({ signal }) => reeve.explainShowback({ path: { value }, query, signal }),
    staleTime: FRESH_MS,
  });
}

export function worklistQuery(reeve: Reeve, search: AllocationSearch) {
  const query = { ...askedOf(search), limit: 200 };
  return queryOptions({
    queryKey: [...ALLOCATION, 'worklist', query],
    queryFn: ({ signal }) => reeve.getCostsUnallocated({ query, signal }),
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
}

export const rulesQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: [...ALLOCATION, 'rules'],
    queryFn: ({ signal }) => reeve.getCostsAllocationRules({ signal }),
  });

export const historyQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: [...ALLOCATION, 'history'],
    queryFn: async ({ signal }) => (await reeve.getCostsAllocationHistory({ signal })).items,
  });
