/** The kinds of reports, each with the button that makes one. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { ReportKind } from './report-queries.ts';

interface KindsProps {
  readonly query: UseQueryResult<{ readonly items: readonly ReportKind[] }>;
  readonly onMake: (kind: ReportKind) => void;
}

export function Kinds({ query: { data, error, refetch }, onMake }: KindsProps) {
  if (data === undefined)
    return error === null ? (
      <div role="status">
        <span className="sr-only">Loading</span>
        <Skeleton className="h-28 w-full" />
      </div>
    ) : (
      <div className="rounded-lg border border-line bg-surface">
        <ErrorState error={error} onRetry={() => void refetch()} />
      </div>
    );
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {data.items.map((kind) => (
        <li
          key={kind.name}
          className="flex items-start justify-between gap-4 rounded-lg border border-line bg-surface px-4 py-3"
        >
          <div className="min-w-0">
            <h2 className="font-semibold">{kind.title}</h2>
            <p className="text-ink-2">{kind.description}</p>
          </div>
          <Button onClick={() => onMake(kind)}>
            Make<span className="sr-only"> {kind.title}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
