/** What stands in one bar, beside it while it is pointed at or reached by keyboard; its name says the same aloud. */
import { cx } from '../../lib/class-names.ts';
import { seriesDot } from './series-colour.ts';
import { type Series, totalAt } from './stack.ts';

interface BarHintProps {
  readonly start: string;
  readonly at: number;
  readonly series: readonly Series[];
  /** The part that keys have reached. */
  readonly chosen: number | undefined;
  readonly format: (value: number) => string;
  readonly left: number;
  readonly width: number;
}

export function BarHint({ start, at, series, chosen, format, left, width }: BarHintProps) {
  const known = series.flatMap(({ key, name, values }, index) => {
    const value = values[at] ?? null;
    return value === null || value === 0 ? [] : [{ key, name, value, index }];
  });
  const side = left > width / 2 ? { right: width - left + 12 } : { left: left + 12 };
  return (
    <div
      aria-hidden
      style={{ top: 8, ...side }}
      className="pointer-events-none absolute z-10 w-60 max-w-[60%] rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-pop"
    >
      <div className="mb-1 flex justify-between gap-3 font-semibold">
        <span className="figures">{start}</span>
        <span className="figures">
          {known.length === 0 ? 'Nothing known' : format(totalAt(series, at) ?? 0)}
        </span>
      </div>
      {known.map(({ key, name, value, index }) => (
        <div key={key} className={cx('flex items-center gap-2', index === chosen && 'font-semibold')}>
          <span className={`size-2 shrink-0 rounded-xs ${seriesDot(index)}`} />
          <span className="min-w-0 flex-1 truncate text-ink-2">{name}</span>
          <span className="figures">{format(value)}</span>
        </div>
      ))}
    </div>
  );
}
