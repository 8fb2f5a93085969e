/** Can reeve.yaml and the environment be read, and are they right? */
import { ReeveError } from '#kernel/error.ts';
import { loadConfig } from '#platform/config/index.ts';
import { type Check, failed, fine } from '../check.ts';

export const settings: Check = {
  name: 'settings',
  run: async ({ home, env, platform }) => {
    if (platform) return fine('reeve.yaml and the environment are right.');
    try {
      await loadConfig({ home, env });
      return fine('reeve.yaml and the environment are right.');
    } catch (error) {
      if (!(error instanceof ReeveError)) throw error;
      return failed(error.message, error.remedy);
    }
  },
};
