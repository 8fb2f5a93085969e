/** How commands reach the API: in this process, or a server's when REEVE_URL is set. */
import { ReeveError } from '#kernel/error.ts';
import type { Problem } from '#platform/http/index.ts';
import { cliErrors } from './errors.ts';

/** Sends one request; the in-process transport hands it to the app without a port. */
export type Transport = (request: Request) => Promise<Response>;
type Value = string | number | boolean;
/** A list is the same parameter several times. */
export type Query = Readonly<Record<string, Value | readonly Value[] | undefined>>;

export class ApiClient {
  readonly #transport: Transport;
  readonly #base: string;
  readonly #signal: AbortSignal | null;

  /** Requests end with the signal, so that work on the other side does not go on for nobody. */
  constructor(transport: Transport, base: string, signal?: AbortSignal) {
    this.#transport = transport;
    this.#signal = signal ?? null;
    this.#base = base.replace(/\/+$/, '');
  }

  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.#json(this.#read(path, query));
  }

  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown = {}): Promise<T> {
    return this.#json(this.#write(method, path, body));
  }

  /** Takes away what a command made for itself, also once it is interrupted. */
  discard(path: string): Promise<void> {
    return this.#json(new Request(this.#url(path, {}), { method: 'DELETE' }));
  }

  /** A long answer as it comes; the caller reads the body. */
  async stream(method: 'GET' | 'POST', path: string, query: Query = {}): Promise<ReadableStream<Uint8Array>> {
    const request = method === 'GET' ? this.#read(path, query) : this.#write(method, path, {});
    const { body } = await this.#answer(request);
    if (!body) throw cliErrors.ANSWER_NOT_UNDERSTOOD({ url: request.url, status: 204 });
    return body;
  }

  #url(path: string, query: Query): URL {
    const text = `${this.#base}/api/v1${path}`;
    if (!/^https?:/i.test(text) || !URL.canParse(text)) throw cliErrors.URL_INVALID({ url: this.#base });
    const url = new URL(text);
    for (const [name, value] of Object.entries(query))
      for (const one of value === undefined ? [] : [value].flat()) url.searchParams.append(name, String(one));
    return url;
  }

  #read(path: string, query: Query): Request {
    return new Request(this.#url(path, query), { signal: this.#signal });
  }

  #write(method: string, path: string, body: unknown): Request {
    const headers = { 'content-type': 'application/json' };
    return new Request(this.#url(path, {}), {
      method,
      headers,
      body: JSON.stringify(body),
      signal: this.#signal,
    });
  }

  async #json<T>(request: Request): Promise<T> {
    const response = await this.#answer(request);
    if (response.status === 204) return undefined as T;
    const { status } = response;
    // A page for signing in, from a proxy or a server of another kind, comes with 200 too.
    return response.json().catch((cause: unknown) => {
      throw cause instanceof SyntaxError
        ? cliErrors.ANSWER_NOT_UNDERSTOOD({ url: request.url, status }, { cause })
        : cliErrors.SERVER_UNREACHABLE({ url: this.#base }, { cause });
    }) as Promise<T>;
  }

  async #answer(request: Request): Promise<Response> {
    const response = await this.#transport(request).catch((cause: unknown) => {
      throw cause instanceof ReeveError
        ? cause
        : cliErrors.SERVER_UNREACHABLE({ url: this.#base }, { cause });
    });
    if (response.ok) return response;
    if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
      throw cliErrors.ANSWER_NOT_UNDERSTOOD({ url: request.url, status: response.status });
    const { code, title, remedy, status, at } = (await response.json()) as Problem;
    throw new ReeveError(code, { message: title, remedy, status }, {}, { at });
  }
}

/** A server elsewhere; redirects are refused, as they would carry the key to another host. */
export function remoteTransport(apiKey: string | undefined): Transport {
  return (request) => {
    if (apiKey) request.headers.set('authorization', `Bearer ${apiKey}`);
    return fetch(request, { redirect: 'error' });
  };
}
