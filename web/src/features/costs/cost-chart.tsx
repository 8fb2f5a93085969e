/** The costs over time, as bars or as the table that says the same. */
import { useState } from 'react';
import { formatAmount } from '../../lib/format-amount.ts';
import { Button } from '../../ui/button.tsx';
import { cutOf } from '../../ui/chart/cut.ts';
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
  const [isWhole, setWhole] = useState(false);
  const cut = cutOf(starts, series);
  const buttons = (
    <span className="flex gap-2">
      {cut !== undefined && !asTable && (
        <Button className="h-7" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          Whole bars
        </Button>
      )}
      <Button className="h-7" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
        As a table
      </Button>
    </span>
  );
  return (
    <Panel title={title} aside={buttons} className="mb-4">
      {asTable ? (
        <SeriesTable starts={starts} series={series} format={format} />
      ) : (
        <>
          <div className="px-4 py-3">
            <StackedBars
              label={title}
              starts={starts}
              series={series}
              format={format}
              cut={isWhole ? undefined : cut}
              onOpen={onOpen}
            />
          </div>
          <Legend series={series} />
          {cut !== undefined && !isWhole && (
            <p className="px-4 pb-3 text-sm text-ink-2">
              {cut.bars.length === 1 ? 'The torn bar is' : 'Torn bars are'} longer than drawn.
              {cut.bars.some((at) => starts[at]?.endsWith('-01')) &&
                ' What a bill charges once a month, as support, tax and some usage, stands on the first day of it.'}
            </p>
          )}
        </>
      )}
    </Panel>
  );
}
