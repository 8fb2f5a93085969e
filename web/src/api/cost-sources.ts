/** The bills that are held: whether there is one, how far it reaches, and which currencies it speaks. */
import type { GetCostsSourcesResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';

export type HeldMonth = GetCostsSourcesResponse['items'][number];

const FRESH_MS = 120_000;

export const costSourcesQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['costs', 'sources'],
    queryFn: async ({ signal }) => (await reeve.getCostsSources({ signal })).items,
    staleTime: FRESH_MS,
  });

/** Of what reports read; that of the most months first. */
export function currenciesOf(all: readonly HeldMonth[]): readonly string[] {
  const months = new Map<string, number>();
  for (const { serves, totals } of all)
    for (const currency of serves === 'no' ? [] : Object.keys(totals))
      months.set(currency, (months.get(currency) ?? 0) + 1);
  return [...months].sort(([a, many], [b, more]) => more - many || a.localeCompare(b)).map(([name]) => name);
}
