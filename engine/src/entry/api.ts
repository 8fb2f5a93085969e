/** The API of this installation: every domain's routes behind the one door, for this process or for the network. */
import { createWitness, type Witness } from '#domains/access/index.ts';
import { createApi } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { everyRoute } from './routes.generated.ts';

/** Whoever comes over the network shows a credential. Wait for `settled` before the platform closes. */
export const serverPorts = (platform: Platform): Witness => createWitness(platform, 'server');

/** Whoever can start a process on the state directory owns it. */
export const localApi = (platform: Platform) =>
  createApi({ platform, routes: everyRoute, ports: createWitness(platform, 'process') });
