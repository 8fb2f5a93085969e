/** One bar of a chart over time: its parts one on the other, and its date where there is room. */
import type { SVGProps } from 'react';
import { cx } from '../../lib/class-names.ts';
import { Jag } from './jag.tsx';
import { seriesFill } from './series-colour.ts';
import type { Part } from './stack.ts';

/** Where bars stand in the drawing, in pixels. */
export interface BarLayout {
  readonly top: number;
  readonly height: number;
  /** From one bar to the next, and how much of that a bar takes. */
  readonly step: number;
  readonly thick: number;
  readonly y: (value: number) => number;
}

interface BarProps extends SVGProps<SVGGElement> {
  readonly layout: BarLayout;
  readonly left: number;
  readonly parts: readonly Part[];
  /** Under the bar. */
  readonly caption: string | undefined;
  /** How tall it really is, where it is cut. */
  readonly torn: string | undefined;
  readonly isShown: boolean;
}

/** So that the words of the first bar do not run into those of the axis. */
const FIRST_WORD = 72;

interface TearProps {
  readonly layout: BarLayout;
  readonly left: number;
  readonly text: string;
  readonly parts: readonly Part[];
}

export function Bar({ layout, left, parts, caption, torn, isShown, ...rest }: BarProps) {
  const { top, height, step, thick, y } = layout;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: there are no buttons inside a drawing */}
      <g data-bar="" role="button" className="outline-none" {...rest}>
        <rect
          x={left}
          y={top}
          width={step}
          height={height}
          className={isShown ? 'fill-tint' : 'fill-transparent'}
        />
        {parts.map(({ series, from, to }) => {
          const tall = Math.abs(y(from) - y(to));
          return (
            <rect
              key={series}
              x={left + (step - thick) / 2}
              y={Math.min(y(from), y(to))}
              width={thick}
              height={tall}
              className={cx(seriesFill(series), step > 6 && tall > 4 && 'stroke-surface stroke-[0.75]')}
              data-series={series}
            />
          );
        })}
        {caption !== undefined && (
          <text aria-hidden x={left + 2} y={top + height + 18} className="figures fill-ink-3 text-xs">
            {caption}
          </text>
        )}
      </g>
      {torn !== undefined && <Tear layout={layout} left={left} text={torn} parts={parts} />}
    </>
  );
}

/** A jagged gap near every end that is beyond the axis, and the amount at the top. */
function Tear({ layout: { top, height, step, thick, y }, left, text, parts }: TearProps) {
  const ends = parts.map(({ to }) => y(to));
  const tears = [
    ...(ends.some((end) => end <= top + 8) ? [top + 12] : []),
    ...(ends.some((end) => end >= top + height - 8) ? [top + height - 12] : []),
  ];
  return (
    <g aria-hidden className="pointer-events-none">
      {tears.map((at) => (
        <Jag key={at} x={left + (step - thick) / 2} y={at} width={thick} />
      ))}
      <text
        x={Math.max(left + step / 2, FIRST_WORD)}
        y={top - 5}
        textAnchor="middle"
        className="figures fill-ink-2 text-xs"
      >
        {text}
      </text>
    </g>
  );
}
