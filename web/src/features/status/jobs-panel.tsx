/** How the queue stands: what waits, what runs, what failed, and who works. */
import type { Status } from '../../api/status.ts';
import { formatCount } from '../../lib/format.ts';
import { Facts } from '../../ui/facts.tsx';
import { Panel } from '../../ui/panel.tsx';

export function JobsPanel({ jobs }: { readonly jobs: Status['jobs'] }) {
  return (
    <Panel title="Jobs" aside={jobs.workers === 1 ? '1 worker' : `${formatCount(jobs.workers)} workers`}>
      <Facts
        facts={[
          { name: 'Running', value: formatCount(jobs.running) },
          { name: 'Ready', value: formatCount(jobs.ready) },
          { name: 'Scheduled', value: formatCount(jobs.scheduled) },
          {
            name: 'Failed',
            value: (
              <span className={jobs.failed > 0 ? 'font-semibold text-bad' : ''}>
                {formatCount(jobs.failed)}
              </span>
            ),
          },
        ]}
      />
    </Panel>
  );
}
