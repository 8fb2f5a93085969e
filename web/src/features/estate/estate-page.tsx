/** The estate: its figures, how it falls into groups, and what changed, now or at a moment of the past. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Map as MapIcon } from 'lucide-react';
import { useCallback } from 'react';
import { useAccountName } from '../../api/account-names.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatInstant } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton, SkeletonRows } from '../../ui/skeleton.tsx';
import { DiffPanel } from './diff-panel.tsx';
import { EstateControls } from './estate-controls.tsx';
import { summaryQuery, treeQuery } from './estate-queries.ts';
import { type EstateSearch, type Grouping, groupingsOf } from './estate-search.ts';
import { Figures } from './figures.tsx';
import { groupTree } from './group-tree.ts';
import { GroupsTable } from './groups-table.tsx';
import { Treemap } from './treemap.tsx';

const route = getRouteApi('/inside/estate');

export function EstatePage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (next: EstateSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const { data, error, refetch } = useQuery(summaryQuery(useReeve(), search.asOf));
  return (
    <Page
      title="Estate"
      lead={
        search.asOf !== undefined && data
          ? `As it was known at ${formatInstant(new Date(data.asOf.at))}`
          : 'Everything there is, and how it falls into groups'
      }
    >
      <EstateControls search={search} onChange={change} />
      {data ? (
        <Figures summary={data} />
      ) : error === null ? (
        <Skeleton className="mb-4 h-32 w-full" />
      ) : (
        <div className="mb-4 rounded-lg border border-line bg-surface">
          <ErrorState error={error} onRetry={() => void refetch()} />
        </div>
      )}
      {search.since !== undefined && (
        <div className="mb-6">
          <h2 className="mb-2 text-md font-semibold">What changed</h2>
          <DiffPanel since={search.since} asOf={search.asOf} />
        </div>
      )}
      {data || error === null ? <Groups search={search} /> : null}
    </Page>
  );
}

function Groups({ search }: { readonly search: EstateSearch }) {
  const by = groupingsOf(search);
  const { data, error, refetch } = useQuery(treeQuery(useReeve(), by, search.asOf));
  const accountName = useAccountName();
  const label = useCallback(
    (grouping: Grouping, key: string | null) =>
      key === null ? 'Not known' : grouping === 'account' ? accountName(key) : plainText(key),
    [accountName],
  );
  const groups = data === undefined ? [] : groupTree(data.items);
  const shown = { groups, by, asOf: search.asOf, label };
  return (
    <Panel title={`By ${by[0]} and ${by[1]}`}>
      {data === undefined ? (
        error === null ? (
          <SkeletonRows count={10} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : groups.length === 0 ? (
        <EmptyState icon={MapIcon} title="Nothing has been scanned yet">
          A scan from the page Scans reads what stands in the accounts.
        </EmptyState>
      ) : (
        <>
          <Treemap {...shown} />
          <GroupsTable {...shown} />
        </>
      )}
    </Panel>
  );
}
