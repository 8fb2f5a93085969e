/** The columns of the list of jobs; the newest error stands under the name, cut short, whole in the drawer. */
import { plainText } from '../../lib/plain-text.ts';
import type { Column } from '../../ui/data-table.tsx';
import { RowAction } from '../../ui/row-action.tsx';
import { TimeAgo } from '../../ui/time-ago.tsx';
import { canCancel, type JobAction, jobName, retryLabel } from './job-actions.ts';
import type { Job } from './job-queries.ts';
import { JobStateBadge } from './job-state-badge.tsx';

interface JobHandlers {
  readonly onOpen: (job: Job) => void;
  readonly onAct: (action: JobAction, job: Job) => void;
}

export const jobColumns = ({ onOpen, onAct }: JobHandlers): readonly Column<Job>[] => [
  {
    title: 'Job',
    className: 'w-full min-w-44 max-w-0',
    cell: (job) => (
      <>
        <button
          type="button"
          onClick={() => onOpen(job)}
          className="max-w-full truncate text-left align-bottom text-accent underline-offset-2 hover:underline"
        >
          <span className="font-mono text-sm">{job.task}</span>{' '}
          <span className="figures text-sm text-ink-3">#{job.id}</span>
        </button>
        {job.lastError !== null && (
          <span dir="auto" className="line-clamp-2 text-sm text-ink-2" title={plainText(job.lastError)}>
            {plainText(firstLine(job.lastError))}
          </span>
        )}
      </>
    ),
  },
  { title: 'State', cell: (job) => <JobStateBadge job={job} /> },
  {
    title: 'Attempts',
    align: 'right',
    minor: true,
    className: 'text-ink-2',
    cell: ({ attempts, maxAttempts }) => `${attempts} of ${maxAttempts}`,
  },
  {
    title: 'Runs',
    minor: true,
    className: 'text-ink-2 whitespace-nowrap',
    cell: (job) => <Runs job={job} />,
  },
  {
    title: 'Created',
    minor: true,
    className: 'text-ink-2 whitespace-nowrap',
    cell: ({ createdAt }) => <TimeAgo at={createdAt} />,
  },
  {
    title: 'Actions',
    align: 'right',
    // The drawer has them too.
    minor: true,
    cell: (job) => <Actions job={job} onAct={onAct} />,
  },
];

function Actions({ job, onAct }: { readonly job: Job; readonly onAct: JobHandlers['onAct'] }) {
  const retry = retryLabel(job);
  return (
    <>
      {retry !== undefined && (
        <RowAction label={retry} of={jobName(job)} tone="accent" onClick={() => onAct('retry', job)} />
      )}
      {canCancel(job) && (
        <RowAction label="Cancel" of={jobName(job)} tone="bad" onClick={() => onAct('cancel', job)} />
      )}
    </>
  );
}

/** The time of a failed job's next attempt means nothing: there is none. */
function Runs({ job: { state, runAt } }: { readonly job: Job }) {
  if (state === 'failed') return 'no more';
  if (state === 'running') return 'now';
  if (state === 'ready') return 'next';
  return <TimeAgo at={runAt} />;
}

const firstLine = (text: string): string => text.trim().split('\n', 1)[0] ?? '';
