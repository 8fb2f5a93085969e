/** Savings Plans and reservations: what they cover and save, when they end, and what a further one would have been worth. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Handshake } from 'lucide-react';
import { useCallback } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { withFilter } from '../../../lib/with-filter.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { CostsProblem, NoCosts } from '../costs-problem.tsx';
import { CurrencyField } from '../currency-field.tsx';
import { PeriodField } from '../period-field.tsx';
import { COMMITMENT_COLUMNS } from './commitment-columns.tsx';
import { CommitmentFigures } from './commitment-figures.tsx';
import { type Commitments, commitmentsQuery } from './commitment-queries.ts';
import type { CommitmentSearch } from './commitment-search.ts';
import { CoveragePanel } from './coverage-panel.tsx';
import { SimulatorPanel } from './simulator-panel.tsx';

const route = getRouteApi('/inside/commitments');

export function CommitmentsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = useCallback(
    (next: CommitmentSearch) => void navigate({ search: next, replace: true, resetScroll: false }),
    [navigate],
  );
  const changePeriod = useCallback(
    (period: string | undefined) => change(withFilter(search, 'period', period)),
    [search, change],
  );
  const { data, error, refetch } = useQuery(commitmentsQuery(useReeve(), search));
  return (
    <Page
      title="Commitments"
      lead={
        data?.knownUntil ? `As the bill has it until ${data.knownUntil}` : 'Savings Plans and reservations'
      }
      actions={
        <search className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <PeriodField usual="30d" value={search.period} onChange={changePeriod} />
          <CurrencyField
            value={search.currency}
            onChange={(currency) => change(withFilter(search, 'currency', currency))}
          />
        </search>
      }
    >
      {data === undefined ? (
        <Missing
          error={error}
          onRetry={() => void refetch()}
          onCurrency={(currency) => change({ ...search, currency })}
        />
      ) : data.currency === null ? (
        <div className="rounded-lg border border-line bg-surface">
          <NoCosts />
        </div>
      ) : (
        <>
          <CommitmentFigures answer={data} search={search} />
          <Owned answer={data} />
          <SimulatorPanel search={search} onChange={change} />
          <div className="mt-4">
            <CoveragePanel search={search} onChange={change} />
          </div>
        </>
      )}
    </Page>
  );
}

interface MissingProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onCurrency: (currency: string) => void;
}

const Missing = (props: MissingProps) =>
  props.error === null ? (
    <div role="status">
      <span className="sr-only">Loading</span>
      <Skeleton className="mb-4 h-20 w-full" />
      <Skeleton className="mb-4 h-48 w-full" />
      <Skeleton className="h-96 w-full" />
    </div>
  ) : (
    <div className="rounded-lg border border-line bg-surface">
      <CostsProblem {...props} />
    </div>
  );

const Owned = ({ answer: { items, notes } }: { readonly answer: Commitments }) => (
  <Panel title="Commitments" aside={`${items.length} on the bill`} className="mb-4">
    {items.length === 0 ? (
      <EmptyState icon={Handshake} title="The bill names no commitment">
        All usage of this time was paid for on demand, or the source does not say. What a first one would be
        worth stands below.
      </EmptyState>
    ) : (
      <DataTable
        caption="Commitments on the bill"
        columns={COMMITMENT_COLUMNS}
        rows={items}
        rowKey={({ id }) => id}
      />
    )}
    {notes.map((note) => (
      <p key={note} className="border-t border-line px-4 py-2 text-ink-2">
        {note}
      </p>
    ))}
  </Panel>
);
