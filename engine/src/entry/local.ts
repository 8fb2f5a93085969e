/** This installation in the process itself: what most commands load, gathered so that it is read at one go. */
import { openPlatform, type Platform } from '#platform/platform.ts';
import { composition } from './composition.ts';

export { localApi } from './api.ts';

export const openLocal = (home: string, env: NodeJS.ProcessEnv): Promise<Platform> =>
  openPlatform({ home, env, composition });
