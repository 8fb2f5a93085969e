/** The resources in pages, narrowed by the address, now or at a moment of the past. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Boxes } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useAccountName } from '../../api/account-names.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatInstant } from '../../lib/format.ts';
import { Code } from '../../ui/code.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { resourceColumns } from './resource-columns.tsx';
import { ResourceFilters } from './resource-filters.tsx';
import { resourcesQuery } from './resource-queries.ts';
import type { ResourceFilter } from './resource-search.ts';

const route = getRouteApi('/inside/resources');

export function ResourcesPage() {
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const accountName = useAccountName();
  const query = useInfiniteQuery(resourcesQuery(useReeve(), filter));
  const narrow = useCallback(
    (next: ResourceFilter) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const columns = useMemo(
    () => resourceColumns({ accountName, asOf: filter.asOf }),
    [accountName, filter.asOf],
  );
  const at = query.data?.pages[0]?.asOf.at;
  return (
    <Page
      title="Resources"
      lead={
        filter.asOf !== undefined && at !== undefined
          ? `As they were known at ${formatInstant(new Date(at))}`
          : 'Everything that the latest scans found, by type'
      }
    >
      <ResourceFilters filter={filter} onChange={narrow} />
      <KeysetTable
        caption="Resources"
        query={query}
        columns={columns}
        rowKey={({ type, arn }) => `${type} ${arn}`}
        empty={<NoResources narrowed={Object.keys(filter).length > 0} />}
      />
    </Page>
  );
}

function NoResources({ narrowed }: { readonly narrowed: boolean }) {
  return narrowed ? (
    <EmptyState icon={Boxes} title="No resource matches">
      Owners, teams and tags are compared in full, with their letter case; the search finds parts of names and
      ARNs.
    </EmptyState>
  ) : (
    <EmptyState icon={Boxes} title="Nothing has been scanned yet">
      <Code>reeve scan</Code>, or a scan from the page Scans, reads what stands in the accounts.
    </EmptyState>
  );
}
