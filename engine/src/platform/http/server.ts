/** The API on a port: a Node server with time limits, and an end that lets running requests finish. */
import type { Server } from 'node:http';
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
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => reject(cannotListen(cause, host, port)));
    server.listen(port, host, resolve);
  });
  return { url: urlOf(server.address() as AddressInfo), server, close: (drainMs) => close(server, drainMs) };
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

function close(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
