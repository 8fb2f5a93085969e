/** What became of a resource, the latest first, with what changed from what to what; also of one that is gone. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatInstant, humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Panel } from '../../ui/panel.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import type { Tone } from '../../ui/tone.ts';
import { beforeEvent } from './before-event.ts';
import { historyQuery, type ResourceEvent } from './resource-queries.ts';
import { valueText } from './value-text.ts';

interface TimelinePanelProps {
  readonly arn: string;
  /** Shows nothing where there is no history: the page says already that the resource is not known. */
  readonly quiet?: boolean;
}

const TONES: Record<ResourceEvent['what'], Tone> = { appeared: 'ok', changed: 'accent', vanished: 'warn' };

export function TimelinePanel({ arn, quiet = false }: TimelinePanelProps) {
  const { data, error, refetch } = useQuery(historyQuery(useReeve(), arn));
  if (quiet && data === undefined) return null;
  return (
    <Panel title="Timeline">
      {data === undefined ? (
        error === null ? (
          <SkeletonRows count={3} />
        ) : (
          <ErrorState error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <ol>
          {data.items.map((event) => (
            <Event key={`${event.at} ${event.what}`} event={event} arn={data.arn} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Event({ event, arn }: { readonly event: ResourceEvent; readonly arn: string }) {
  const { at, what, changes, by } = event;
  return (
    <li className="border-b border-line px-4 py-2.5 last:border-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={TONES[what]}>{humanize(what)}</Badge>
        <span className="figures">{formatInstant(new Date(at))}</span>
        <span className="text-ink-3">
          <TimeAgo at={at} />
        </span>
        {by !== null && <span className="text-ink-2">by {plainText(by)}</span>}
        {what !== 'appeared' && (
          <Link
            to="/resource"
            search={{ arn, asOf: beforeEvent(at) }}
            className="ml-auto text-accent underline-offset-2 hover:underline"
          >
            As it was before<span className="sr-only"> {formatInstant(new Date(at))}</span>
          </Link>
        )}
      </div>
      {changes.length > 0 && (
        <dl className="mt-1.5 space-y-1 text-sm">
          {changes.map(({ column, from, to }) => (
            <div key={column} className="grid gap-x-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
              <dt className="text-ink-2">{humanize(column)}</dt>
              <dd dir="auto" className="min-w-0 font-mono break-words whitespace-pre-wrap">
                <del className="text-ink-3">{plainText(valueText(from))}</del>
                <span className="sr-only"> became</span>
                <span aria-hidden> → </span>
                <ins className="no-underline">{plainText(valueText(to))}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}
