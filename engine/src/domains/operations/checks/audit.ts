/** Does the audit log still begin as it did when it was last signed? */
import { checkAgainstLastCheckpoint } from '#domains/audit/index.ts';
import { ReeveError } from '#kernel/error.ts';
import { type Check, failed, fine, withoutLedger } from '../check.ts';

export const auditLog: Check = {
  name: 'audit',
  deep: true,
  run: async (context) => {
    const { platform } = context;
    if (!platform) return withoutLedger(context);
    try {
      const size = await checkAgainstLastCheckpoint(platform.ledger.db);
      if (size === undefined) return fine('Not signed yet; reeve audit checkpoint signs it.');
      return fine(`The ${size} entries of the last checkpoint are as they were signed.`);
    } catch (error) {
      if (!(error instanceof ReeveError)) throw error;
      return failed(error.message, error.remedy);
    }
  },
};
