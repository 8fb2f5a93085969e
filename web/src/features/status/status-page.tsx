/** How Reeve itself is doing: the verdict first, then what stands behind it. */
import { useQuery } from '@tanstack/react-query';
import { isEngineGone } from '../../api/problems.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { statusQuery } from '../../api/status.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { CostCards } from './costs/cost-cards.tsx';
import { CoveragePanel } from './coverage-panel.tsx';
import { HealthPanel } from './health-panel.tsx';
import { JobsPanel } from './jobs-panel.tsx';
import { LakePanel } from './lake-panel.tsx';
import { LedgerPanel } from './ledger-panel.tsx';
import { StatusSkeleton } from './status-skeleton.tsx';
import { StoragePanel } from './storage-panel.tsx';

export function StatusPage() {
  const { data, error, dataUpdatedAt, refetch } = useQuery(statusQuery(useReeve()));
  if (data === undefined) {
    return (
      <Page title="Status">
        {error === null ? (
          <StatusSkeleton />
        ) : (
          <div className="rounded-lg border border-line bg-surface">
            <ErrorState error={error} onRetry={() => void refetch()} />
          </div>
        )}
      </Page>
    );
  }
  return (
    <Page title="Status" lead={`Reeve ${data.version}`}>
      <CostCards />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-4">
          <HealthPanel
            health={data.health}
            staleSince={isEngineGone(error) ? new Date(dataUpdatedAt) : undefined}
          />
          <LakePanel lake={data.lake} />
        </div>
        <div className="grid min-w-0 gap-4 sm:max-lg:grid-cols-2">
          <CoveragePanel />
          <JobsPanel jobs={data.jobs} />
          <LedgerPanel ledger={data.ledger} />
          <StoragePanel storage={data.storage} />
        </div>
      </div>
    </Page>
  );
}
