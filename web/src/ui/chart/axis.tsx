/** The horizontal lines of a chart and the amounts at their left; zero is the strongest. */
import { formatCompact } from '../../lib/format-amount.ts';
import type { Scale } from './scale.ts';

interface AxisProps {
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
  readonly y: (value: number) => number;
}

export const Axis = ({ scale, left, right, y }: AxisProps) =>
  scale.marks.map((mark) => (
    <g key={mark} aria-hidden>
      <line
        x1={left}
        x2={right}
        y1={y(mark)}
        y2={y(mark)}
        className={mark === 0 ? 'stroke-line-strong' : 'stroke-line'}
      />
      <text x={left - 8} y={y(mark) + 4} textAnchor="end" className="figures fill-ink-3 text-xs">
        {formatCompact(mark)}
      </text>
    </g>
  ));
