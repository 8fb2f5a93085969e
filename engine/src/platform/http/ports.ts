/** What HTTP asks of the witness rooms, which it may not import: who is this, may they, and write it down. */
import type { Principal } from '#kernel/principal.ts';
import type { Tx } from '#platform/ledger/index.ts';

/** What a decision is about; absent fields mean the installation as a whole. */
export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly account?: string | undefined;
  readonly team?: string | undefined;
  readonly environment?: string | undefined;
}

export interface Witnessed {
  readonly action: string;
  readonly principal: Principal;
  readonly resource: Resource;
  /** What changed, without secrets. */
  readonly detail: Readonly<Record<string, unknown>>;
  readonly requestId: string;
  /** Where the request came from; absent in this process. */
  readonly address?: string | undefined;
}

export interface Authenticated {
  readonly principal: Principal;
  /**
   * Which credential said so. A browser sends a cookie by itself, whoever made the page, so what a cookie
   * authenticates must also prove that our own page asked.
   */
  readonly by: 'cookie' | 'key' | 'process';
}

/** Where a question comes from: a refusal is written down too, and has no change to be written with. */
export interface Whence {
  readonly requestId: string;
  /** Absent in this process. */
  readonly address: string | undefined;
}

export interface HttpPorts {
  /** Who the request's credentials name; undefined when it has none or they are not valid. */
  authenticate(request: Request, whence: Whence): Promise<Authenticated | undefined>;
  authorize(principal: Principal, action: string, resource: Resource, whence: Whence): Promise<boolean>;
  /** Writes the audit entry in the transaction of the change itself. */
  witness(tx: Tx, entry: Witnessed): Promise<void>;
}
