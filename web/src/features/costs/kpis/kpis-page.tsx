/** The FinOps KPIs of a time, in groups, and what an order or a customer costs. */
import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Gauge, Scale } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useReeve } from '../../../api/reeve-context.tsx';
import { formatDays } from '../../../lib/format-days.ts';
import { plainText } from '../../../lib/plain-text.ts';
import { withFilter } from '../../../lib/with-filter.ts';
import { Button } from '../../../ui/button.tsx';
import { Code } from '../../../ui/code.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page } from '../../../ui/page.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { CostsProblem } from '../costs-problem.tsx';
import { CurrencyField } from '../currency-field.tsx';
import { PeriodField } from '../period-field.tsx';
import { ImportMetric } from './import-metric.tsx';
import { kpiColumns } from './kpi-columns.tsx';
import { KpiDrawer } from './kpi-drawer.tsx';
import { type Kpi, type Kpis, kpisQuery, PARTS } from './kpi-queries.ts';
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

/** The charts of unit costs are as many as fit a page that is read. */
const MOST_CHARTS = 6;

export function KpisPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const reeve = useReeve();
  const [isImporting, setImporting] = useState(false);
  const change = useCallback((next: KpiSearch) => void navigate({ search: next, replace: true }), [navigate]);
  const changePeriod = useCallback(
    (period: string | undefined) => change(withFilter(search, 'period', period)),
    [search, change],
  );
  const queries = useQueries({ queries: PARTS.map((part) => kpisQuery(reeve, search, part)) });
  const [first] = queries;
  const failed = queries.find(({ error }) => error !== null);
  const told = first?.data;
  return (
    <Page
      title="KPIs"
      lead={told ? <Lead kpis={told} /> : 'How well costs are known, planned, shared out and kept low'}
      actions={<Button onClick={() => setImporting(true)}>Import a metric</Button>}
    >
      <search className="mb-4 flex flex-wrap gap-x-4 gap-y-2">
        <PeriodField usual="last month" value={search.period} onChange={changePeriod} />
        <CurrencyField
          value={search.currency}
          onChange={(currency) => change(withFilter(search, 'currency', currency))}
        />
      </search>
      {failed !== undefined ? (
        <div className="rounded-lg border border-line bg-surface">
          <CostsProblem
            error={failed.error}
            onRetry={() => void failed.refetch()}
            onCurrency={(currency) => change({ ...search, currency })}
          />
        </div>
      ) : (
        <Told answers={queries.map(({ data }) => data)} search={search} />
      )}
      {isImporting && <ImportMetric onClose={() => setImporting(false)} />}
    </Page>
  );
}

const Lead = ({ kpis: { period, against } }: { readonly kpis: Kpis }) => (
  <>
    {formatDays(period.from, period.to)}, against {formatDays(against.from, against.to)}
  </>
);

interface ToldProps {
  /** By part; undefined while it is being asked for. */
  readonly answers: readonly (Kpis | undefined)[];
  readonly search: KpiSearch;
}

function Told({ answers, search: { open, currency } }: ToldProps) {
  const navigate = route.useNavigate();
  const items = answers.flatMap((answer) => answer?.items ?? []);
  const opened = items.find(({ id }) => id === open);
  const of = (group: Kpi['group']) => {
    const part = PARTS.findIndex((groups) => (groups as readonly string[]).includes(group));
    return answers[part]?.items.filter((one) => one.group === group);
  };
  const units = of('unit');
  if (answers[0]?.currency === null && units?.length === 0)
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
          <KpiTable key={group} title={title} kpis={of(group)} />
        ))}
        <KpiTable title="Unit costs" kpis={units} />
      </div>
      <UnitCosts units={units} />
      {opened && (
        <KpiDrawer
          kpi={opened}
          currency={currency}
          onClose={() => void navigate({ search: ({ open: _, ...now }) => now })}
        />
      )}
    </>
  );
}

function UnitCosts({ units }: { readonly units: readonly Kpi[] | undefined }) {
  if (units === undefined) return null;
  return (
    <>
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
          {units.slice(0, MOST_CHARTS).map((one) => (
            <UnitCostPanel
              key={one.id}
              name={one.id.slice('unit:'.length)}
              title={`${plainText(one.name)}, over time`}
              step={stepOf(one)}
            />
          ))}
        </div>
      )}
    </>
  );
}

const ENOUGH_MONTHS = 4;

/** What is billed by the month makes weeks uneven: they are for what has no months yet. */
const stepOf = ({ rows, series }: Kpi): 'week' | 'month' =>
  rows?.endsWith('step=month') ||
  (series?.values.filter((value) => value !== null).length ?? 0) >= ENOUGH_MONTHS
    ? 'month'
    : 'week';

interface KpiTableProps {
  readonly title: string;
  readonly kpis: readonly Kpi[] | undefined;
}

function KpiTable({ title, kpis }: KpiTableProps) {
  if (kpis?.length === 0) return null;
  return (
    <Panel title={title}>
      {kpis === undefined ? (
        <div role="status">
          <span className="sr-only">Loading</span>
          <SkeletonRows count={5} />
        </div>
      ) : (
        <DataTable
          caption={`${title}, of this time`}
          columns={kpiColumns(kpis)}
          rows={kpis}
          rowKey={({ id }) => id}
        />
      )}
    </Panel>
  );
}
