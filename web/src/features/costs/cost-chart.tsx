/** The costs over time, as bars or as the table that says the same. */
import { useState } from 'react';
import { formatAmount } from '../../lib/format-amount.ts';
import { Button } from '../../ui/button.tsx';
import { Legend } from '../../ui/chart/legend.tsx';
import type { Series } from '../../ui/chart/stack.ts';
import { StackedBars } from '../../ui/chart/stacked-bars.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SeriesTable } from './series-table.tsx';

interface CostChartProps {
  readonly title: string;
  readonly starts: readonly string[];
  readonly series: readonly Series[];
  readonly onOpen: (start: string, series: Series | undefined) => void;
}

/** A single bar is drawn from a float, and shown to the cent. */
const format = (value: number): string => formatAmount(value.toFixed(2));

export function CostChart({ title, starts, series, onOpen }: CostChartProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Panel
      title={title}
      aside={
        <Button className="h-7" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          As a table
        </Button>
      }
      className="mb-4"
    >
      {asTable ? (
        <SeriesTable starts={starts} series={series} format={format} />
      ) : (
        <>
          <div className="px-4 py-3">
            <StackedBars label={title} starts={starts} series={series} format={format} onOpen={onOpen} />
          </div>
          <Legend series={series} />
        </>
      )}
    </Panel>
  );
}
