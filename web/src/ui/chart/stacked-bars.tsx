/** Bars over time, stacked by group; arrow keys go from bar to bar, Enter opens one. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { cx } from '../../lib/class-names.ts';
import { useWidth } from '../../lib/use-width.ts';
import { Axis } from './axis.tsx';
import { BarHint } from './bar-hint.tsx';
import { scaleOf } from './scale.ts';
import { seriesFill } from './series-colour.ts';
import { type Series, stackAt } from './stack.ts';

interface StackedBarsProps {
  readonly label: string;
  readonly starts: readonly string[];
  readonly series: readonly Series[];
  /** Says a bar's amounts in words. */
  readonly format: (value: number) => string;
  /** Without a series: the whole bar. */
  readonly onOpen: (start: string, series: Series | undefined) => void;
}

const HEIGHT = 260;
const LEFT = 52;
const TOP = 10;
const BOTTOM = 24;
const THICKEST = 96;
const LABEL_WIDTH = 84;

export function StackedBars({ label, starts, series, format, onOpen }: StackedBarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [reached, setReached] = useState(0);
  const [shown, setShown] = useState<number>();
  const stacks = starts.map((_, at) => stackAt(series, at));
  const scale = scaleOf(stacks.flatMap((parts) => parts.map(({ to }) => to)));
  const y = (value: number) =>
    TOP + ((scale.high - value) / (scale.high - scale.low)) * (HEIGHT - TOP - BOTTOM);
  const step = Math.max(0, width - LEFT) / Math.max(1, starts.length);
  const thick = Math.min(THICKEST, Math.max(0.75, step - Math.min(4, step * 0.24)));
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(step, 0.1)));
  const current = Math.min(reached, starts.length - 1);

  const move = (event: KeyboardEvent<SVGGElement>) => {
    const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: starts.length - 1 }[
      event.key
    ];
    const start = starts[current];
    if (event.key === 'Enter' && start !== undefined) onOpen(start, undefined);
    if (to === undefined || starts[to] === undefined) return;
    event.preventDefault();
    setReached(to);
    const bars = place.current?.querySelectorAll<SVGGElement>('[data-bar]');
    bars?.[to]?.focus();
  };

  return (
    <div ref={place} className="relative min-h-65">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
        <svg role="group" aria-label={label} width={width} height={HEIGHT} className="block">
          <Axis scale={scale} left={LEFT} right={width} y={y} />
          {starts.map((start, at) => (
            // biome-ignore lint/a11y/useSemanticElements: there are no buttons inside a drawing
            <g
              key={start}
              data-bar=""
              role="button"
              tabIndex={at === current ? 0 : -1}
              aria-label={wordsOf(start, series, at, format)}
              onKeyDown={move}
              onClick={({ target }) => onOpen(start, seriesOf(target, series))}
              onFocus={() => {
                setReached(at);
                setShown(at);
              }}
              onBlur={() => setShown(undefined)}
              onPointerEnter={() => setShown(at)}
              onPointerLeave={() => setShown(undefined)}
              className="outline-none"
            >
              <rect
                x={LEFT + at * step}
                y={TOP}
                width={step}
                height={HEIGHT - TOP - BOTTOM}
                className={shown === at ? 'fill-tint' : 'fill-transparent'}
              />
              {(stacks[at] ?? []).map((part) => (
                <rect
                  key={part.series}
                  x={LEFT + at * step + (step - thick) / 2}
                  y={Math.min(y(part.from), y(part.to))}
                  width={thick}
                  height={Math.abs(y(part.from) - y(part.to))}
                  className={cx(
                    seriesFill(part.series),
                    step > 6 && Math.abs(y(part.from) - y(part.to)) > 4 && 'stroke-surface stroke-[0.75]',
                  )}
                  data-series={part.series}
                />
              ))}
              {at % every === 0 && width - LEFT - at * step > LABEL_WIDTH - 12 && (
                <text
                  aria-hidden
                  x={LEFT + at * step + 2}
                  y={HEIGHT - 6}
                  className="figures fill-ink-3 text-xs"
                >
                  {start}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
      {shown !== undefined && starts[shown] !== undefined && (
        <BarHint
          start={starts[shown]}
          at={shown}
          series={series}
          format={format}
          left={LEFT + (shown + 0.5) * step}
          width={width}
        />
      )}
    </div>
  );
}

/** Which part of a bar was meant; none where it was beside all of them. */
const seriesOf = (target: EventTarget, series: readonly Series[]): Series | undefined =>
  target instanceof SVGElement && target.dataset.series !== undefined
    ? series[Number(target.dataset.series)]
    : undefined;

const wordsOf = (start: string, series: readonly Series[], at: number, format: (value: number) => string) => {
  const known = series.flatMap(({ name, values }) => {
    const value = values[at] ?? null;
    return value === null || value === 0 ? [] : [{ name, value }];
  });
  if (known.length === 0) return `${start}: nothing`;
  const total = known.reduce((sum, { value }) => sum + value, 0);
  return `${start}: ${format(total)}; ${known.map(({ name, value }) => `${name} ${format(value)}`).join(', ')}`;
};
