/** Who is signed in. */
import type { GetSessionResponse, Reeve } from '@reeve/sdk';
import { queryOptions } from '@tanstack/react-query';

export type Session = GetSessionResponse;

export const sessionQuery = (reeve: Reeve) =>
  queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => reeve.getSession({ signal }),
    staleTime: 60_000,
  });
