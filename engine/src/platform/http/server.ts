/** The API on a port: a Node server with time limits, and an end that lets running requests finish. */
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { listenErrors } from './errors.ts';
import type { Fetch } from './site.ts';

export interface ListenOptions {
  readonly fetch: Fetch;
  readonly host: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** How long a client may take to send a request's head, and the whole of it. */
  readonly patience?: { readonly headMs: number; readonly requestMs: number };
}

export interface Listening {
  readonly url: string;
  readonly server: Server;
  /** Refuses new connections, waits for running requests up to the limit, then cuts what is left. */
  close(drainMs: number): Promise<void>;
}

/** A client that sends its head or body slower than this is holding a socket, not talking. */
const PATIENCE = { headMs: 10_000, requestMs: 60_000 };

export async function listen({ fetch, host, port, patience = PATIENCE }: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, env as HttpBindings),
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: patience.headMs,
      requestTimeout: patience.requestMs,
      keepAliveTimeout: 5_000,
      maxHeaderSize: 16 * 1024,
      connectionsCheckingInterval: Math.min(2_000, patience.headMs / 2),
      insecureHTTPParser: false,
    },
  }) as Server;
  const close = drainable(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(port, host, resolve);
  });
  return { url: urlOf(server.address() as AddressInfo), server, close };
}

function urlOf({ address, family, port }: AddressInfo): string {
  const everywhere = address === '0.0.0.0' || address === '::';
  if (everywhere) return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function cannotListen(cause: NodeJS.ErrnoException, host: string, port: number): Error {
  if (cause.code === 'EADDRINUSE') return listenErrors.PORT_IN_USE({ host, port }, { cause });
  return listenErrors.PORT_REFUSED({ host, port, problem: cause.code ?? cause.message }, { cause });
}

/**
 * While it drains, each answer ends its connection: a page that asks every few seconds would otherwise keep one busy
 * until the time is up.
 */
function drainable(server: Server): Listening['close'] {
  const running = new Set<ServerResponse>();
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive &&= server.listening;
    running.add(response);
    response.once('close', () => {
      running.delete(response);
      // An answer that began before the drain did not announce the end of its connection.
      if (!server.listening) server.closeIdleConnections();
    });
  });
  return (drainMs) =>
    new Promise((resolve) => {
      const cut = setTimeout(() => server.closeAllConnections(), drainMs);
      server.close(() => {
        clearTimeout(cut);
        resolve();
      });
      for (const response of running) response.shouldKeepAlive = false;
      server.closeIdleConnections();
    });
}
