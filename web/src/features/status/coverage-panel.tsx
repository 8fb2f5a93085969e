/** How complete the knowledge is: a bar of the latest cells by outcome, with the numbers beside it. */
import { useQuery } from '@tanstack/react-query';
import { Radar } from 'lucide-react';
import { type Coverage, coverageQuery } from '../../api/coverage.ts';
import { useReeve } from '../../api/reeve-context.tsx';
import { cx } from '../../lib/class-names.ts';
import { formatCount } from '../../lib/format.ts';
import { Code } from '../../ui/code.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
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

export function CoveragePanel() {
  const { data, error, refetch } = useQuery(coverageQuery(useReeve()));
  return (
    <Panel title="Coverage" aside={data?.lastScanAt && <TimeAgo at={data.lastScanAt} />}>
      {data ? <Outcomes coverage={data} /> : <Waiting error={error} onRetry={() => void refetch()} />}
    </Panel>
  );
}

function Waiting({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }) {
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <div className="p-4">
      <Skeleton className="h-36 w-full" />
    </div>
  );
}

function Outcomes({ coverage: { counts, lastScanAt } }: { readonly coverage: Coverage }) {
  if (lastScanAt === null) {
    return (
      <EmptyState icon={Radar} title="Nothing has been scanned yet">
        <Code>reeve scan</Code> reads what stands in the account.
      </EmptyState>
    );
  }
  const total = OUTCOMES.reduce((sum, { key }) => sum + counts[key], 0);
  return (
    <>
      <div aria-hidden className="mx-4 mt-4 flex h-2 gap-px overflow-hidden rounded-full bg-sunken">
        {OUTCOMES.filter(({ key }) => counts[key] > 0).map(({ key, tone }) => (
          <span key={key} className={cx('min-w-1', TONE_FILL[tone])} style={{ flexGrow: counts[key] }} />
        ))}
      </div>
      <dl className="px-4 py-2">
        {OUTCOMES.map(({ key, tone }) => (
          <div key={key} className="flex items-center gap-2 py-1">
            <span aria-hidden className={cx('size-2 rounded-xs', TONE_FILL[tone])} />
            <dt className="text-ink-2">{WORDS[key]}</dt>
            <dd className="figures ml-auto">{formatCount(counts[key])}</dd>
            <dd className="figures w-12 text-right text-sm text-ink-3">{share(counts[key], total)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Never rounds something down to nothing nor up to everything. */
function share(part: number, total: number): string {
  const percent = (part / total) * 100;
  if (part > 0 && percent < 0.1) return '<0.1 %';
  return `${(part < total ? Math.min(percent, 99.9) : 100).toFixed(percent === 0 || part === total ? 0 : 1)} %`;
}
