/** One job whole: when it runs, how often it was tried, and the last error to its last line. */
import { formatInstant } from '../../lib/format.ts';
import { plainText } from '../../lib/plain-text.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Drawer } from '../../ui/drawer.tsx';
import { Facts } from '../../ui/facts.tsx';
import { canCancel, type JobAction, jobName, retryLabel } from './job-actions.ts';
import type { Job } from './job-queries.ts';
import { JobStateBadge } from './job-state-badge.tsx';

interface JobDrawerProps {
  readonly job: Job;
  readonly onClose: () => void;
  readonly onAct: (action: JobAction, job: Job) => void;
}

export function JobDrawer({ job, onClose, onAct }: JobDrawerProps) {
  const retry = retryLabel(job);
  return (
    <Drawer title={jobName(job)} onClose={onClose}>
      <Facts
        facts={[
          { name: 'State', value: <JobStateBadge job={job} /> },
          { name: 'Attempts', value: `${job.attempts} of ${job.maxAttempts}` },
          { name: 'Created', value: formatInstant(new Date(job.createdAt)) },
          ...(job.state === 'failed' ? [] : [{ name: 'Due', value: formatInstant(new Date(job.runAt)) }]),
          ...(job.worker === null ? [] : [{ name: 'Worker', value: job.worker }]),
        ]}
      />
      {(retry !== undefined || canCancel(job)) && (
        <div className="flex gap-2 border-t border-line px-4 py-3">
          {retry !== undefined && <Button onClick={() => onAct('retry', job)}>{retry}</Button>}
          {canCancel(job) && (
            <Button kind="danger" onClick={() => onAct('cancel', job)}>
              Cancel job
            </Button>
          )}
        </div>
      )}
      {job.lastError !== null && (
        <section className="border-t border-line px-4 py-4" aria-label="Last error">
          <div className="mb-2 flex items-center justify-between">
            <h3 className="font-semibold">Last error</h3>
            <CopyButton text={job.lastError} label="Copy the error" />
          </div>
          <pre dir="auto" className="rounded-md bg-sunken p-3 font-mono text-sm whitespace-pre-wrap">
            {plainText(job.lastError)}
          </pre>
        </section>
      )}
    </Drawer>
  );
}
