/** The API of this installation for the process that owns it: no port, and only the routes that are asked for. */
import { createWitness } from '#domains/access/index.ts';
import { createApi } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { routeHomes } from './route-homes.generated.ts';

export function localApi(platform: Platform): (request: Request) => Promise<Response> {
  const ports = createWitness(platform, 'process');
  return async (request) => {
    const [, , , noun = ''] = new URL(request.url).pathname.split('/');
    const homes = Object.hasOwn(routeHomes, noun) ? (routeHomes[noun] ?? []) : [];
    const routes = (await Promise.all(homes.map((load) => load()))).flat();
    return createApi({ platform, routes, ports }).fetch(request);
  };
}
