/** Who did what: the log newest first, narrowed by the address, one entry open beside it. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useCallback } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { entriesQuery } from './audit-queries.ts';
import type { AuditFilter } from './audit-search.ts';
import { CheckpointLead } from './checkpoint-lead.tsx';
import { ENTRY_COLUMNS } from './entry-columns.tsx';
import { EntryDrawer } from './entry-drawer.tsx';

const route = getRouteApi('/inside/audit');

export function AuditPage() {
  const { entry, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(entriesQuery(useReeve(), filter));
  const narrow = useCallback(
    (next: AuditFilter) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const narrowed = Object.keys(filter).length > 0;
  return (
    <Page title="Audit" lead={<CheckpointLead />}>
      <AuditFilters filter={filter} onChange={narrow} />
      <KeysetTable
        caption="Audit entries"
        query={query}
        columns={ENTRY_COLUMNS}
        rowKey={({ seq }) => String(seq)}
        empty={
          narrowed ? (
            <EmptyState icon={ScrollText} title="No entry matches">
              Action, principal and resource are compared in full, for example the action <em>keys:create</em>
              .
            </EmptyState>
          ) : (
            <EmptyState icon={ScrollText} title="Nothing has been done yet">
              Every change made through Reeve leaves an entry here.
            </EmptyState>
          )
        }
      />
      {entry !== undefined && <EntryDrawer seq={entry} onClose={() => narrow(filter)} />}
    </Page>
  );
}
