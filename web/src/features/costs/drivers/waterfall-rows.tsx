/** The waterfall of small screens: a row for each step, so that there is room for its words. */
import { cx } from '../../../lib/class-names.ts';
import type { Scale } from '../../../ui/chart/scale.ts';
import { amountOf, type Step } from './steps.ts';

interface WaterfallRowsProps {
  readonly steps: readonly Step[];
  readonly scale: Scale;
}

const FILL = { whole: 'bg-accent', more: 'bg-bad', less: 'bg-ok' };

/** The table below says the same to who does not see it. */
export const WaterfallRows = ({ steps, scale: { low, high } }: WaterfallRowsProps) => {
  const at = (value: number) => ((Math.max(low, Math.min(high, value)) - low) / (high - low)) * 100;
  return (
    <div aria-hidden className="space-y-2 py-3">
      {steps.map(({ key, name, kind, from, to, ...step }) => (
        <div key={key}>
          <div className="flex justify-between gap-3 text-sm">
            <span className="text-ink-2">{name}</span>
            <span className="figures">{amountOf({ kind, ...step })}</span>
          </div>
          <div className="relative h-2.5 rounded-xs bg-sunken">
            <span
              className={cx('absolute inset-y-0 min-w-0.5 rounded-xs', FILL[kind])}
              style={{
                left: `${Math.min(at(from), at(to))}%`,
                width: `${Math.abs(at(from) - at(to))}%`,
              }}
            />
            {kind === 'whole' && low > 0 && (
              <span className="absolute inset-y-0 left-3 w-1 -skew-x-12 bg-surface" />
            )}
          </div>
        </div>
      ))}
    </div>
  );
};
