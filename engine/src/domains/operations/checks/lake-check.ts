/** What did the last look at the lake's files find, and is it fresh? */
import { lakeSummary } from '#platform/lake/index.ts';
import { type Check, fine, warning, withoutLedger } from '../check.ts';
import { lastLakeCheck } from '../lake-check.ts';

/** The job runs every hour: a day without it means that no worker runs. */
const STALE_MS = 86_400_000;
const HOW = 'reeve serve and reeve worker look every hour; reeve lake fsck looks now.';

export const lastLook: Check = {
  name: 'lake-check',
  run: async (context) => {
    const { platform } = context;
    if (!platform) return withoutLedger(context);
    const { ledger, clock } = platform;
    const last = await lastLakeCheck(ledger.db);
    if (!last) {
      const { tables } = await lakeSummary(ledger.db);
      return tables.length === 0
        ? fine('Nothing in the lake yet.')
        : warning('The files of the lake were never looked at.', HOW);
    }
    const { broken, files, firstBroken, checkedAt } = last;
    const at = checkedAt.toISOString();
    if (broken > 0)
      return warning(
        `${broken} of ${files} files of the lake are missing or damaged, first ${firstBroken} (seen ${at}).`,
        'Run reeve lake fsck to see which; --mend marks them, so that queries say what they miss.',
      );
    if (clock.now().getTime() - checkedAt.getTime() > STALE_MS)
      return warning(`The files of the lake were last looked at ${at}.`, HOW);
    return fine(`${files} files, all there at ${at}.`);
  },
};
