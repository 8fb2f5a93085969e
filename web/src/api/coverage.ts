/** How complete the knowledge of the estate is: the counts alone, the cells are another page's. */
import type { ListCoverageResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';

export type Coverage = Pick<ListCoverageResponse, 'counts' | 'lastScanAt'>;

const EVERY_MS = 15_000;

export const coverageQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['coverage'],
    queryFn: async ({ signal }): Promise<Coverage> => {
      const { counts, lastScanAt } = await reeve.listCoverage({ query: { limit: 1 }, signal });
      return { counts, lastScanAt };
    },
    refetchInterval: EVERY_MS,
  });
