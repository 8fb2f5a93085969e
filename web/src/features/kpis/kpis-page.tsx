/** The FinOps KPIs of a time, in groups, and what an order or a customer costs. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Gauge, Scale } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { plainText } from '../../lib/plain-text.ts';
import { withFilter } from '../../lib/with-filter.ts';
import { Button } from '../../ui/button.tsx';
import { Code } from '../../ui/code.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TextFilter } from '../../ui/text-filter.tsx';
import { CostsProblem } from '../costs/costs-problem.tsx';
import { ImportMetric } from './import-metric.tsx';
import { KPI_COLUMNS } from './kpi-columns.tsx';
import { KpiDrawer } from './kpi-drawer.tsx';
import { type Kpi, type Kpis, kpisQuery } from './kpi-queries.ts';
import type { KpiSearch } from './kpi-search.ts';
import { UnitCostPanel } from './unit-cost-panel.tsx';

const route = getRouteApi('/inside/kpis');

const GROUPS = [
  ['rates', 'Rates and commitments'],
  ['allocation', 'Allocation and tags'],
  ['planning', 'Forecasts and budgets'],
  ['usage', 'Usage'],
  ['data', 'The data itself'],
] as const;

export function KpisPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [isImporting, setImporting] = useState(false);
  const change = useCallback((next: KpiSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const { data, error, refetch } = useQuery(kpisQuery(useReeve(), search));
  return (
    <Page
      title="KPIs"
      lead={data ? <Lead kpis={data} /> : 'How well costs are known, planned, shared out and kept low'}
      actions={<Button onClick={() => setImporting(true)}>Import a metric</Button>}
    >
      <search className="mb-4 flex flex-wrap gap-x-4 gap-y-2">
        <TextFilter
          label="Period"
          placeholder="last month, 2026-10"
          value={search.period}
          onChange={(period) => change(withFilter(search, 'period', period))}
        />
      </search>
      {data === undefined ? (
        <div className="rounded-lg border border-line bg-surface">
          {error === null ? (
            <div role="status">
              <span className="sr-only">Loading</span>
              <SkeletonRows count={12} />
            </div>
          ) : (
            <CostsProblem
              error={error}
              onRetry={() => void refetch()}
              onCurrency={(currency) => change({ ...search, currency })}
            />
          )}
        </div>
      ) : (
        <Told kpis={data} open={search.open} />
      )}
      {isImporting && <ImportMetric onClose={() => setImporting(false)} />}
    </Page>
  );
}

const Lead = ({ kpis: { period, against } }: { readonly kpis: Kpis }) => (
  <>
    {period.from} until before {period.to}, against {against.from} until before {against.to}
  </>
);

function Told({ kpis, open }: { readonly kpis: Kpis; readonly open: string | undefined }) {
  const navigate = route.useNavigate();
  const opened = kpis.items.find(({ id }) => id === open);
  const units = kpis.items.filter(({ group }) => group === 'unit');
  if (kpis.currency === null && units.length === 0)
    return (
      <div className="rounded-lg border border-line bg-surface">
        <EmptyState icon={Gauge} title="No KPI can be told without a bill">
          Take one in with <Code>reeve costs import FILE</Code>, or ask for a time that has one.
        </EmptyState>
      </div>
    );
  return (
    <>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {GROUPS.map(([group, title]) => (
          <KpiTable key={group} title={title} kpis={kpis.items.filter((one) => one.group === group)} />
        ))}
        <KpiTable title="Unit costs" kpis={units} />
      </div>
      <h2 className="mt-6 mb-3 text-md font-semibold">Unit costs over time</h2>
      {units.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface">
          <EmptyState icon={Scale} title="Nothing is counted beside the bill yet">
            Import what your business counts, such as orders or active customers, to see what one of them
            costs.
          </EmptyState>
        </div>
      ) : (
        <div className="grid items-start gap-4 xl:grid-cols-2">
          {units.map((one) => (
            <UnitCostPanel
              key={one.id}
              name={one.id.slice('unit:'.length)}
              title={plainText(one.name)}
              step={one.rows?.endsWith('step=month') ? 'month' : 'week'}
            />
          ))}
        </div>
      )}
      {opened && (
        <KpiDrawer kpi={opened} onClose={() => void navigate({ search: ({ open: _, ...now }) => now })} />
      )}
    </>
  );
}

const KpiTable = ({ title, kpis }: { readonly title: string; readonly kpis: readonly Kpi[] }) =>
  kpis.length === 0 ? null : (
    <Panel title={title}>
      <DataTable caption={title} columns={KPI_COLUMNS} rows={kpis} rowKey={({ id }) => id} />
    </Panel>
  );
