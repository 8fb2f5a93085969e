/** The figures a scrape shows beside the requests: connections to the ledger and jobs by state. */
import type { Figure } from '#platform/http/metrics.ts';
import { countJobs, JOB_STATES } from '#platform/jobs/index.ts';
import type { Platform } from '#platform/platform.ts';

export function serverFigures({ ledger }: Platform): Figure[] {
  const jobs = JOB_STATES.map((state) => ({
    name: `reeve_jobs_${state}`,
    help: `Jobs that are ${state}.`,
    read: async () => (await countJobs(ledger.db))[state],
  }));
  return [
    {
      name: 'reeve_ledger_connections',
      help: 'Connections to the ledger that this process holds.',
      read: () => ledger.pool.totalCount,
    },
    {
      name: 'reeve_ledger_waiting',
      help: 'Statements of this process that wait for a connection to the ledger.',
      read: () => ledger.pool.waitingCount,
    },
    ...jobs,
  ];
}
