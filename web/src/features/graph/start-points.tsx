/** Where to begin when nobody is named yet: what much hangs on. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Waypoints } from 'lucide-react';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatCount } from '../../lib/format.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { summaryQuery } from './graph-queries.ts';
import { nameOf, typeOf } from './node-face.ts';

export function StartPoints() {
  const { data, error, refetch } = useQuery(summaryQuery(useReeve()));
  return (
    <Panel
      title="What much hangs on"
      aside={data && `${formatCount(data.nodes.inventory)} resources, ${formatCount(data.edges.total)} edges`}
    >
      {error !== null ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <SkeletonRows count={8} />
      ) : data.singlePoints.length === 0 ? (
        <EmptyState icon={Waypoints} title="Name a resource to see what it hangs together with">
          {data.nodes.inventory === 0
            ? 'No scan has found a resource yet.'
            : 'Nothing in production hangs on one thing alone, as far as is known.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Where to begin"
          rows={data.singlePoints}
          rowKey={({ id }) => id}
          columns={[
            {
              title: 'Name',
              cell: (point) => (
                <Link
                  to="/graph"
                  search={{ node: point.id, mode: 'impact' }}
                  className="text-accent underline-offset-2 hover:underline"
                >
                  {nameOf(point)}
                </Link>
              ),
            },
            { title: 'Type', className: 'text-ink-2', cell: typeOf },
            { title: 'Account', minor: true, className: 'text-ink-2', cell: ({ account }) => account ?? '–' },
            {
              title: 'Depend on it alone',
              align: 'right',
              cell: ({ dependents }) => formatCount(dependents),
            },
            {
              title: 'Cut off without it',
              align: 'right',
              minor: true,
              cell: ({ parted }) => formatCount(parted),
            },
          ]}
        />
      )}
    </Panel>
  );
}
