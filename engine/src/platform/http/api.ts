/** Mounts declared routes as one Hono app: parse, authenticate, authorize, work, witness, answer. */
import { createRoute, OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Platform } from '#platform/platform.ts';
import { httpErrors } from './errors.ts';
import type { HttpPorts } from './ports.ts';
import { problemSchema, toProblem } from './problem.ts';
import type { Route, Written } from './route.ts';

export interface ApiOptions {
  readonly platform: Platform;
  readonly ports: HttpPorts;
  readonly routes: readonly Route[];
}

interface Variables {
  requestId: string;
}

const PREFIX = '/api/v1';

export function createApi({ platform, ports, routes }: ApiOptions): OpenAPIHono<{ Variables: Variables }> {
  const app = new OpenAPIHono<{ Variables: Variables }>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error);
    },
  });
  app.use(async (context, next) => {
    context.set('requestId', Buffer.from(platform.random.bytes(12)).toString('hex'));
    await next();
  });
  app.onError((thrown, context) => {
    const problem = toProblem(thrown, context.get('requestId'));
    return context.body(JSON.stringify(problem), problem.status as 400, {
      'content-type': 'application/problem+json',
    });
  });
  app.notFound((context) => {
    throw httpErrors.NOT_FOUND({ path: context.req.path });
  });
  for (const route of routes)
    app.openapi(describe(route), async (context) => {
      const answer = await serve(context, route, platform, ports);
      return context.json(answer as object, route.declaration.status ?? 200);
    });
  return app;
}

function invalid(error: z.core.$ZodError) {
  const [issue] = error.issues;
  const field = issue?.path.join('.') ?? '';
  return httpErrors.REQUEST_INVALID({ problem: issue?.message ?? 'unknown' }, { at: { field } });
}

async function serve(
  context: Context<{ Variables: Variables }>,
  { kind, declaration, work }: Route,
  platform: Platform,
  ports: HttpPorts,
): Promise<unknown> {
  const principal = await ports.authenticate(context.req.raw);
  if (!principal) throw httpErrors.NOT_SIGNED_IN();
  const { action } = declaration;
  const allowed = await ports.authorize(principal, action, { type: 'installation', id: 'reeve' });
  if (!allowed) throw httpErrors.NOT_ALLOWED({ principal: principal.name, action });
  const valid = context.req as unknown as { valid(part: string): unknown };
  const asked = {
    platform,
    principal,
    params: declaration.params && valid.valid('param'),
    query: declaration.query && valid.valid('query'),
    body: declaration.body && valid.valid('json'),
    signal: context.req.raw.signal,
  };
  if (kind === 'read') return work(asked as never);
  return platform.ledger.transaction(async (tx) => {
    const { answer, resource, detail = {} } = (await work({ ...asked, tx } as never)) as Written<unknown>;
    await ports.witness(tx, { action, principal, resource, detail, requestId: context.get('requestId') });
    return answer;
  });
}

function describe({ method, declaration }: Route) {
  const { params, query, body, errors = [] } = declaration;
  const every = [
    httpErrors.REQUEST_INVALID,
    httpErrors.NOT_SIGNED_IN,
    httpErrors.NOT_ALLOWED,
    httpErrors.INTERNAL,
  ];
  const problem = { 'application/problem+json': { schema: problemSchema } };
  const failures = [...every, ...errors].map(({ code, spec }) => [
    spec.status,
    { description: code, content: problem },
  ]);
  return createRoute({
    method,
    path: `${PREFIX}${declaration.path}`,
    summary: declaration.summary,
    request: {
      ...(params ? { params: params as z.ZodObject } : {}),
      ...(query ? { query: query as z.ZodObject } : {}),
      ...(body ? { body: { content: { 'application/json': { schema: body } } } } : {}),
    },
    responses: {
      [declaration.status ?? 200]: {
        description: declaration.summary,
        content: { 'application/json': { schema: declaration.answer } },
      },
      ...Object.fromEntries(failures),
    },
    'x-action': declaration.action,
  });
}
