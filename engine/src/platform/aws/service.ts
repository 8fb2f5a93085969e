/** What Reeve knows of one AWS service: how to reach it, which calls it makes there, and what each of them does. */
import type { PageShape } from './page-shape.ts';

/**
 * What an operation does to AWS, and so whether a call whose answer got lost may be sent again.
 * - `read`: changes nothing.
 * - `repeatable`: twice leaves what once leaves, also later: it sets a state, or names a thing by an id that AWS never gives out again.
 *   (A bucket or database name can be taken by somebody else between the two, so deleting those is `once`.)
 * - `token`: AWS recognises a repetition by `ClientToken`, if the caller gave one. The SDK invents a new token for each
 *   command it is given without one, so an absent token makes such a call `once`.
 * - `once`: a second one has a second effect, or cannot be told from one.
 */
export type Effect = 'read' | 'repeatable' | 'token' | 'once';

export interface RateLimit {
  /** Bucket size: calls that may leave at once. */
  readonly burst: number;
  readonly perSecond: number;
}

export interface OperationFacts {
  readonly effect: Effect;
  /** How it passes its page token on; absent where it answers in one piece. */
  readonly page?: PageShape;
  /** The IAM actions where they are not named as the operation; null where none is needed. */
  readonly iam?: string | readonly string[] | null;
  /** A bucket size of its own instead of its service's. */
  readonly limit?: RateLimit;
  /** The name of a bucket that it draws from together with others of its service. */
  readonly shares?: string;
}

/** The operations that an SDK module has commands for. */
type NamesIn<Module> = keyof Module extends infer Name
  ? Name extends `${infer Operation}Command`
    ? Operation
    : never
  : never;

export interface ServiceFacts {
  /** The service part of `AWS_ENDPOINT_URL_<SERVICE>`. */
  readonly endpoint: string;
  /** How IAM names the service, where that is not the name of its file. */
  readonly iamPrefix?: string;
  /** Where AWS publishes no buckets: cautious starting points that the limiter corrects from what AWS answers. */
  readonly limits: { readonly read: RateLimit; readonly write: RateLimit };
}

interface Declared<Module, Operations> extends ServiceFacts {
  readonly client: keyof Module & `${string}Client`;
  readonly operations: Operations;
}

/** `load` brings the SDK's package of the service on first use: all together would cost every start a second. */
export function defineService<
  Module extends object,
  const Operations extends { readonly [Name in NamesIn<Module> & string]?: OperationFacts },
>(load: () => Promise<Module>, facts: Declared<Module, Operations>) {
  return Object.freeze({ ...facts, load });
}

/** For services whose limits nobody has measured or published. */
export const CAUTIOUS = { read: { burst: 10, perSecond: 5 }, write: { burst: 5, perSecond: 2 } } as const;

export const read = <const F extends Omit<OperationFacts, 'effect'> = object>(facts?: F) =>
  ({ effect: 'read', ...facts }) as { readonly effect: 'read' } & F;
export const repeatable = { effect: 'repeatable' } as const;
export const once = { effect: 'once' } as const;
export const withToken = { effect: 'token' } as const;
