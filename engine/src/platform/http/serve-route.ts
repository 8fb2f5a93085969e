/** One request to one route: who is it, may they, what do they ask, do it, write it down, answer. */
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Principal } from '#kernel/principal.ts';
import type { Platform } from '#platform/platform.ts';
import { readBytes } from './body.ts';
import { addressBucket, type Caller } from './caller.ts';
import { httpErrors } from './errors.ts';
import { eventResponse } from './events.ts';
import { once, readIdempotencyKey } from './idempotency.ts';
import { readBody, readParams, readQuery } from './input.ts';
import { operationId } from './operation-id.ts';
import type { Authenticated, HttpPorts, Resource } from './ports.ts';
import type { RateLimiter } from './rate-limit.ts';
import { type Answer, readAnswer, toResponse, versionCheck, writtenAnswer } from './reply.ts';
import type { Asked, EventRoute, ReadRoute, Route, StreamRoute, WriteRoute } from './route.ts';
import { requireSameOrigin } from './same-origin.ts';
import { streamResponse } from './stream.ts';

export const API_PREFIX = '/api/v1';

export interface Desk {
  readonly platform: Platform;
  readonly ports: HttpPorts;
  readonly basePath: string;
  readonly publicOrigin: string | undefined;
  readonly bodyLimit: number;
  /** Absent inside the process: its owner is not a stranger to be slowed down. */
  readonly limits: { readonly requests: RateLimiter; readonly signIns: RateLimiter } | undefined;
  /** Refuses answers that are not of the declared form; for tests, as it costs time. */
  readonly checkAnswers: boolean;
  /** Aborted when the server begins to stop: ends what would otherwise never end. */
  readonly stopping: AbortSignal;
  readonly failed: (error: unknown, requestId: string, route: string) => void;
}

export const INSTALLATION: Resource = { type: 'installation', id: 'reeve' };
/** Who acts where the action is public and nobody said who they are. */
const ANONYMOUS: Principal = {
  kind: 'system',
  id: 'anonymous',
  name: 'anonymous',
  roles: [],
  scope: {},
};

type NamelessAsked = Asked<unknown, unknown, unknown>;

export async function serveRoute(
  desk: Desk,
  route: Route,
  context: Context,
  caller: Caller,
): Promise<Response> {
  const request = context.req.raw;
  const principal = await admit(desk, route, context, caller);
  const { declaration } = route;
  const asked: NamelessAsked = {
    platform: desk.platform,
    principal,
    params: declaration.params && readParams(declaration.params, context.req.param()),
    query: readQuery(declaration.query, new URL(request.url).searchParams),
    body: undefined,
    headers: request.headers,
    requestId: caller.requestId,
    address: caller.address,
    origin: `${caller.origin}${desk.basePath}`,
    signal: request.signal,
  };
  if (route.kind === 'read') return toResponse(await read(desk, route, asked));
  if (route.kind === 'stream') return stream(desk, route, asked, caller);
  if (route.kind === 'events') return events(desk, route, asked, context, caller);
  return toResponse(await write(desk, route, asked, request, caller));
}

/** Before anything is read: strangers learn nothing but that they are strangers. */
async function admit(desk: Desk, route: Route, context: Context, caller: Caller): Promise<Principal> {
  const request = context.req.raw;
  const { action } = route.declaration;
  const known = await desk.ports.authenticate(request, caller);
  slowDown(desk, route, context, caller, known);
  if (!known && action !== 'public') {
    context.header('www-authenticate', 'Bearer');
    throw httpErrors.NOT_SIGNED_IN();
  }
  if (route.kind === 'write' && known?.by !== 'key' && known?.by !== 'process')
    requireSameOrigin(request.headers, [caller.origin, desk.publicOrigin], known?.by === 'cookie');
  const principal = known?.principal ?? ANONYMOUS;
  if (!(await allowed(desk, route, principal, caller)))
    throw httpErrors.NOT_ALLOWED({ principal: principal.name, action });
  return principal;
}

const allowed = async (
  { ports }: Desk,
  { declaration: { action } }: Route,
  principal: Principal,
  caller: Caller,
) => action === 'public' || ports.authorize(principal, action, INSTALLATION, caller);

function slowDown(
  { limits }: Desk,
  route: Route,
  context: Context,
  { address = 'unknown' }: Caller,
  known: Authenticated | undefined,
): void {
  if (!limits) return;
  const bucket = `address:${addressBucket(address)}`;
  const signIn = route.kind === 'write' && route.declaration.signIn === true;
  const wait = signIn
    ? limits.signIns.take(bucket)
    : limits.requests.take(known ? `principal:${known.principal.id}` : bucket);
  if (wait === 0) return;
  context.header('retry-after', String(wait));
  throw httpErrors.RATE_LIMITED({ seconds: wait });
}

async function read(desk: Desk, route: ReadRoute, asked: NamelessAsked): Promise<Answer> {
  const { answer: schema, status = 200, version } = route.declaration;
  const answer = await route.work(asked as never);
  checkAnswer(desk, schema, answer);
  return readAnswer(answer, version?.(answer), status, asked.headers);
}

async function write(
  desk: Desk,
  route: WriteRoute,
  asked: NamelessAsked,
  request: Request,
  { address }: Caller,
): Promise<Answer> {
  const { platform, ports } = desk;
  const { declaration, method } = route;
  const bytes = await readBytes(request, desk.bodyLimit);
  const body =
    declaration.body && readBody(declaration.body, bytes, request.headers.get('content-type') ?? undefined);
  const version = versionCheck(request.headers.get('if-match'));
  const key = method === 'post' ? readIdempotencyKey(request.headers) : undefined;
  const action = witnessedAction(route);
  return platform.ledger.transaction(async (tx) => {
    const work = async (): Promise<Answer> => {
      const written = await route.work({ ...asked, body, tx, expectVersion: version.expect });
      if (declaration.versioned && !version.done())
        throw new Error(`${operationId(route)} is versioned but did not check the version`);
      checkAnswer(desk, declaration.answer, written.answer);
      const { principal = asked.principal, resource, detail = {} } = written;
      await ports.witness(tx, { action, principal, resource, detail, requestId: asked.requestId, address });
      return writtenAnswer(written, declaration.status ?? 200, `${desk.basePath}${API_PREFIX}`);
    };
    if (key === undefined) return work();
    const url = new URL(request.url);
    const same = Buffer.concat([Buffer.from(`${method} ${url.pathname}${url.search}\n`), bytes]);
    return once(tx, { caller: asked.principal.id, key, request: same }, platform, work);
  });
}

function witnessedAction(route: WriteRoute): string {
  const { action, witnessedAs } = route.declaration;
  const named = action === 'public' ? witnessedAs : action;
  if (!named) throw new Error(`${operationId(route)} is public and does not say what it is witnessed as`);
  return named;
}

async function stream(
  desk: Desk,
  route: StreamRoute,
  asked: NamelessAsked,
  { breakOff }: Caller,
): Promise<Response> {
  const signal = AbortSignal.any([asked.signal, desk.stopping]);
  const items = await route.work({ ...asked, signal } as never);
  return streamResponse(route.declaration, items, {
    check: (item) => checkAnswer(desk, route.declaration.item, item),
    failed: (error) => desk.failed(error, asked.requestId, route.declaration.path),
    breakOff,
  });
}

async function events(
  desk: Desk,
  route: EventRoute,
  asked: NamelessAsked,
  context: Context,
  caller: Caller,
): Promise<Response> {
  if (desk.stopping.aborted) throw httpErrors.STOPPING();
  const ending = new AbortController();
  const end = () => ending.abort();
  for (const signal of [asked.signal, desk.stopping]) signal.addEventListener('abort', end, { once: true });
  ending.signal.addEventListener('abort', () => desk.stopping.removeEventListener('abort', end), {
    once: true,
  });
  const items = await route.work({ ...asked, signal: ending.signal } as never);
  return eventResponse(context, items, {
    clock: desk.platform.clock,
    check: (item) => checkAnswer(desk, route.declaration.item, item),
    failed: (error) => desk.failed(error, asked.requestId, route.declaration.path),
    stillAllowed: async () => {
      const known = await desk.ports.authenticate(context.req.raw, caller);
      return allowed(desk, route, known?.principal ?? ANONYMOUS, caller);
    },
    ending,
  });
}

/** What went out must be what was declared, field by field: neither less nor more. */
function checkAnswer({ checkAnswers }: Desk, schema: z.ZodType | undefined, answer: unknown): void {
  if (!checkAnswers || !schema) return;
  const sent: unknown = JSON.parse(JSON.stringify(answer));
  const read = schema.parse(sent);
  if (JSON.stringify(sorted(read)) !== JSON.stringify(sorted(sent)))
    throw new Error(`The answer has fields that are not declared: ${JSON.stringify(sent)}`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
