/** The face of the SDK: one object with a method per operation, which answers data or throws a `ReeveProblem`. */
import { createClient } from './generated/client/index.ts';
import { ReeveApi } from './generated/sdk.gen.ts';
import { problemFrom, unreachable } from './problem.ts';

export interface ReeveOptions {
  /** Where Reeve is served, path prefix included: `https://reeve.example.com/ops`. */
  readonly baseUrl: string;
  /** Without a key the browser's session cookie speaks for the caller. */
  readonly apiKey?: string | undefined;
  readonly fetch?: typeof fetch | undefined;
}

export type Reeve = ReeveApi;

export function createReeve(options: ReeveOptions): Reeve {
  const client = createClient({
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    throwOnError: true,
    ...(options.apiKey === undefined ? {} : { headers: { authorization: `Bearer ${options.apiKey}` } }),
    ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
  });
  client.interceptors.error.use((error: unknown, response: Response | undefined) => {
    if (response !== undefined) return problemFrom(error, response);
    // A caller that cancels its own request wants the cancellation back, not a fault of the server.
    return isAbort(error) ? error : unreachable(error);
  });
  return new ReeveApi({ client });
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';
