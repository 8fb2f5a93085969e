/** Does work in the background get done? */
import { countJobs, hasWorker } from '#platform/jobs/index.ts';
import { type Check, fine, warning, withoutLedger } from '../check.ts';

export const backgroundJobs: Check = {
  name: 'jobs',
  run: async (context) => {
    const { platform } = context;
    if (!platform) return withoutLedger(context);
    const { failed, ready, running, scheduled } = await countJobs(platform.ledger.db);
    if (failed > 0)
      return warning(
        failed === 1 ? 'A job failed for good.' : `${failed} jobs failed for good.`,
        'See why with reeve jobs list --state failed, then retry or cancel.',
      );
    const waiting = ready > 0 && !(await hasWorker(platform.ledger.db));
    const nobody = waiting ? '; no worker runs that would do them: reeve worker, or reeve serve' : '';
    return fine(`${ready} ready, ${running} running, ${scheduled} scheduled${nobody}`);
  },
};
