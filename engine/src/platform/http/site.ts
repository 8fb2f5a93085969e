/** Everything that answers on the port: health, metrics, the API, its reference and the pages, each under its guards. */
import type { HttpBindings } from '@hono/node-server';
import { type ApiOptions, belowBase, createApi, newRequestId, requireReadablePath } from './api.ts';
import { addressOf, type Caller, originOf, REQUEST_ID } from './caller.ts';
import { docsResponse } from './docs.ts';
import { httpErrors } from './errors.ts';
import { HEALTH_PATHS, type HealthPath, type HealthState, healthResponse, type Readiness } from './health.ts';
import { hostCheck } from './host-check.ts';
import type { HttpMetrics } from './metrics.ts';
import { openApiDocument } from './openapi.ts';
import { problemResponse } from './problem.ts';
import { type Surface, secure } from './security-headers.ts';
import { INSTALLATION } from './serve-route.ts';
import type { WebShell } from './web-shell.ts';

export interface SiteOptions extends ApiOptions {
  readonly version: string;
  /** The address listened on. */
  readonly host: string;
  readonly trustProxy: boolean;
  readonly web: WebShell;
  /** Where the build put the program of the API reference. */
  readonly docsScript: string;
  readonly metrics: HttpMetrics;
  readonly readiness: readonly Readiness[];
  readonly state: () => HealthState;
}

export type Fetch = (request: Request, env: Partial<HttpBindings>) => Promise<Response>;

export function createSite(options: SiteOptions): Fetch {
  const { basePath = '/', platform, trustProxy, publicUrl, metrics } = options;
  const prefix = basePath === '/' ? '' : basePath;
  const answer = createAnswer(options);
  return async (request, env) => {
    const started = performance.now();
    const url = new URL(request.url);
    const asked = request.headers.get('x-request-id') ?? '';
    const caller: Caller = {
      requestId: REQUEST_ID.test(asked) ? asked : newRequestId(platform),
      address: addressOf(env, request.headers, trustProxy),
      origin: originOf(url, request.headers, trustProxy, publicUrl),
      breakOff: () => env.outgoing?.destroy(),
    };
    const pathname = belowBase(prefix, url.pathname);
    const response = await answer(request, url, pathname, caller).catch((thrown: unknown) => {
      const refused = problemResponse(thrown, caller.requestId);
      if (refused.status >= 500) options.failed?.(thrown, caller.requestId, pathname);
      return refused;
    });
    response.headers.set('x-request-id', caller.requestId);
    secure(response.headers, surfaceOf(pathname), caller.origin.startsWith('https:'));
    const seconds = (performance.now() - started) / 1000;
    metrics.observe(request.method, caller.route ?? 'unmatched', response.status, seconds);
    return response;
  };
}

function surfaceOf(pathname: string): Surface {
  if (pathname === '/api/docs' || pathname.startsWith('/api/docs/')) return 'docs';
  return isApi(pathname) || pathname === '/metrics' || isHealth(pathname) ? 'api' : 'pages';
}

const isApi = (pathname: string): boolean => pathname === '/api' || pathname.startsWith('/api/');
const isHealth = (pathname: string): pathname is HealthPath => HEALTH_PATHS.some((path) => path === pathname);

type Answer = (request: Request, url: URL, pathname: string, caller: Caller) => Promise<Response>;

function createAnswer(options: SiteOptions): Answer {
  const api = createApi(options);
  const requireOurHost = hostCheck({ host: options.host, publicUrl: options.publicUrl });
  let description: string | undefined;
  const describe = () => {
    const servers = [{ url: options.basePath ?? '/' }];
    description ??= JSON.stringify({ ...openApiDocument(options.routes, options.version), servers });
    return new Response(description, { headers: { 'content-type': 'application/json' } });
  };
  return async (request, url, pathname, caller) => {
    // Orchestrators ask by address, before any name is known; the answer tells nothing.
    if (isHealth(pathname) && reads(request, pathname)) {
      caller.route = pathname;
      return healthResponse(pathname, options.state(), options.readiness);
    }
    requireOurHost(url);
    requireReadablePath(url.pathname);
    if (pathname === '/api/openapi.json' && reads(request, pathname)) {
      caller.route = pathname;
      return describe();
    }
    if (surfaceOf(pathname) === 'docs' && reads(request, pathname)) {
      caller.route = '/api/docs';
      return docsResponse(pathname, options.docsScript);
    }
    if (pathname === '/metrics' && reads(request, pathname)) {
      caller.route = pathname;
      return metricsResponse(request, options, caller);
    }
    if (isApi(pathname)) return api.fetch(request, { caller });
    reads(request, pathname);
    caller.route = '/';
    return options.web.answer(decodeURIComponent(pathname), request.headers);
  };
}

function reads({ method }: Request, pathname: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  throw httpErrors.METHOD_NOT_ALLOWED({ method: method.slice(0, 20), path: pathname, allowed: 'GET, HEAD' });
}

/** Figures tell an attacker what is worth attacking, so they are for principals who may read them. */
async function metricsResponse(
  request: Request,
  { ports, metrics }: SiteOptions,
  caller: Caller,
): Promise<Response> {
  const known = await ports.authenticate(request, caller);
  if (!known) throw httpErrors.NOT_SIGNED_IN();
  const action = 'metrics:read';
  if (await ports.authorize(known.principal, action, INSTALLATION, caller)) return metrics.response();
  throw httpErrors.NOT_ALLOWED({ principal: known.principal.name, action });
}
