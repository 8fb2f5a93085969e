/** Does work in the background get done? */
import { countJobs } from '#platform/jobs/index.ts';
import { type Check, fine, unknown, warning } from '../check.ts';

export const backgroundJobs: Check = {
  name: 'jobs',
  run: async ({ platform }) => {
    if (!platform) return unknown('Not looked at.', 'Mend the ledger first.');
    const { failed, ready, running, scheduled } = await countJobs(platform.ledger.db);
    if (failed > 0)
      return warning(
        failed === 1 ? 'A job failed for good.' : `${failed} jobs failed for good.`,
        'See why with reeve jobs list --state failed, then retry or cancel.',
      );
    return fine(`${ready} ready, ${running} running, ${scheduled} scheduled`);
  },
};
