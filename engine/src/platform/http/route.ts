/** How a domain declares a route: its shape, the action it is authorized by, the errors it may answer, its work. */
import type { z } from 'zod';
import type { ErrorFactory } from '#kernel/error.ts';
import type { Principal } from '#kernel/principal.ts';
import type { Tx } from '#platform/ledger/index.ts';
import type { Platform } from '#platform/platform.ts';
import type { Resource } from './ports.ts';

/** `noun:verb`, the word policies speak of; `public` needs nobody signed in. */
export type Action = `${string}:${string}` | 'public';

interface Declaration<Params, Query, Body, Answer> {
  /** OpenAPI form, below `/api/v1`: `/keys/{id}`. */
  readonly path: string;
  readonly action: Action;
  readonly summary: string;
  readonly params?: z.ZodType<Params>;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  readonly answer: z.ZodType<Answer>;
  readonly status?: 200 | 201 | 202;
  /** Beyond the ones every route may answer. */
  readonly errors?: readonly ErrorFactory[];
}

export interface Asked<Params, Query, Body> {
  readonly platform: Platform;
  readonly principal: Principal;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly signal: AbortSignal;
}

/** A write's answer and what the audit shall say of it. */
export interface Written<Answer> {
  readonly answer: Answer;
  readonly resource: Resource;
  readonly detail?: Readonly<Record<string, unknown>>;
}

export interface Route {
  readonly kind: 'read' | 'write';
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly declaration: Declaration<unknown, unknown, unknown, unknown>;
  readonly work: (asked: Asked<unknown, unknown, unknown> & { readonly tx: Tx }) => Promise<unknown>;
}

/** A route that changes nothing. */
export function readRoute<Answer, Params = undefined, Query = undefined>(
  declaration: Declaration<Params, Query, undefined, Answer>,
  work: (asked: Asked<Params, Query, undefined>) => Promise<Answer>,
): Route {
  return { kind: 'read', method: 'get', declaration, work } as Route;
}

/** A route that changes something: its work, its audit entry and its idempotency record commit together. */
export function writeRoute<Answer, Params = undefined, Query = undefined, Body = undefined>(
  method: 'post' | 'put' | 'patch' | 'delete',
  declaration: Declaration<Params, Query, Body, Answer>,
  work: (asked: Asked<Params, Query, Body> & { readonly tx: Tx }) => Promise<Written<Answer>>,
): Route {
  return { kind: 'write', method, declaration, work } as Route;
}
