/** Mounts declared routes as one Hono app, with an answer for every other path and method. */
import { type Context, Hono } from 'hono';
import { ReeveError } from '#kernel/error.ts';
import { toLedgerError } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type Caller, REQUEST_ID } from './caller.ts';
import { httpErrors } from './errors.ts';
import { isDocumented } from './openapi.ts';
import { operationId } from './operation-id.ts';
import type { HttpPorts } from './ports.ts';
import { toProblem } from './problem.ts';
import { RateLimiter } from './rate-limit.ts';
import type { Route } from './route.ts';
import { API_PREFIX, type Desk, serveRoute } from './serve-route.ts';

export interface ApiOptions {
  readonly platform: Platform;
  readonly ports: HttpPorts;
  readonly routes: readonly Route[];
  /** `/` or `/reeve`: where callers see the server. */
  readonly basePath?: string;
  readonly publicUrl?: string | undefined;
  readonly bodyLimitKb?: number;
  /** Without them nobody is slowed down. */
  readonly limits?: { readonly requestsPerMinute: number; readonly signInsPerMinute: number };
  readonly checkAnswers?: boolean;
  readonly stopping?: AbortSignal;
  /** Hears of failures that are ours, with the id that the answer names. */
  readonly failed?: Desk['failed'];
}

export interface ApiBindings {
  readonly caller?: Caller;
}

type ApiEnv = { Bindings: ApiBindings; Variables: { caller: Caller } };

export function createApi(options: ApiOptions): Hono<ApiEnv> {
  const { routes, platform } = options;
  const desk = createDesk(options);
  const app = new Hono<ApiEnv>({
    getPath: (request) => belowBase(desk.basePath, new URL(request.url).pathname),
  });
  app.use(async (context, next) => {
    context.set('caller', callerOf(context, platform));
    const asked = context.req.header('x-request-id');
    if (asked !== undefined && !REQUEST_ID.test(asked)) throw httpErrors.REQUEST_ID_INVALID();
    requireReadablePath(new URL(context.req.url).pathname);
    await next();
    context.res.headers.set('x-request-id', context.get('caller').requestId);
  });
  app.onError((thrown, context) => {
    const { requestId, route = '' } = context.get('caller');
    const problem = toProblem(thrown, requestId);
    if (problem.status >= 500) desk.failed(thrown, requestId, route);
    return context.body(JSON.stringify(problem), problem.status as 400, {
      'content-type': 'application/problem+json',
      'x-request-id': requestId,
    });
  });
  app.notFound((context) => {
    throw httpErrors.NOT_FOUND({ path: shown(context) });
  });
  for (const route of routes)
    app.on(route.method.toUpperCase(), honoPath(route), async (context) => {
      const caller = context.get('caller');
      caller.route = `${API_PREFIX}${route.declaration.path}`;
      return serveRoute(desk, route, context, caller).catch((thrown: unknown) => {
        const error = toLedgerError(thrown);
        throw options.checkAnswers ? documented(route, error) : error;
      });
    });
  for (const [path, methods] of methodsByPath(routes))
    app.all(path, (context) => refuseMethod(context, methods));
  return app;
}

/** A proxy may pass the base path on or take it off; both mean the same page. */
export const belowBase = (basePath: string, pathname: string): string =>
  basePath !== '' && (pathname === basePath || pathname.startsWith(`${basePath}/`))
    ? pathname.slice(basePath.length) || '/'
    : pathname;

const honoPath = ({ declaration }: Route): string =>
  `${API_PREFIX}${declaration.path.replace(/\{(\w+)\}/g, ':$1')}`;

const shown = (context: Context): string => context.req.path.slice(0, 200);

function createDesk(options: ApiOptions): Desk {
  const { platform, ports, basePath = '/', publicUrl, bodyLimitKb = 1024, limits } = options;
  return {
    platform,
    ports,
    basePath: basePath === '/' ? '' : basePath,
    publicOrigin: publicUrl === undefined ? undefined : new URL(publicUrl).origin,
    bodyLimit: bodyLimitKb * 1024,
    limits: limits && {
      requests: new RateLimiter(limits.requestsPerMinute, platform.clock),
      signIns: new RateLimiter(limits.signInsPerMinute, platform.clock),
    },
    checkAnswers: options.checkAnswers ?? false,
    stopping: options.stopping ?? new AbortController().signal,
    failed: options.failed ?? (() => undefined),
  };
}

function callerOf(context: Context<ApiEnv>, platform: Platform): Caller {
  // Inside the process there are no bindings at all, whatever the types say.
  const given = (context.env as ApiBindings | undefined)?.caller;
  if (given) return given;
  const asked = context.req.header('x-request-id') ?? '';
  const requestId = REQUEST_ID.test(asked) ? asked : newRequestId(platform);
  return { requestId, address: undefined, origin: new URL(context.req.url).origin };
}

export const newRequestId = ({ random }: Pick<Platform, 'random'>): string =>
  Buffer.from(random.bytes(12)).toString('hex');

/** A path that two decoders could read differently is nobody's path. */
export function requireReadablePath(pathname: string): void {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    throw httpErrors.TEXT_INVALID({ where: 'The path', fault: 'bytes that are not UTF-8' });
  }
  if (decoded.includes('\0')) throw httpErrors.TEXT_INVALID({ where: 'The path', fault: 'a NUL character' });
}

function methodsByPath(routes: readonly Route[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const route of routes) {
    const methods = paths.get(honoPath(route)) ?? ['OPTIONS'];
    if (route.method === 'get') methods.push('HEAD');
    paths.set(honoPath(route), [...methods, route.method.toUpperCase()]);
  }
  return paths;
}

/** Other sites get no leave to call (no CORS), so OPTIONS only tells what is possible here. */
function refuseMethod(context: Context, methods: readonly string[]): Response {
  const allowed = [...methods].sort().join(', ');
  context.header('allow', allowed);
  if (context.req.method === 'OPTIONS') return context.body(null, 204);
  throw httpErrors.METHOD_NOT_ALLOWED({
    method: context.req.method.slice(0, 20),
    path: shown(context),
    allowed,
  });
}

/** An error that the API reference does not promise is a defect of the declaration. */
function documented(route: Route, thrown: unknown): unknown {
  if (!(thrown instanceof ReeveError) || isDocumented(route, thrown.code)) return thrown;
  return new Error(`${operationId(route)} answers ${thrown.code}, which it does not declare`, {
    cause: thrown,
  });
}
