/** What is shown instead of a page that failed, wherever it failed. */
import { useQueryClient } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ErrorState } from '../ui/error-state.tsx';

export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryClient();
  useEffect(() => {
    document.title = 'Failed · Reeve';
  }, []);
  const again = () => {
    queries.removeQueries({ predicate: (query) => query.state.status === 'error' });
    reset();
    void router.invalidate();
  };
  return (
    <div className="min-h-[60vh] px-4 pt-6 sm:px-6">
      <div className="mx-auto max-w-3xl rounded-lg border border-line bg-surface">
        <ErrorState error={error} onRetry={again} level={1} />
      </div>
    </div>
  );
}
