/** Where a request comes from and how its sender sees this server: set by the edge, absent inside the process. */
import type { HttpBindings } from '@hono/node-server';

export interface Caller {
  readonly requestId: string;
  /** The peer's address; undefined inside the process. */
  readonly address: string | undefined;
  /** Scheme and host of this server as the caller sees them. */
  readonly origin: string;
  /** Cuts the connection without an orderly end. */
  readonly breakOff?: () => void;
  /** The route that took the request, in OpenAPI form, for the metrics. */
  route?: string;
}

/** A caller's own id is kept, so that logs of two systems can be read together. */
export const REQUEST_ID = /^[\w.-]{8,128}$/;

/**
 * The peer's address. Behind our own proxy it is the last entry of X-Forwarded-For: the only one that proxy wrote,
 * everything before it is what the client claims.
 */
export function addressOf(env: Partial<HttpBindings>, headers: Headers, trustProxy: boolean): string {
  const forwarded = trustProxy ? headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = forwarded || env.incoming?.socket.remoteAddress || 'unknown';
  return address.replace(/^::ffff:/, '').slice(0, 64);
}

export function originOf(url: URL, headers: Headers, trustProxy: boolean, publicUrl?: string): string {
  if (publicUrl !== undefined && new URL(publicUrl).host === url.host) return new URL(publicUrl).origin;
  const https = trustProxy && headers.get('x-forwarded-proto') === 'https';
  return https ? `https://${url.host}` : url.origin;
}

/** One bucket per person: whoever has an IPv6 address has a /64 full of them. */
export function addressBucket(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
