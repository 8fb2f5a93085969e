/** Can every policy of yours be used? */

import { openAuthorizer } from '#domains/access/index.ts';
import { ReeveError } from '#kernel/error.ts';
import { loadConfig } from '#platform/config/index.ts';
import { type Check, failed, fine, unknown } from '../check.ts';

export const policies: Check = {
  name: 'policies',
  deep: true,
  run: async ({ home, env, platform }) => {
    const config = platform?.config ?? (await loadConfig({ home, env }).catch(() => undefined));
    if (!config)
      return unknown('Not looked at.', 'Mend the settings first: they name the folder of policies.');
    try {
      const { own } = await openAuthorizer({ home, config });
      return fine(own === 0 ? 'Only the shipped ones.' : `${own} of your own, all valid.`);
    } catch (error) {
      if (!(error instanceof ReeveError)) throw error;
      const place = error.at?.file === undefined ? '' : `${error.at.file}:${error.at.line ?? 1}: `;
      return failed(`${place}${error.message}`, error.remedy);
    }
  },
};
