/** Posts to an address that somebody typed in: the address is checked where it is resolved, and nothing is followed. */
import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ReeveError } from '#kernel/error.ts';
import { err } from '#kernel/result.ts';
import { type Delivery, delivered } from './channel.ts';
import { notificationsErrors } from './errors.ts';
import { isForbidden } from './forbidden-address.ts';

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Networks that may be reached although they are not public. */
  readonly allowedNetworks: readonly string[];
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Of an answer only the status counts; a receiver that says more is cut off. */
const MAX_ANSWER_BYTES = 64 * 1024;

export async function post(message: Post): Promise<Delivery> {
  const { hostname } = message.url;
  try {
    const status = await exchange(message);
    if (status >= 200 && status < 300) return delivered(status);
    const error = notificationsErrors.CHANNEL_REFUSED({ host: hostname, status });
    return err({ error, again: status === 408 || status === 429 || status >= 500 });
  } catch (cause) {
    if (cause instanceof ReeveError) return err({ error: cause, again: false });
    const problem = cause instanceof Error ? cause.message : String(cause);
    return err({
      error: notificationsErrors.CHANNEL_UNREACHABLE({ host: hostname, problem }, { cause }),
      again: true,
    });
  }
}

function exchange({ url, headers, body, allowedNetworks, timeoutMs, signal }: Post): Promise<number> {
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  // A socket that is given an address asks no resolver.
  if (isIP(literal) !== 0 && isForbidden(literal, allowedNetworks)) throw forbidden(url.hostname, literal);
  const limit = AbortSignal.timeout(timeoutMs);
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((answer, fail) => {
    const sent = request(url, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // No connection is kept: the next message is checked anew.
      agent: false,
      lookup: guardedLookup(allowedNetworks),
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    sent.on('error', (error) => fail(limit.aborted ? new Error(`no answer within ${timeoutMs} ms`) : error));
    sent.on('response', (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > MAX_ANSWER_BYTES)
          sent.destroy(new Error(`its answer is longer than ${MAX_ANSWER_BYTES} bytes`));
      });
      response.on('error', fail);
      response.on('end', () => answer(response.statusCode ?? 0));
    });
    sent.end(body);
  });
}

/** The addresses that are checked are those that the socket then connects to: a name cannot change in between. */
const guardedLookup =
  (allowed: readonly string[]): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '', 0);
      const bad = addresses.find(({ address }) => isForbidden(address, allowed));
      const [first] = addresses;
      if (bad || !first) return callback(forbidden(hostname, bad?.address ?? 'no address'), '', 0);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

const forbidden = (host: string, address: string): ReeveError =>
  notificationsErrors.CHANNEL_ADDRESS_FORBIDDEN({ host, address });
