/** The API of this installation for the process that owns it: every domain's routes, without a port. */
import { createWitness } from '#domains/access/index.ts';
import { createApi } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { everyRoute } from './routes.generated.ts';

export const localApi = (platform: Platform) =>
  createApi({ platform, routes: everyRoute, ports: createWitness(platform, 'process') });
