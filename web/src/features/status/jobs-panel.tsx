/** How the queue stands: what waits, runs and failed, each number a way to its jobs. */
import { Link } from '@tanstack/react-router';
import type { Status } from '../../api/status.ts';
import { cx } from '../../lib/class-names.ts';
import { formatCount, humanize } from '../../lib/format.ts';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';

const STATES = ['running', 'ready', 'scheduled', 'failed'] as const;
const BUSY = ['no worker busy', '1 worker busy'];

export function JobsPanel({ jobs }: { readonly jobs: Status['jobs'] }) {
  return (
    <Panel title="Jobs" aside={BUSY[jobs.workers] ?? `${formatCount(jobs.workers)} workers busy`}>
      <Facts
        facts={STATES.map((state) => ({
          name: humanize(state),
          value: (
            <Link
              to="/jobs"
              search={{ state }}
              aria-label={`${formatCount(jobs[state])} ${state}, show them`}
              className={cx('underline-offset-2 hover:underline', colour(state, jobs[state]))}
            >
              {formatCount(jobs[state])}
            </Link>
          ),
        }))}
      />
    </Panel>
  );
}

function colour(state: (typeof STATES)[number], count: number): string {
  if (count === 0) return 'text-ink-3';
  return state === 'failed' ? 'font-semibold text-bad' : 'text-accent';
}
