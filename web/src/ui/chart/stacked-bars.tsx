/** Bars over time, stacked by group; arrow keys go from bar to bar, Enter opens one. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { useWidth } from '../../lib/use-width.ts';
import { Axis } from './axis.tsx';
import { Bar, type BarLayout } from './bar.tsx';
import { BarHint } from './bar-hint.tsx';
import { type Scale, scaleOf } from './scale.ts';
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
  const layout = layoutOf(width, starts.length, scale);
  const current = Math.min(reached, starts.length - 1);
  const move = (event: KeyboardEvent<SVGGElement>) => {
    const start = starts[current];
    if (event.key === 'Enter' && start !== undefined) onOpen(start, undefined);
    const to = barAfter(event.key, current, starts.length);
    if (to === undefined) return;
    event.preventDefault();
    setReached(to);
    place.current?.querySelectorAll<SVGGElement>('[data-bar]')[to]?.focus();
  };
  const barOf = (start: string, at: number) => (
    <Bar
      key={start}
      layout={layout}
      left={LEFT + at * layout.step}
      parts={stacks[at] ?? []}
      caption={hasCaption(at, layout.step, width) ? start : undefined}
      isShown={shown === at}
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
    />
  );
  const start = shown === undefined ? undefined : starts[shown];
  return (
    <div ref={place} className="relative min-h-65">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
        <svg role="group" aria-label={label} width={width} height={HEIGHT} className="block">
          <Axis scale={scale} left={LEFT} right={width} y={layout.y} />
          {starts.map(barOf)}
        </svg>
      )}
      {shown !== undefined && start !== undefined && (
        <BarHint {...{ start, at: shown, series, format, width }} left={LEFT + (shown + 0.5) * layout.step} />
      )}
    </div>
  );
}

function layoutOf(width: number, bars: number, { low, high }: Scale): BarLayout {
  const step = Math.max(0, width - LEFT) / Math.max(1, bars);
  const height = HEIGHT - TOP - BOTTOM;
  return {
    top: TOP,
    height,
    step,
    thick: Math.min(THICKEST, Math.max(0.75, step - Math.min(4, step * 0.24))),
    y: (value) => TOP + ((high - value) / (high - low)) * height,
  };
}

/** As many dates as there is room for. */
const hasCaption = (at: number, step: number, width: number): boolean =>
  at % Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(step, 0.1))) === 0 &&
  width - LEFT - at * step > LABEL_WIDTH - 12;

/** Where a key leads to; undefined where it leads nowhere. */
function barAfter(key: string, from: number, bars: number): number | undefined {
  const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: bars - 1 }[key];
  return to === undefined || to < 0 || to >= bars ? undefined : to;
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
