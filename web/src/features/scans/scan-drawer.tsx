/** One scan as it goes on or as it ended: what was wanted, how far it is, what came of it, and what stayed open. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useReeve } from '../../api/reeve-context.tsx';
import { formatCount, formatInstant, humanize } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Prose } from '../../ui/prose.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { ScanProgress } from './scan-progress.tsx';
import { SCANS, type Scan, useScan } from './scan-queries.ts';
import { ScanStateBadge } from './scan-state-badge.tsx';
import { wishWords } from './wish-words.ts';

export function ScanDrawer({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { data, error, refetch } = useScan(id);
  return (
    <Drawer title={data === undefined ? 'Scan' : `Scan of ${wishWords(data.wish)}`} onClose={onClose}>
      {data !== undefined ? (
        <Details scan={data} />
      ) : error === null ? (
        <SkeletonRows count={8} />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </Drawer>
  );
}

function Details({ scan }: { readonly scan: Scan }) {
  const { id, createdAt, endedAt, cause, progress, summary, problem } = scan;
  return (
    <>
      <Facts
        facts={[
          { name: 'State', value: <ScanStateBadge {...scan} /> },
          { name: 'Scan', value: <span className="font-mono text-sm">{id}</span> },
          { name: 'Asked', value: formatInstant(new Date(createdAt)) },
          ...(endedAt === null ? [] : [{ name: 'Ended', value: formatInstant(new Date(endedAt)) }]),
          { name: 'Cause', value: humanize(cause) },
          ...(summary === null ? [] : summaryFacts(summary)),
        ]}
      />
      {endedAt === null && !scan.cancelAsked && <CancelScan id={id} />}
      {problem !== null && (
        <section aria-label="What went wrong" className="border-t border-line bg-bad-soft px-4 py-3">
          <p>
            <Prose text={problem.title} />
          </p>
          {problem.remedy !== null && (
            <p>
              <span className="font-medium">What to do: </span>
              <Prose text={problem.remedy} />
            </p>
          )}
        </section>
      )}
      {progress !== null && <ScanProgress progress={progress} going={endedAt === null} />}
      {summary !== null && summary.incomplete.length > 0 && <Incomplete cells={summary.incomplete} />}
    </>
  );
}

const summaryFacts = ({ added, changed, removed, skipped }: NonNullable<Scan['summary']>) => [
  { name: 'Appeared', value: formatCount(added) },
  { name: 'Changed', value: formatCount(changed) },
  { name: 'Vanished', value: formatCount(removed) },
  { name: 'Left out as empty', value: formatCount(skipped) },
];

function CancelScan({ id }: { readonly id: string }) {
  const reeve = useReeve();
  const queries = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => reeve.cancelScan({ path: { id } }),
    onSettled: () => queries.invalidateQueries({ queryKey: SCANS }),
  });
  return (
    <div className="space-y-2 border-t border-line px-4 py-3">
      <Button kind="danger" disabled={isPending} onClick={() => mutate()}>
        Cancel scan
      </Button>
      <p className="text-sm text-ink-2">What it has read completely is kept.</p>
      <FormError error={error} />
    </div>
  );
}

function Incomplete({ cells }: { readonly cells: NonNullable<Scan['summary']>['incomplete'] }) {
  return (
    <section aria-label="Not complete" className="border-t border-line px-4 py-3">
      <h3 className="mb-1 font-semibold">Not complete</h3>
      <ul className="space-y-2 text-sm">
        {cells.map(({ account, region, type, status, reason }) => (
          <li key={`${account} ${region} ${type}`}>
            <span className="font-medium">{type}</span> in {account}, {region}: {status}
            {reason !== null && <span className="block break-words text-ink-2">{plainText(reason)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
