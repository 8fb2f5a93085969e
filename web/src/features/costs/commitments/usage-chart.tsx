/** Usage over the hours: what is covered, what a purchase would cover, and what would stay on demand; or the same as a table. */
import { useRef, useState } from 'react';
import { formatAmount } from '../../../lib/format-amount.ts';
import { useWidth } from '../../../lib/use-width.ts';
import { Button } from '../../../ui/button.tsx';
import { Axis } from '../../../ui/chart/axis.tsx';
import { Legend } from '../../../ui/chart/legend.tsx';
import { scaleOf } from '../../../ui/chart/scale.ts';
import { seriesFill } from '../../../ui/chart/series-colour.ts';
import type { Series } from '../../../ui/chart/stack.ts';
import { Panel } from '../../../ui/panel.tsx';
import { SeriesTable } from '../series-table.tsx';
import type { Simulation } from './commitment-queries.ts';
import { areaOf, reachOf, stackOf } from './usage-areas.ts';

const HEIGHT = 240;
const LEFT = 52;
const TOP = 12;
const BOTTOM = 24;
const CAPTION = 110;

const format = (value: number): string => formatAmount(value.toFixed(2));

export function UsageChart({ simulation }: { readonly simulation: Simulation }) {
  const [asTable, setAsTable] = useState(false);
  const { usage } = simulation;
  const numbers = (amounts: readonly string[]) => amounts.map(Number);
  const series: readonly Series[] = [
    { key: 'covered', name: 'Covered already', values: numbers(usage.covered) },
    { key: 'would', name: 'This would cover', values: numbers(usage.wouldCover) },
    { key: 'rest', name: 'Stays on demand', values: numbers(usage.onDemand) },
  ];
  return (
    <Panel
      title={`On-demand cost by the ${usage.unit}`}
      aside={
        <Button className="h-7" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          As a table
        </Button>
      }
    >
      {asTable ? (
        <SeriesTable starts={usage.starts} series={series} format={format} />
      ) : (
        <>
          <div className="px-4 pt-3">
            <Drawing starts={usage.starts} series={series} level={simulation.chosen.level} />
          </div>
          <Legend series={series} />
        </>
      )}
    </Panel>
  );
}

interface DrawingProps {
  readonly starts: readonly string[];
  readonly series: readonly Series[];
  readonly level: string;
}

/** Whoever does not see it has the table. */
function Drawing({ starts, series, level }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const stacks = stackOf(series.map(({ values }) => values));
  const scale = scaleOf(stacks.at(-1) ?? []);
  const y = (value: number) =>
    TOP + ((scale.high - value) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
  const step = Math.max(0, width - LEFT) / Math.max(1, starts.length);
  const reach = reachOf(stacks[1] ?? []);
  const every = Math.max(1, Math.ceil(CAPTION / Math.max(step, 0.01)));
  return (
    <div ref={place} aria-hidden className="min-h-60">
      {width > 0 && (
        <svg role="presentation" width={width} height={HEIGHT} className="block">
          <title>Usage over time</title>
          <Axis scale={scale} left={LEFT} right={width} y={y} />
          {series.map(({ key }, at) => (
            <path
              key={key}
              d={areaOf(stacks[at] ?? [], at === 0 ? undefined : stacks[at - 1], { left: LEFT, step, y })}
              className={seriesFill(at)}
            />
          ))}
          {reach > 0 && Number(level) > 0 && (
            <g>
              <line
                x1={LEFT}
                x2={width}
                y1={y(reach)}
                y2={y(reach)}
                className="stroke-ink"
                strokeDasharray="5 3"
              />
              <rect x={LEFT + 4} y={y(reach) - 22} width={116} height={18} rx={3} className="fill-surface" />
              <text x={LEFT + 10} y={y(reach) - 9} className="figures fill-ink text-xs">
                {Number(level).toFixed(3)} an hour
              </text>
            </g>
          )}
          {starts.map((start, at) =>
            at % every === 0 && width - LEFT - at * step > CAPTION - 20 ? (
              <text key={start} x={LEFT + at * step} y={HEIGHT - 8} className="figures fill-ink-3 text-xs">
                {start.slice(0, 10)}
              </text>
            ) : null,
          )}
        </svg>
      )}
    </div>
  );
}
