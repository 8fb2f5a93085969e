/** Exchanges a one-time token or an API key for a session, then goes where the person wanted to go. */
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useReeve } from '../../api/reeve-context.tsx';
import { safeReturnPath } from '../../lib/return-path.ts';

export type Credentials = { readonly token: string } | { readonly apiKey: string };

export function useSignIn(wanted: string | undefined): UseMutationResult<unknown, Error, Credentials> {
  const reeve = useReeve();
  const queries = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (credentials: Credentials) => reeve.createSession({ body: credentials }),
    onSuccess: async () => {
      // Nothing an earlier person saw may be shown to the next one.
      queries.clear();
      await router.navigate({ href: router.history.createHref(safeReturnPath(wanted)), replace: true });
    },
  });
}
