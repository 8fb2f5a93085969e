/** The API of this installation: every domain's routes behind the one door, for this process or for the network. */
import { createWitness, type Door, type Witness } from '#domains/access/index.ts';
import { createApi } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { everyRoute } from './routes.generated.ts';

export const localApi = (platform: Platform) => openApi(platform, 'process').api;

export function openApi(platform: Platform, door: Door) {
  const witness: Witness = createWitness(platform, door);
  return { witness, api: createApi({ platform, routes: everyRoute, ports: witness }) };
}
