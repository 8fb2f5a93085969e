/** One figure over time as a line from zero on, with what is known of each time as points that say it. */
import { useRef } from 'react';
import { useWidth } from '../../lib/use-width.ts';
import { scaleOf } from './scale.ts';
import { linePath } from './sparkline.tsx';

interface LineChartProps {
  readonly label: string;
  readonly starts: readonly string[];
  readonly values: readonly (number | null)[];
  /** Those that are not the whole of their time. */
  readonly partial: readonly boolean[];
  readonly format: (value: number) => string;
}

const HEIGHT = 180;
const LEFT = 64;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 24;
const LABEL_WIDTH = 84;

export function LineChart({ label, starts, values, partial, format }: LineChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const scale = scaleOf(values.map((value) => value ?? 0));
  const step = Math.max(0, width - LEFT - RIGHT) / Math.max(1, starts.length - 1);
  const x = (at: number) => LEFT + at * step;
  const y = (value: number) =>
    TOP + ((scale.high - value) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(step, 0.1)));
  return (
    <div ref={place} className="min-h-45">
      {width > 0 && (
        <svg role="img" aria-label={label} width={width} height={HEIGHT} className="block">
          {scale.marks.map((mark) => (
            <g key={mark} aria-hidden>
              <line
                x1={LEFT}
                x2={width}
                y1={y(mark)}
                y2={y(mark)}
                className={mark === 0 ? 'stroke-line-strong' : 'stroke-line'}
              />
              <text x={LEFT - 8} y={y(mark) + 4} textAnchor="end" className="figures fill-ink-3 text-xs">
                {mark === 0 ? '0' : format(mark)}
              </text>
            </g>
          ))}
          <path d={linePath(values, x, y)} fill="none" strokeWidth={1.75} className="stroke-series-1" />
          {starts.map((start, at) => {
            const value = values[at] ?? null;
            return (
              <g key={start}>
                {value !== null && (
                  <circle
                    cx={x(at)}
                    cy={y(value)}
                    r={3}
                    strokeWidth={1.5}
                    className={partial[at] ? 'fill-surface stroke-series-1' : 'fill-series-1 stroke-surface'}
                  >
                    <title>{`${start}: ${format(value)}${partial[at] ? ', not the whole of it' : ''}`}</title>
                  </circle>
                )}
                {at % every === 0 && x(at) + LABEL_WIDTH - 12 < width && (
                  <text aria-hidden x={x(at)} y={HEIGHT - 6} className="figures fill-ink-3 text-xs">
                    {start}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
