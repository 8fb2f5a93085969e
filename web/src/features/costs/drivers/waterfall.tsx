/** The steps from before to after as a drawing; the table below it says the same to who does not see it. */
import { useRef } from 'react';
import { formatAmount, formatChange } from '../../../lib/format-amount.ts';
import { useWidth } from '../../../lib/use-width.ts';
import { Axis } from '../../../ui/chart/axis.tsx';
import { type Scale, scaleOf } from '../../../ui/chart/scale.ts';
import type { Step } from './steps.ts';

const HEIGHT = 300;
const LEFT = 52;
const TOP = 24;
const BOTTOM = 28;
const FILL = { whole: 'fill-accent', more: 'fill-bad', less: 'fill-ok' };

export function Waterfall({ steps }: { readonly steps: readonly Step[] }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const step = Math.max(0, width - LEFT) / steps.length;
  const scale = axisOf(steps);
  const y = (value: number) =>
    TOP + ((scale.high - Math.max(value, scale.low)) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
  const x = (at: number) => LEFT + at * step;
  const wide = step >= 84;
  return (
    <div ref={place} aria-hidden className="min-h-75 px-0 py-3">
      {width > 0 && (
        <svg role="presentation" width={width} height={HEIGHT} className="block">
          <title>The difference in steps</title>
          <Axis scale={scale} left={LEFT} right={width} y={y} />
          {steps.map(({ key, name, kind, from, to, amount }, at) => (
            <g key={key}>
              <title>{`${name}: ${formatAmount(amount)}`}</title>
              <rect
                x={x(at) + step * 0.14}
                y={Math.min(y(from), y(to))}
                width={step * 0.72}
                height={Math.max(1, Math.abs(y(from) - y(to)))}
                rx={1.5}
                className={FILL[kind]}
              />
              {at < steps.length - 1 && (
                <line
                  x1={x(at) + step * 0.14}
                  x2={x(at + 1) + step * 0.86}
                  y1={y(to)}
                  y2={y(to)}
                  className="stroke-line-strong"
                  strokeDasharray="2 2"
                />
              )}
              {wide && (
                <Words
                  at={x(at) + step / 2}
                  y={Math.min(y(from), y(to)) - 6}
                  name={name}
                  text={kind === 'whole' ? formatAmount(amount) : formatChange(amount)}
                />
              )}
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}

interface WordsProps {
  readonly at: number;
  readonly y: number;
  readonly name: string;
  readonly text: string;
}

function Words({ at, y, name, text }: WordsProps) {
  return (
    <>
      <text x={at} y={y} textAnchor="middle" className="figures fill-ink text-xs">
        {text}
      </text>
      <text x={at} y={HEIGHT - 8} textAnchor="middle" className="fill-ink-2 text-xs">
        {name}
      </text>
    </>
  );
}

/** Small steps between great totals would be threads: the axis then begins not far below the lowest of them. */
function axisOf(steps: readonly Step[]): Scale {
  const reached = steps.map(({ to }) => to);
  const low = Math.min(...reached);
  const high = Math.max(...reached);
  if (low <= 0 || high - low > high * 0.5) return scaleOf(reached);
  const base = Math.max(0, low - (high - low || high * 0.1));
  const { marks } = scaleOf([0, high - base]);
  const unit = (marks[1] ?? 1) - (marks[0] ?? 0);
  const start = Math.floor(base / unit) * unit;
  const count = Math.ceil((high - start) / unit);
  const shown = Array.from({ length: count + 1 }, (_, at) => start + at * unit);
  return { low: start, high: start + count * unit, marks: shown };
}
