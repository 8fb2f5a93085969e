/** Who is signed in. */
import type { Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';

export const sessionQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => reeve.getSession({ signal }),
    staleTime: 60_000,
  });
