/** Who acts: the answer of authentication, the question of authorization, the subject of an audit entry. */

export const ROLES = ['viewer', 'analyst', 'operator', 'approver', 'auditor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What a principal may see and touch; an absent list means no limit on that axis. */
export interface Scope {
  readonly accounts?: readonly string[] | undefined;
  readonly teams?: readonly string[] | undefined;
  readonly environments?: readonly string[] | undefined;
}

export interface Principal {
  /** `local` is the operating-system user who owns the state directory and runs the CLI in-process. */
  readonly kind: 'local' | 'user' | 'key' | 'system';
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scope: Scope;
}
