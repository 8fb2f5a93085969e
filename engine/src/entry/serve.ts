/** Runs the server until it is told to stop: opens the platform, listens, drains, closes. */
import { authorizerOf, localSignInLink } from '#domains/access/index.ts';
import type { Environment } from '#platform/config/index.ts';
import { createApi, listen } from '#platform/http/index.ts';
import { openPlatform } from '#platform/platform.ts';
import { serverPorts } from './api.ts';
import { everyRoute } from './routes.generated.ts';

export interface ServeOptions {
  readonly home: string;
  readonly env: Environment;
  readonly host: string;
  readonly port: number;
  readonly say: (line: string) => void;
  /** Where SIGTERM and SIGINT arrive: the process, or a test's emitter. */
  readonly signals: NodeJS.EventEmitter;
}

const DRAIN_MS = 10_000;

export async function serve({ home, env, host, port, say, signals }: ServeOptions): Promise<void> {
  const platform = await openPlatform({ home, env });
  try {
    // Before the first request: a policy that is not valid must keep the door shut, not open it wrongly.
    await authorizerOf(platform);
    const witness = serverPorts(platform);
    const api = createApi({ platform, routes: everyRoute, ports: witness });
    const { url, close } = await listen({ fetch: async (request) => api.fetch(request), host, port });
    say(`Reeve is at ${url}`);
    say(`Sign in once with ${(await localSignInLink(platform, url)).url}`);
    await stopAsked(signals);
    await close(DRAIN_MS);
    await witness.settled();
  } finally {
    await platform.close();
  }
}

function stopAsked(signals: NodeJS.EventEmitter): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) signals.once(signal, () => resolve());
  });
}
