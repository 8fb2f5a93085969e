/** Runs the server until it is told to stop: opens the platform, listens, drains, closes. */
import path from 'node:path';
import { sql } from 'kysely';
import { authorizerOf, createWitness, localSignInLink } from '#domains/access/index.ts';
import type { Environment } from '#platform/config/index.ts';
import { type HttpPorts, pruneIdempotency, type Readiness } from '#platform/http/index.ts';
import { HttpMetrics } from '#platform/http/metrics.ts';
import { type Listening, listen } from '#platform/http/server.ts';
import { createSite } from '#platform/http/site.ts';
import { loadWebShell } from '#platform/http/web-shell.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import { createLogger } from '#platform/log/index.ts';
import { packageFolder } from '#platform/package-folder.ts';
import { openPlatform, type Platform } from '#platform/platform.ts';
import { productVersion } from '#platform/product-version.ts';
import { composition } from './composition.ts';
import { serverFigures } from './figures.ts';
import { everyJob } from './jobs.generated.ts';
import { everyRoute } from './routes.generated.ts';
import { stopSignals } from './stop-signals.ts';

export interface ServeOptions {
  readonly home: string;
  readonly env: Environment;
  /** Over what reeve.yaml says. */
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  /** Run jobs in this process too. */
  readonly worker: boolean;
  readonly say: (line: string) => void;
  /** Where SIGTERM and SIGINT arrive: the process, or a test's emitter. */
  readonly signals: NodeJS.EventEmitter;
}

const DRAIN_MS = 10_000;

export async function serve(options: ServeOptions): Promise<void> {
  const { home, env, host, port, say, signals } = options;
  // Listening for the signals comes first: a stop asked for during the start is a stop, not a kill.
  const stop = stopSignals(signals);
  const platform = await openPlatform({
    home,
    env,
    composition,
    longLived: true,
    log: ({ log }, clock) => createLogger({ ...log, clock, destination: process.stderr }),
  });
  try {
    // Before the first request: a policy that is not valid must keep the door shut, not open it wrongly.
    await authorizerOf(platform);
    const witness = createWitness(platform, 'server');
    await pruneIdempotency(platform.ledger, platform.clock);
    const server = await start(platform, witness, { host, port, stopping: stop.asked });
    const worker = options.worker ? await startWorker(platform, everyJob) : undefined;
    const address = publicAddress(platform, server.url);
    say(`Reeve is at ${address}`);
    say(`Sign in once with ${(await localSignInLink(platform, address)).url}`);
    await stop.first;
    platform.log.info('stopping', { drainSeconds: DRAIN_MS / 1000 });
    void stop.second.then(() => server.close(0));
    await Promise.all([server.close(DRAIN_MS), worker?.stop()]);
    await witness.settled();
  } finally {
    stop.forget();
    await platform.close();
  }
}

interface Place {
  readonly host: string | undefined;
  readonly port: number | undefined;
  readonly stopping: AbortSignal;
}

async function start(
  platform: Platform,
  ports: HttpPorts,
  { host, port, stopping }: Place,
): Promise<Listening> {
  const { http } = platform.config;
  const dist = path.join(packageFolder(), 'dist');
  const address = host ?? http.host;
  const fetch = createSite({
    ...http,
    platform,
    routes: everyRoute,
    ports,
    limits: http,
    host: address,
    version: productVersion(),
    web: await loadWebShell(path.join(dist, 'web'), http.basePath),
    docsScript: path.join(dist, 'docs', 'scalar.js'),
    metrics: new HttpMetrics(serverFigures(platform), true),
    readiness: [await ledgerReadiness(platform)],
    state: () => ({ started: true, stopping: stopping.aborted }),
    stopping,
    failed: (err, requestId, route) => platform.log.error('request failed', { err, requestId, route }),
  });
  return listen({ fetch, host: address, port: port ?? http.port });
}

/** Where people find it: behind a proxy the port itself is nobody's address. */
function publicAddress({ config: { http } }: Platform, url: string): string {
  const address = new URL(http.publicUrl ?? url);
  return http.basePath === '/' ? address.origin : `${address.origin}${http.basePath}`;
}

/** Ready is a ledger that answers and still has every migration it had when it was opened. */
async function ledgerReadiness({ ledger }: Platform): Promise<Readiness> {
  const applied = async () => {
    const { rows } = await sql<{
      count: number;
    }>`select count(*)::int as count from ledger.migrations`.execute(ledger.db);
    return rows[0]?.count ?? 0;
  };
  const expected = await applied();
  return {
    name: 'ledger',
    check: async () => {
      if ((await applied()) < expected) throw new Error('the ledger lacks migrations it had before');
    },
  };
}
