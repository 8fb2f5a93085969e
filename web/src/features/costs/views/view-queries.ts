/** The saved views: what the menu asks, and how a view becomes the page's part of the address. */
import type { ListCostViewsResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';
import { type CostSearch, parseCostSearch } from '../cost-search.ts';

export type CostView = ListCostViewsResponse['items'][number];

export const VIEWS = ['cost views'] as const;

export const viewsQuery = (reeve: Reeve) =>
  queryOptions({ queryKey: VIEWS, queryFn: ({ signal }) => reeve.listCostViews({ signal }) });

export const searchOf = ({ state }: CostView): CostSearch => parseCostSearch({ ...state });

/** Without what stands open beside the list. */
export function stateOf({ open: _, start: __, filter, ...state }: CostSearch): CostView['state'] {
  return { ...state, ...(filter === undefined ? {} : { filter: [...filter] }) };
}
