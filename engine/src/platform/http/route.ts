/** How a domain declares a route: its shape, the action it is authorized by, the errors it may answer, its work. */
import type { z } from 'zod';
import type { ErrorFactory } from '#kernel/error.ts';
import type { Principal } from '#kernel/principal.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { Resource } from './ports.ts';

/** `noun:verb`, the word policies speak of; `public` needs nobody signed in. */
type NamedAction = `${string}:${string}`;
export type Action = NamedAction | 'public';
export type Version = string | number;

interface Declaration<Params, Query, Body> {
  /** OpenAPI form, below `/api/v1`: `/keys/{id}`. */
  readonly path: string;
  readonly action: Action;
  readonly summary: string;
  /** More than one line of explanation, for the API reference. */
  readonly description?: string;
  /** The operation's id and the SDK's method; without it method and path make it: `GET /keys/{id}` is `getKey`. */
  readonly name?: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** Beyond the ones every route may answer. */
  readonly errors?: readonly ErrorFactory[];
}

interface AnswerDeclaration<Params, Query, Body, Answer> extends Declaration<Params, Query, Body> {
  /** With `status: 204` leave the answer out. */
  readonly answer?: z.ZodType<Answer>;
  readonly status?: 200 | 201 | 202 | 204;
}

export interface ReadDeclaration<Params, Query, Answer>
  extends AnswerDeclaration<Params, Query, undefined, Answer> {
  readonly answer: z.ZodType<Answer>;
  /** The version that a change must name in If-Match; without it the ETag is a digest of the answer. */
  readonly version?: (answer: Answer) => Version;
}

export interface WriteDeclaration<Params, Query, Body, Answer>
  extends AnswerDeclaration<Params, Query, Body, Answer> {
  /** If-Match is required, and the work must call `expectVersion`. */
  readonly versioned?: boolean;
  /** What a public write is called in the audit log; every other is called by its action. */
  readonly witnessedAs?: NamedAction;
  /** Attempts to sign in are limited per address, far below other requests. */
  readonly signIn?: boolean;
}

export interface StreamDeclaration<Params, Query, Item> extends Declaration<Params, Query, undefined> {
  readonly media: 'application/x-ndjson' | 'application/octet-stream' | 'application/zstd' | 'text/csv';
  /** The form of one line of NDJSON; other media are bytes. */
  readonly item?: z.ZodType<Item>;
  /** Offered to browsers as the name of the download. */
  readonly filename?: string;
}

export interface EventDeclaration<Params, Query, Item> extends Declaration<Params, Query, undefined> {
  readonly item: z.ZodType<Item>;
}

export interface Asked<Params, Query, Body> {
  readonly platform: Platform;
  /** Nobody (`anonymous`, no roles) where the action is public and no valid credential was sent. */
  readonly principal: Principal;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly headers: Headers;
  readonly requestId: string;
  /** Where the request came from; absent in this process. */
  readonly address: string | undefined;
  /** Scheme, host and base path under which the caller sees this server: for links and for `secure` cookies. */
  readonly origin: string;
  readonly signal: AbortSignal;
}

export interface WriteAsked<Params, Query, Body> extends Asked<Params, Query, Body> {
  readonly tx: Tx;
  /** Refuses (412) unless If-Match names this version; read it in the same transaction, locked. */
  expectVersion(current: Version): void;
}

/** Always HttpOnly, SameSite=Lax, for the whole host. */
export interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly secure: boolean;
  /** 0 removes it. */
  readonly maxAgeSeconds: number;
}

/** A write's answer and what the audit shall say of it. */
export interface Written<Answer> {
  readonly answer: Answer;
  readonly resource: Resource;
  readonly detail?: Readonly<Record<string, unknown>>;
  /** Who it turned out to be, where the work itself found out (sign-in). */
  readonly principal?: Principal;
  /** Of what was created, below `/api/v1`: `/keys/k1`. */
  readonly location?: string;
  readonly version?: Version;
  readonly cookies?: readonly Cookie[];
}

/** One message of an event stream; `data` goes out as JSON. */
export interface ServerEvent<Item> {
  readonly event?: string;
  readonly id?: string;
  readonly data: Item;
}

type AnyAsked = WriteAsked<unknown, unknown, unknown>;
type Shape<Kind extends string, Method extends string, Declared, Answer> = {
  readonly kind: Kind;
  readonly method: Method;
  readonly declaration: Declared;
  readonly work: (asked: AnyAsked) => Promise<Answer>;
};
export type WriteMethod = 'post' | 'put' | 'patch' | 'delete';
export type ReadRoute = Shape<'read', 'get', ReadDeclaration<unknown, unknown, unknown>, unknown>;
export type WriteRoute = Shape<
  'write',
  WriteMethod,
  WriteDeclaration<unknown, unknown, unknown, unknown>,
  Written<unknown>
>;
export type StreamRoute = Shape<
  'stream',
  'get',
  StreamDeclaration<unknown, unknown, unknown>,
  AsyncIterable<unknown>
>;
export type EventRoute = Shape<
  'events',
  'get',
  EventDeclaration<unknown, unknown, unknown>,
  AsyncIterable<ServerEvent<unknown>>
>;
export type Route = ReadRoute | WriteRoute | StreamRoute | EventRoute;

/** A route that changes nothing. */
export function readRoute<Answer, Params = undefined, Query = undefined>(
  declaration: ReadDeclaration<Params, Query, Answer>,
  work: (asked: Asked<Params, Query, undefined>) => Promise<Answer>,
): Route {
  return { kind: 'read', method: 'get', declaration, work } as unknown as ReadRoute;
}

/** A route that changes something: its work, its audit entry and its idempotency record commit together. */
export function writeRoute<Answer = undefined, Params = undefined, Query = undefined, Body = undefined>(
  method: WriteMethod,
  declaration: WriteDeclaration<Params, Query, Body, Answer>,
  work: (asked: WriteAsked<Params, Query, Body>) => Promise<Written<Answer>>,
): Route {
  return { kind: 'write', method, declaration, work } as unknown as WriteRoute;
}

/** A read whose answer is too long to hold: lines of JSON, or bytes. Its iterator ends when the reader leaves. */
export function streamRoute<Item, Params = undefined, Query = undefined>(
  declaration: StreamDeclaration<Params, Query, Item>,
  work: (asked: Asked<Params, Query, undefined>) => Promise<AsyncIterable<Item>>,
): Route {
  return { kind: 'stream', method: 'get', declaration, work } as unknown as StreamRoute;
}

/** A read that goes on: server-sent events until the reader leaves, the iterator ends or the server stops. */
export function eventRoute<Item, Params = undefined, Query = undefined>(
  declaration: EventDeclaration<Params, Query, Item>,
  work: (asked: Asked<Params, Query, undefined>) => Promise<AsyncIterable<ServerEvent<Item>>>,
): Route {
  return { kind: 'events', method: 'get', declaration, work } as unknown as EventRoute;
}
