/** The steps from before to after as a drawing that keys go through; the table below it says the same. */
import { type SVGProps, useRef, useState } from 'react';
import { formatCompact } from '../../../lib/format-amount.ts';
import { useWidth } from '../../../lib/use-width.ts';
import { Axis } from '../../../ui/chart/axis.tsx';
import { Jag } from '../../../ui/chart/jag.tsx';
import type { Scale } from '../../../ui/chart/scale.ts';
import { useBarKeys } from '../../../ui/chart/use-bar-keys.ts';
import { amountOf, type Step } from './steps.ts';
import { axisOf } from './waterfall-axis.ts';
import { WaterfallRows } from './waterfall-rows.tsx';

const HEIGHT = 300;
const LEFT = 52;
const TOP = 24;
/** Room for a name of two lines. */
const BOTTOM = 34;
/** Narrower, and there is no room for words. */
const NARROWEST = 72;

export function Waterfall({ steps }: { readonly steps: readonly Step[] }) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const scale = axisOf(steps);
  const step = Math.max(0, width - LEFT) / steps.length;
  return (
    <div ref={place} className="min-h-75 overflow-x-clip pt-3">
      {width > 0 &&
        (step < NARROWEST ? (
          <WaterfallRows steps={steps} scale={scale} />
        ) : (
          <Drawing steps={steps} scale={scale} width={width} />
        ))}
      {scale.low > 0 && (
        <p className="pb-2 text-sm text-ink-2">
          The axis begins at {formatCompact(scale.low)}, not at zero: the torn bars are longer than drawn.
        </p>
      )}
    </div>
  );
}

interface DrawingProps {
  readonly steps: readonly Step[];
  readonly scale: Scale;
  readonly width: number;
}

function Drawing({ steps, scale, width }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<number>();
  const keys = useBarKeys({ stacks: steps.map(() => []), place, onOpen: () => undefined });
  const step = (width - LEFT) / steps.length;
  const y = (value: number) =>
    TOP + ((scale.high - Math.max(value, scale.low)) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
  const said = shown === undefined ? undefined : steps[shown];
  return (
    <div ref={place}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing */}
      <svg role="group" aria-label="The difference in steps" width={width} height={HEIGHT} className="block">
        <Axis scale={scale} left={LEFT} right={width} y={y} />
        {steps.map((one, at) => (
          <StepBar
            key={one.key}
            step={one}
            left={LEFT + at * step}
            width={step}
            y={y}
            isTorn={one.kind === 'whole' && scale.low > 0}
            isLast={at === steps.length - 1}
            tabIndex={at === keys.current ? 0 : -1}
            onKeyDown={keys.onKeyDown}
            onFocus={() => {
              keys.reach(at);
              setShown(at);
            }}
            onBlur={() => setShown(undefined)}
            onPointerEnter={() => setShown(at)}
            onPointerLeave={() => setShown(undefined)}
          />
        ))}
      </svg>
      <p aria-hidden className="min-h-5 truncate text-sm text-ink-2">
        {said && `${said.name}: ${said.text}`}
      </p>
    </div>
  );
}

const FILL = { whole: 'fill-accent', more: 'fill-bad', less: 'fill-ok' };

interface StepBarProps extends Omit<SVGProps<SVGGElement>, 'y' | 'width'> {
  readonly step: Step;
  readonly left: number;
  readonly width: number;
  readonly y: (value: number) => number;
  readonly isTorn: boolean;
  readonly isLast: boolean;
}

function StepBar({ step, left, width, y, isTorn, isLast, ...rest }: StepBarProps) {
  const { name, kind, from, to } = step;
  const top = Math.min(y(from), y(to));
  const [x, wide, middle] = [left + width * 0.14, width * 0.72, left + width / 2];
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: keys lead through the bars, and there is nothing to press
    <g data-bar="" role="img" aria-label={`${name}: ${amountOf(step)}`} {...rest}>
      <rect x={left} y={0} width={width} height={HEIGHT} className="fill-transparent" />
      <rect
        x={x}
        y={top}
        width={wide}
        height={Math.max(1, Math.abs(y(from) - y(to)))}
        rx={1.5}
        className={FILL[kind]}
      />
      {isTorn && <Jag x={x} y={HEIGHT - BOTTOM - 14} width={wide} />}
      {!isLast && (
        <line
          x1={x}
          x2={x + wide + width}
          y1={y(to)}
          y2={y(to)}
          className="stroke-line-strong"
          strokeDasharray="2 2"
        />
      )}
      <text aria-hidden x={middle} y={top - 6} textAnchor="middle" className="figures fill-ink text-xs">
        {amountOf(step)}
      </text>
      <text aria-hidden y={HEIGHT - BOTTOM + 16} textAnchor="middle" className="fill-ink-2 text-xs">
        {linesOf(name, width).map((line, at) => (
          <tspan key={line} x={middle} dy={at * 13}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

const LETTER = 6.5;

/** A name that is too long for its bar stands word under word. */
const linesOf = (name: string, width: number): readonly string[] =>
  name.length * LETTER > width ? name.split(' ') : [name];
