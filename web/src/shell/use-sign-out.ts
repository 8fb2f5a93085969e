/** Ends the session on the server, forgets every answer, and goes to the sign-in page. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { isMissing, isSignedOut } from '../api/problems.ts';
import { useReeve } from '../api/reeve-context.tsx';

export function useSignOut(): () => void {
  const reeve = useReeve();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useMutation({
    mutationFn: async () => {
      try {
        await reeve.deleteSessionsCurrent();
      } catch (error) {
        // A session that has already ended is what was asked for.
        if (!isSignedOut(error) && !isMissing(error)) throw error;
      }
    },
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: { signedOut: true } });
      queries.clear();
    },
  });
  return mutate;
}
