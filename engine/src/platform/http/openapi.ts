/** The API's description (OpenAPI 3.1), made from the declared routes alone: no ledger, the same text every time. */
import * as z from 'zod';
import type { ErrorFactory } from '#kernel/error.ts';
import { ledgerErrors } from '#platform/ledger/index.ts';
import { httpErrors } from './errors.ts';
import { operationId } from './operation-id.ts';
import { problemSchema } from './problem.ts';
import type { Route } from './route.ts';
import { SchemaBook } from './schema-book.ts';
import { API_PREFIX } from './serve-route.ts';

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, unknown>>;
}

const ABOUT = `Everything Reeve knows and does. Errors are problem+json with a \`code\` and a \`remedy\`. Lists answer
\`{"items": [...], "next": ...}\`: pass \`next\` as \`after\` for the following page. Send an \`Idempotency-Key\` with a
POST to repeat it safely within a day. The action each operation is authorized by is its \`x-action\`.`;

export function openApiDocument(routes: readonly Route[], version: string): OpenApiDocument {
  const book = new SchemaBook();
  const problem = book.output(problemSchema);
  const paths: Record<string, Record<string, unknown>> = {};
  const taken = new Map<string, string>();
  for (const route of routes) {
    const path = `${API_PREFIX}${route.declaration.path}`;
    const id = operationId(route);
    const other = taken.get(id);
    if (other !== undefined) throw new Error(`${other} and ${path} are both called ${id}; give one a name`);
    taken.set(id, path);
    paths[path] = { ...paths[path], [route.method]: operation(route, book, problem) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Reeve', version, description: ABOUT },
    tags: [...new Set(routes.map(tagOf))].sort().map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-reeve',
          description: 'Set by signing in to the web pages.',
        },
      },
      schemas: book.components(),
    },
  };
}

const tagOf = ({ declaration }: Route): string => declaration.path.split('/')[1] ?? '';

function operation(route: Route, book: SchemaBook, problem: object): object {
  const { declaration } = route;
  const body = 'body' in declaration ? declaration.body : undefined;
  return {
    operationId: operationId(route),
    tags: [tagOf(route)],
    summary: declaration.summary,
    ...(declaration.description === undefined ? {} : { description: declaration.description }),
    'x-action': declaration.action,
    security: declaration.action === 'public' ? [] : [{ key: [] }, { session: [] }],
    parameters: [
      ...book.parameters('path', declaration.params),
      ...book.parameters('query', declaration.query),
      ...headersOf(route),
    ],
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: book.input(body) } } } }
      : {}),
    responses: { ...success(route, book), ...failures(route, problem) },
  };
}

const header = (name: string, required: boolean, description: string) => ({
  in: 'header',
  name,
  required,
  description,
  schema: { type: 'string' },
});

function headersOf(route: Route): object[] {
  const headers: object[] = [];
  if (route.method === 'post')
    headers.push(
      header(
        'Idempotency-Key',
        false,
        'A fresh UUID: sent again within a day, the first answer is repeated.',
      ),
    );
  if (isVersioned(route)) headers.push(header('If-Match', true, 'The ETag of the version that is changed.'));
  if (route.kind === 'read')
    headers.push(header('If-None-Match', false, 'The ETag of the answer you have; 304 when it still holds.'));
  return headers;
}

const isVersioned = (route: Route): boolean => route.kind === 'write' && route.declaration.versioned === true;

function success(route: Route, book: SchemaBook): Record<string, object> {
  if (route.kind === 'stream' || route.kind === 'events') {
    const media = route.kind === 'events' ? 'text/event-stream' : route.declaration.media;
    const { item } = route.declaration;
    const schema = item
      ? book.output(item)
      : { type: 'string', ...(media === 'text/csv' ? {} : { format: 'binary' }) };
    return { 200: { description: route.declaration.summary, content: { [media]: { schema } } } };
  }
  const { answer, status = 200, summary } = route.declaration;
  if (!answer || status === 204) return { [status]: { description: 'Done; there is nothing to say.' } };
  const done = { description: summary, content: { 'application/json': { schema: book.output(answer) } } };
  return route.kind === 'read'
    ? { [status]: done, 304: { description: 'The answer you have still holds.' } }
    : { [status]: done };
}

/** One entry per status; several codes may share it, each with what it says. */
function failures(route: Route, problem: object): Record<string, object> {
  const byStatus = new Map<number, ErrorFactory[]>();
  for (const error of errorsOf(route))
    byStatus.set(error.spec.status, [...(byStatus.get(error.spec.status) ?? []), error]);
  return Object.fromEntries(
    [...byStatus].map(([status, errors]) => [
      status,
      {
        description: errors.map(({ code, spec }) => `\`${code}\`: ${spec.message}`).join('\n\n'),
        'x-codes': errors.map(({ code }) => code),
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  );
}

/** Everything the steps around the work may refuse, then what the work itself may. */
function errorsOf(route: Route): ErrorFactory[] {
  const e = httpErrors;
  const { action, params, query, errors = [] } = route.declaration;
  const writes = route.kind === 'write';
  return [
    ...new Set([
      e.REQUEST_INVALID,
      e.QUERY_UNKNOWN,
      e.TEXT_INVALID,
      e.REQUEST_ID_INVALID,
      e.RATE_LIMITED,
      e.INTERNAL,
      ledgerErrors.LEDGER_UNREACHABLE,
      ledgerErrors.LEDGER_TIMEOUT,
      ...(params || query ? [e.QUERY_REPEATED] : []),
      ...(hasCursor(query) ? [e.CURSOR_INVALID] : []),
      ...(action === 'public' ? [] : [e.NOT_SIGNED_IN, e.NOT_ALLOWED]),
      ...(writes
        ? [e.ORIGIN_REFUSED, e.BODY_TOO_LARGE, ledgerErrors.LEDGER_CONTENDED, ledgerErrors.LEDGER_DISK_FULL]
        : []),
      ...(writes && route.declaration.body ? [e.JSON_INVALID, e.BODY_TYPE] : []),
      ...(route.method === 'post'
        ? [e.IDEMPOTENCY_KEY_INVALID, e.IDEMPOTENCY_IN_FLIGHT, e.IDEMPOTENCY_MISMATCH]
        : []),
      ...(isVersioned(route) ? [e.VERSION_CHANGED, e.VERSION_REQUIRED] : []),
      ...(route.kind === 'events' ? [e.STOPPING] : []),
      ...errors,
    ]),
  ];
}

export const isDocumented = (route: Route, code: string): boolean =>
  errorsOf(route).some((error) => error.code === code);

const hasCursor = (query: z.ZodType | undefined): boolean =>
  query instanceof z.ZodObject && 'after' in query.shape;
