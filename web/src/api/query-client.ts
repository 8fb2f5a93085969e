/** The cache of answers: how long they are fresh, what is tried again, and what a lost session does. */
import { QueryCache, QueryClient } from '@tanstack/react-query';
import { isEngineGone, isSignedOut } from './problems.ts';

export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // What no page shows was asked for by the guard of the routes, which leads to the sign-in page itself.
        if (isSignedOut(error) && query.getObserversCount() > 0) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // Reeve often runs on the same machine: the browser's idea of being offline says nothing about it.
        networkMode: 'always',
        retry: (failures, error) => failures < 1 && isEngineGone(error),
        retryDelay: 500,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
