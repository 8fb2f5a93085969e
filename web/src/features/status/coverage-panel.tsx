/** How complete the last scan was: a bar of its cells by outcome, with the numbers beside it. */

import { Radar } from 'lucide-react';
import type { Status } from '../../api/status.ts';
import { cx } from '../../lib/class-names.ts';
import { formatCount } from '../../lib/format.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import { TONE_FILL, type Tone } from '../../ui/tone.ts';

const OUTCOMES: readonly {
  readonly key: 'ok' | 'partial' | 'throttled' | 'denied' | 'error';
  readonly tone: Tone;
}[] = [
  { key: 'ok', tone: 'ok' },
  { key: 'partial', tone: 'accent' },
  { key: 'throttled', tone: 'warn' },
  { key: 'denied', tone: 'unknown' },
  { key: 'error', tone: 'bad' },
];
const WORDS = {
  ok: 'Complete',
  partial: 'Partial',
  throttled: 'Throttled',
  denied: 'Denied',
  error: 'Error',
};

export function CoveragePanel({ coverage }: { readonly coverage: Status['coverage'] }) {
  const total = OUTCOMES.reduce((sum, { key }) => sum + coverage[key], 0);
  if (total === 0) {
    return (
      <Panel title="Coverage">
        <EmptyState icon={Radar} title="Nothing scanned yet">
          After a scan this shows how much of it was complete.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title="Coverage" aside={coverage.lastScanAt !== null && <TimeAgo at={coverage.lastScanAt} />}>
      <div aria-hidden className="mx-4 mt-4 flex h-2 gap-px overflow-hidden rounded-full bg-sunken">
        {OUTCOMES.filter(({ key }) => coverage[key] > 0).map(({ key, tone }) => (
          <span key={key} className={cx('min-w-1', TONE_FILL[tone])} style={{ flexGrow: coverage[key] }} />
        ))}
      </div>
      <dl className="px-4 py-2">
        {OUTCOMES.map(({ key, tone }) => (
          <div key={key} className="flex items-center gap-2 py-1">
            <span aria-hidden className={cx('size-2 rounded-xs', TONE_FILL[tone])} />
            <dt className="text-ink-2">{WORDS[key]}</dt>
            <dd className="figures ml-auto">{formatCount(coverage[key])}</dd>
            <dd className="figures w-12 text-right text-sm text-ink-3">{share(coverage[key], total)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

/** Never rounds something down to nothing nor up to everything. */
function share(part: number, total: number): string {
  const percent = (part / total) * 100;
  if (part > 0 && percent < 0.1) return '<0.1 %';
  return `${(part < total ? Math.min(percent, 99.9) : 100).toFixed(percent === 0 || part === total ? 0 : 1)} %`;
}
