/** How commands reach the API: in this process, or a server's when REEVE_URL is set. */
import { ReeveError } from '#kernel/error.ts';
import type { Problem } from '#platform/http/index.ts';

/** Sends one request; the in-process transport hands it to the app without a port. */
export type Transport = (request: Request) => Promise<Response>;

export class ApiClient {
  readonly #send: Transport;
  readonly #base: string;

  constructor(send: Transport, base: string) {
    this.#send = send;
    this.#base = base;
  }

  get<T>(
    path: string,
    query: Readonly<Record<string, string | number | boolean | undefined>> = {},
  ): Promise<T> {
    const url = new URL(`${this.#base}/api/v1${path}`);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, String(value));
    return this.#json(new Request(url));
  }

  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown = {}): Promise<T> {
    const headers = { 'content-type': 'application/json' };
    return this.#json(
      new Request(`${this.#base}/api/v1${path}`, { method, headers, body: JSON.stringify(body) }),
    );
  }

  async #json<T>(request: Request): Promise<T> {
    const response = await this.#send(request);
    if (response.ok) return (await response.json()) as T;
    const problem = (await response.json()) as Problem;
    throw new ReeveError(
      problem.code,
      { message: problem.title, remedy: problem.remedy, status: problem.status },
      {},
      { at: problem.at },
    );
  }
}
