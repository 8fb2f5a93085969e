/** Bars over time, stacked by group; arrow keys go from bar to bar and from part to part, Enter opens one. */
import { useRef, useState } from 'react';
import { formatCompact } from '../../lib/format-amount.ts';
import { useWidth } from '../../lib/use-width.ts';
import { Axis } from './axis.tsx';
import { Bar, type BarLayout } from './bar.tsx';
import { BarHint } from './bar-hint.tsx';
import type { Cut } from './cut.ts';
import { type Scale, scaleOf } from './scale.ts';
import { type Series, stackAt, totalAt } from './stack.ts';
import { useBarKeys } from './use-bar-keys.ts';

interface StackedBarsProps {
  readonly label: string;
  readonly starts: readonly string[];
  readonly series: readonly Series[];
  /** Says a bar's amounts in words. */
  readonly format: (value: number) => string;
  /** Without a series: the whole bar. */
  readonly onOpen: (start: string, series: Series | undefined) => void;
  /** Where bars that tower over all others end. */
  readonly cut: Cut | undefined;
}

const HEIGHT = 270;
const LEFT = 52;
/** Room for what a bar that is cut really comes to. */
const TOP = 20;
const BOTTOM = 24;
const THICKEST = 96;
const LABEL_WIDTH = 84;
const TORN_WIDTH = 52;

export function StackedBars({ label, starts, series, format, cut, onOpen }: StackedBarsProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidth(place);
  const [shown, setShown] = useState<number>();
  const stacks = starts.map((_, at) => stackAt(series, at));
  const ends = stacks.flatMap((parts) => parts.map(({ to }) => to));
  const scale = scaleOf(cut ? ends.map((end) => Math.max(cut.low, Math.min(cut.high, end))) : ends);
  const layout = layoutOf(width, starts.length, scale);
  const torn = tornWords(cut?.bars ?? [], series, layout.step);
  const open = (bar: number, at: number | undefined) => {
    const start = starts[bar];
    if (start !== undefined) onOpen(start, at === undefined ? undefined : series[at]);
  };
  const keys = useBarKeys({ stacks, place, onOpen: open });
  const barOf = (start: string, at: number) => (
    <Bar
      key={start}
      layout={layout}
      left={LEFT + at * layout.step}
      parts={stacks[at] ?? []}
      caption={hasCaption(at, layout.step, width) ? start : undefined}
      torn={torn.get(at)}
      isShown={shown === at}
      tabIndex={at === keys.current ? 0 : -1}
      aria-label={wordsOf(start, series, at, format)}
      onKeyDown={keys.onKeyDown}
      onClick={({ target }) => open(at, seriesAt(target))}
      onFocus={() => {
        keys.reach(at);
        setShown(at);
      }}
      onBlur={() => setShown(undefined)}
      onPointerEnter={() => setShown(at)}
      onPointerLeave={() => setShown(undefined)}
    />
  );
  const start = shown === undefined ? undefined : starts[shown];
  const chosen = shown === keys.current ? keys.series : undefined;
  return (
    <div ref={place} className="relative min-h-67.5 overflow-x-clip">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is no drawing
        <svg role="group" aria-label={label} width={width} height={HEIGHT} className="block">
          <Axis scale={scale} left={LEFT} right={width} y={layout.y} />
          {starts.map(barOf)}
        </svg>
      )}
      {shown !== undefined && start !== undefined && (
        <BarHint
          {...{ start, at: shown, series, chosen, format, width }}
          left={LEFT + (shown + 0.5) * layout.step}
        />
      )}
      <span role="status" className="sr-only">
        {chosen !== undefined && shown !== undefined && partWords(series[chosen], shown, format)}
      </span>
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
    y: (value) => TOP + ((high - Math.max(low, Math.min(high, value))) / (high - low)) * height,
  };
}

/** What torn bars really come to, in words where there is room for them. */
function tornWords(
  bars: readonly number[],
  series: readonly Series[],
  step: number,
): ReadonlyMap<number, string> {
  let last = Number.NEGATIVE_INFINITY;
  return new Map(
    bars.map((at) => {
      if ((at - last) * step < TORN_WIDTH) return [at, ''];
      last = at;
      return [at, formatCompact(totalAt(series, at) ?? 0)];
    }),
  );
}

/** As many dates as there is room for. */
const hasCaption = (at: number, step: number, width: number): boolean =>
  at % Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(step, 0.1))) === 0 &&
  width - LEFT - at * step > LABEL_WIDTH - 12;

/** Which part of a bar was meant; none where it was beside all of them. */
const seriesAt = (target: EventTarget): number | undefined =>
  target instanceof SVGElement && target.dataset.series !== undefined
    ? Number(target.dataset.series)
    : undefined;

const partWords = (series: Series | undefined, at: number, format: (value: number) => string): string =>
  series === undefined ? '' : `${series.name} ${format(series.values[at] ?? 0)}`;

const wordsOf = (start: string, series: readonly Series[], at: number, format: (value: number) => string) => {
  const total = totalAt(series, at);
  if (total === undefined) return `${start}: nothing`;
  const known = series.filter(({ values }) => (values[at] ?? 0) !== 0);
  return `${start}: ${format(total)}; ${known.map((one) => partWords(one, at, format)).join(', ')}`;
};
