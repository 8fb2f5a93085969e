/** What one of a business metric costs over time, as a line or as the table that says the same. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatCount } from '../../lib/format.ts';
import { formatAmount } from '../../lib/format-amount.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { LineChart } from '../../ui/chart/line-chart.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type UnitCost, unitCostQuery } from './kpi-queries.ts';
import { formatFine } from './kpi-words.ts';

interface UnitCostPanelProps {
  readonly name: string;
  readonly title: string;
  readonly step: 'week' | 'month';
}

export function UnitCostPanel({ name, title, step }: UnitCostPanelProps) {
  const [asTable, setAsTable] = useState(false);
  const { data, error, refetch } = useQuery(unitCostQuery(useReeve(), name, step));
  return (
    <Panel
      title={plainText(title)}
      aside={
        <Button className="h-7" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          As a table
        </Button>
      }
    >
      {data === undefined ? (
        error === null ? (
          <div className="p-4" role="status">
            <span className="sr-only">Loading</span>
            <Skeleton className="h-44 w-full" />
          </div>
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : asTable ? (
        <PointsTable data={data} />
      ) : (
        <div className="px-2 py-2">
          <LineChart
            label={`${title}, by ${step}`}
            starts={data.points.map(({ start }) => start)}
            values={data.points.map(({ unitCost }) => (unitCost === null ? null : Number(unitCost)))}
            partial={data.points.map(({ partial }) => partial !== null)}
            format={(value) => formatFine(value.toFixed(10))}
          />
          <p className="figures px-2 pt-1 text-sm text-ink-3">{wordsOf(data)}</p>
        </div>
      )}
    </Panel>
  );
}

/** What stands on both sides of the division. */
function wordsOf({ currency, filter, step, whole, unit, metric }: UnitCost): string {
  const costs = filter.length === 0 ? 'all costs' : filter.join('; ');
  const together = whole.unitCost === null ? '' : ` Together ${formatFine(whole.unitCost)} for one ${unit}.`;
  return plainText(`${currency ?? 'Costs'} by ${step}: ${costs} over ${metric}.${together}`);
}

type Point = UnitCost['points'][number];

function PointsTable({ data }: { readonly data: UnitCost }) {
  const columns: readonly Column<Point>[] = [
    { title: 'From', className: 'figures whitespace-nowrap', cell: ({ start }) => start },
    { title: 'For one', align: 'right', cell: ({ unitCost }) => formatFine(unitCost) },
    { title: 'Costs', align: 'right', cell: ({ cost }) => formatAmount(cost) },
    {
      title: 'Counted',
      align: 'right',
      cell: ({ quantity }) => (quantity === null ? '–' : formatCount(Number(quantity))),
    },
    { title: 'Not whole', minor: true, className: 'text-ink-3', cell: ({ partial }) => partial ?? '' },
  ];
  return (
    <div className="max-h-72 overflow-y-auto">
      <DataTable
        caption="Unit costs as a table"
        columns={columns}
        rows={data.points}
        rowKey={({ start }) => start}
      />
    </div>
  );
}
