/** How far a scan is: the whole, its rate and the time that remains, and each account and service. */
import { useAccountName } from '../../api/account-names.ts';
import { formatCount, formatSpan, humanize } from '../../lib/format.ts';
import { Facts } from '../../ui/facts.tsx';
import type { Scan } from './scan-queries.ts';

type Progress = NonNullable<Scan['progress']>;
type Part = Progress['accounts'][number];

export function ScanProgress({ progress, going }: { readonly progress: Progress; readonly going: boolean }) {
  const accountName = useAccountName();
  const { total, done, failed, resources, requests, throttles, elapsedMs, remainingMs, phase } = progress;
  const seconds = elapsedMs / 1000;
  return (
    <>
      <section aria-label="Progress" className="border-t border-line px-4 pt-3">
        <Bar label="Places read" done={done} total={total} failed={failed} />
      </section>
      <Facts
        facts={[
          ...(going ? [{ name: 'Now', value: humanize(phase) }] : []),
          { name: 'Resources', value: formatCount(resources) },
          { name: 'Elapsed', value: formatSpan(elapsedMs) },
          ...(going && remainingMs !== null ? [{ name: 'Remaining', value: formatSpan(remainingMs) }] : []),
          {
            name: 'Requests',
            value: `${formatCount(requests)}${seconds > 0 ? `, ${formatCount(requests / seconds)} a second` : ''}`,
          },
          { name: 'Throttled', value: formatCount(throttles) },
        ]}
      />
      <Parts title="Accounts" parts={progress.accounts} label={accountName} />
      <Parts title="Services" parts={progress.services} label={(name) => name} />
    </>
  );
}

interface PartsProps {
  readonly title: string;
  readonly parts: readonly Part[];
  readonly label: (name: string) => string;
}

function Parts({ title, parts, label }: PartsProps) {
  if (parts.length === 0) return null;
  return (
    <section aria-label={title} className="border-t border-line px-4 py-3">
      <h3 className="mb-1 font-semibold">{title}</h3>
      {parts.map(({ name, done, total, failed }) => (
        <Bar key={name} label={label(name)} done={done} total={total} failed={failed} />
      ))}
    </section>
  );
}

type BarProps = Pick<Part, 'done' | 'total' | 'failed'> & { readonly label: string };

function Bar({ label, done, total, failed }: BarProps) {
  return (
    <div className="py-1">
      <div className="flex justify-between gap-3 text-sm">
        <span title={label} className="min-w-0 truncate text-ink-2">
          {label}
        </span>
        <span className="figures shrink-0">
          {formatCount(done)} of {formatCount(total)}
          {failed > 0 && <span className="text-warn">, {formatCount(failed)} not complete</span>}
        </span>
      </div>
      <div aria-hidden className="flex h-1.5 overflow-hidden rounded-full bg-tint">
        <span className="bg-accent" style={{ width: percent(done - failed, total) }} />
        <span className="bg-warn" style={{ width: percent(failed, total) }} />
      </div>
    </div>
  );
}

const percent = (part: number, total: number): string => `${total === 0 ? 0 : (part / total) * 100}%`;
