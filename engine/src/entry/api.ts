/** The API of this installation: every domain's routes behind the one door. */
import { userInfo } from 'node:os';
import type { Principal } from '#kernel/principal.ts';
import { createApi, type HttpPorts } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import { everyRoute } from './routes.generated.ts';

/** Whoever may read the state directory owns the installation: the CLI in this process acts as them. */
export function localPrincipal(): Principal {
  const { username } = userInfo();
  return { kind: 'local', id: `local:${username}`, name: username, roles: ['admin'], scope: {} };
}

export function serverPorts(_platform: Platform): HttpPorts {
  const principal = localPrincipal();
  return {
    authenticate: async () => ({ principal, by: 'process' }),
    authorize: async () => true,
    witness: async () => undefined,
  };
}

export const localApi = (platform: Platform) =>
  createApi({ platform, routes: everyRoute, ports: serverPorts(platform) });
