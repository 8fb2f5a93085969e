/** Whose the costs are: showback, what is nobody's, and the rules that decide, tried before they are in force. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useCallback, useState } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { Page } from '../../../ui/page.tsx';
import { Pending } from '../../../ui/pending.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { CostsProblem, NoCosts } from '../costs-problem.tsx';
import { AllocationControls } from './allocation-controls.tsx';
import { type RulesVersion, rulesQuery, showbackQuery, worklistQuery } from './allocation-queries.ts';
import { type AllocationSearch, targetOf } from './allocation-search.ts';
import { ExplainDrawer } from './explain-drawer.tsx';
import { EditForm, type Editing } from './rules/edit-form.tsx';
import { RulesView } from './rules/rules-view.tsx';
import { useDraft } from './rules/use-draft.ts';
import { ShowbackView } from './showback-view.tsx';
import { startOf } from './start-of.ts';
import { UnallocatedView } from './unallocated-view.tsx';
import { ViewTabs } from './view-tabs.tsx';

const route = getRouteApi('/inside/allocation');

export function AllocationPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (next: AllocationSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  );
  const rules = useQuery(rulesQuery(useReeve()));
  return (
    <Page title="Allocation" lead="Whose the costs are, by which rules, and what is nobody’s">
      <AllocationControls search={search} onChange={change} />
      <Answered query={rules} search={search} onChange={change}>
        {(inForce) => <Views inForce={inForce} search={search} onChange={change} />}
      </Answered>
    </Page>
  );
}

interface ViewsProps {
  readonly inForce: RulesVersion;
  readonly search: AllocationSearch;
  readonly onChange: (search: AllocationSearch) => void;
}

function Views({ inForce, search, onChange }: ViewsProps) {
  const reeve = useReeve();
  const draft = useDraft(inForce);
  const [editing, setEditing] = useState<Editing>();
  const { view, who, version: _, ...lines } = search;
  const showback = useQuery(showbackQuery(reeve, lines));
  const worklist = useQuery({ ...worklistQuery(reeve, lines), enabled: view === 'unallocated' });
  return (
    <>
      <ViewTabs view={view} hasDraft={draft.isChanged} />
      {view === 'rules' && (
        <RulesView
          draft={draft}
          search={search}
          onEdit={setEditing}
          onCloseVersion={() => onChange({ ...lines, view })}
        />
      )}
      {view === 'unallocated' && (
        <Answered query={worklist} search={search} onChange={onChange}>
          {(found) => (
            <UnallocatedView
              worklist={found}
              search={lines}
              onMake={(row) => {
                setEditing(startOf(row, targetOf(search)));
                onChange({ ...lines, view: 'rules' });
              }}
            />
          )}
        </Answered>
      )}
      {view === undefined && (
        <Answered query={showback} search={search} onChange={onChange}>
          {(found) => (found.rows.length === 0 ? <Nothing /> : <ShowbackView showback={found} />)}
        </Answered>
      )}
      {who !== undefined && <ExplainDrawer who={who} search={lines} onClose={() => onChange(lines)} />}
      {editing && (
        <EditForm
          editing={editing}
          rules={draft.rules}
          known={showback.data?.rows.flatMap(({ value }) => value ?? []) ?? []}
          onChange={draft.change}
          onClose={() => setEditing(undefined)}
        />
      )}
    </>
  );
}

const Nothing = () => (
  <div className="rounded-lg border border-line bg-surface">
    <NoCosts />
  </div>
);

interface AnsweredProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly search: AllocationSearch;
  readonly onChange: (search: AllocationSearch) => void;
  readonly children: (data: Data) => ReactNode;
}

/** The answer, or that it is on its way, or why there is none. */
function Answered<Data>({ query, search, onChange, children }: AnsweredProps<Data>) {
  const { data, error, isPlaceholderData, refetch } = query;
  if (data !== undefined) return <Pending isPending={isPlaceholderData}>{children(data)}</Pending>;
  if (error !== null)
    return (
      <div className="rounded-lg border border-line bg-surface">
        <CostsProblem
          error={error}
          onRetry={() => void refetch()}
          onCurrency={(currency) => onChange({ ...search, currency })}
        />
      </div>
    );
  return (
    <div role="status">
      <span className="sr-only">Loading</span>
      <Skeleton className="mb-4 h-16 w-full" />
      <Skeleton className="h-96 w-full" />
    </div>
  );
}
