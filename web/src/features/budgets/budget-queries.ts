/** What the budgets page asks: the budgets, and how each stands. */
import type { ListCostsBudgetsResponse, Reeve, SetBudgetData } from '@reeve/sdk';
import { infiniteQueryOptions } from '@tanstack/react-query';

export type Budget = ListCostsBudgetsResponse['items'][number];
export type BudgetWish = SetBudgetData['body'];

export const BUDGETS = ['budgets'] as const;

export const budgetsQuery = (reeve: Reeve) =>
  infiniteQueryOptions({
    queryKey: BUDGETS,
    queryFn: ({ pageParam, signal }) =>
      reeve.listCostsBudgets({ query: pageParam === null ? {} : { after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
