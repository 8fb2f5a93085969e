/** The AWS accounts by name, narrowed by the address, with the units beside them and one account open. */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Building2 } from 'lucide-react';
import { useCallback } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatCount } from '../../lib/format.ts';
import { Code } from '../../ui/code.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeysetTable } from '../../ui/keyset-table.tsx';
import { Page } from '../../ui/page.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import { ACCOUNT_COLUMNS } from './account-columns.tsx';
import { AccountDrawer } from './account-drawer.tsx';
import { AccountFilters } from './account-filters.tsx';
import { accountsQuery, type Organization, organizationQuery } from './account-queries.ts';
import type { AccountFilter } from './account-search.ts';
import { KnowledgeNotice } from './knowledge-notice.tsx';
import { RefreshAccounts } from './refresh-accounts.tsx';
import { UnitTree } from './unit-tree.tsx';

const route = getRouteApi('/inside/accounts');

export function AccountsPage() {
  const reeve = useReeve();
  const { account, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(accountsQuery(reeve, filter));
  const { data: organization } = useQuery(organizationQuery(reeve));
  const narrow = useCallback(
    (next: AccountFilter) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const units = organization?.units ?? [];
  return (
    <Page title="Accounts" lead={<Lead organization={organization} />} actions={<RefreshAccounts />}>
      {organization?.problem && <KnowledgeNotice problem={organization.problem} />}
      <AccountFilters filter={filter} units={units.map(({ path }) => path.join('/'))} onChange={narrow} />
      <div className={units.length > 0 ? 'grid gap-4 lg:grid-cols-[15rem_minmax(0,1fr)]' : ''}>
        {organization !== undefined && units.length > 0 && (
          <UnitTree organization={organization} unit={filter.unit} />
        )}
        <div className="min-w-0">
          <KeysetTable
            caption="Accounts"
            query={query}
            columns={ACCOUNT_COLUMNS}
            rowKey={({ id }) => id}
            empty={<NoAccounts narrowed={Object.keys(filter).length > 0} />}
          />
        </div>
      </div>
      {account !== undefined && <AccountDrawer id={account} onClose={() => narrow(filter)} />}
    </Page>
  );
}

function Lead({ organization }: { readonly organization: Organization | undefined }) {
  if (organization === undefined) return <>What each account is for, and whose it is</>;
  const { accounts, organization: of, refreshedAt, simulated, complete } = organization;
  if (accounts === 0 && !complete) return <>None is known yet</>;
  return (
    <>
      {formatCount(accounts)} {accounts === 1 ? 'account' : 'accounts'}
      {of && ` of the ${simulated ? 'simulated ' : ''}organisation ${of.id}`}, read{' '}
      <TimeAgo at={refreshedAt} />
    </>
  );
}

function NoAccounts({ narrowed }: { readonly narrowed: boolean }) {
  return narrowed ? (
    <EmptyState icon={Building2} title="No account matches">
      An owner is compared in full, whatever the case; the search finds parts of names.
    </EmptyState>
  ) : (
    <EmptyState icon={Building2} title="No account is known">
      Mend the access to AWS, or name the accounts under <Code>accounts.list</Code> in <Code>reeve.yaml</Code>
      .
    </EmptyState>
  );
}
