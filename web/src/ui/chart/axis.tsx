/** The horizontal lines of a chart and the amounts at their left; zero is the strongest. */
import { formatMarks } from '../../lib/format-amount.ts';
import type { Scale } from './scale.ts';

interface AxisProps {
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
  readonly y: (value: number) => number;
}

const LETTER = 6.6;

/** As much room at the left as the longest mark takes. */
export const roomFor = ({ marks }: Scale, least: number): number =>
  Math.max(least, ...formatMarks(marks).map((words) => words.length * LETTER + 12));

export function Axis({ scale, left, right, y }: AxisProps) {
  const words = formatMarks(scale.marks);
  return scale.marks.map((mark, at) => (
    <g key={mark} aria-hidden>
      <line
        x1={left}
        x2={right}
        y1={y(mark)}
        y2={y(mark)}
        className={mark === 0 ? 'stroke-line-strong' : 'stroke-line'}
      />
      <text x={left - 8} y={y(mark) + 4} textAnchor="end" className="figures fill-ink-3 text-xs">
        {words[at]}
      </text>
    </g>
  ));
}
