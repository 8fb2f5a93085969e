/** The work in the background: what waits, runs or failed, newest first, narrowed by the address. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ListTodo } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { ConfirmJob } from './confirm-job.tsx';
import type { JobAction } from './job-actions.ts';
import { jobColumns } from './job-columns.tsx';
import { JobDrawer } from './job-drawer.tsx';
import { JobFilters } from './job-filters.tsx';
import { type Job, jobsQuery } from './job-queries.ts';
import type { JobFilter } from './job-search.ts';

const route = getRouteApi('/inside/jobs');

type Overlay = { readonly kind: 'details' | JobAction; readonly job: Job };

export function JobsPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(jobsQuery(useReeve(), filter));
  const narrow = useCallback((next: JobFilter) => void navigate({ search: next, replace: true }), [navigate]);
  const [overlay, setOverlay] = useState<Overlay>();
  const close = () => setOverlay(undefined);
  const act = useCallback((kind: JobAction, job: Job) => setOverlay({ kind, job }), []);
  const columns = useMemo(
    () => jobColumns({ onOpen: (job) => setOverlay({ kind: 'details', job }), onAct: act }),
    [act],
  );
  return (
    <Page title="Jobs" lead="Work in the background; a job that is done leaves the list">
      <JobFilters filter={filter} onChange={narrow} />
      <KeysetTable
        caption="Jobs"
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<NoJobs narrowed={Object.keys(filter).length > 0} />}
      />
      {overlay?.kind === 'details' && <JobDrawer job={overlay.job} onClose={close} onAct={act} />}
      {overlay !== undefined && overlay.kind !== 'details' && (
        <ConfirmJob action={overlay.kind} job={overlay.job} onClose={close} />
      )}
    </Page>
  );
}

function NoJobs({ narrowed }: { readonly narrowed: boolean }) {
  return narrowed ? (
    <EmptyState icon={ListTodo} title="No job matches">
      The task is compared in full, for example <em>audit:checkpoint</em>.
    </EmptyState>
  ) : (
    <EmptyState icon={ListTodo} title="Nothing waits, runs or failed">
      What Reeve does in the background stands here until it is done.
    </EmptyState>
  );
}
