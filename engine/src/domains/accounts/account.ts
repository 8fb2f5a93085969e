/** An AWS account as the rest of Reeve knows it: what AWS says, and what it is for and whose it is. */
import type { ENVIRONMENTS, SOURCES, STATUSES } from './contract.ts';

export type Environment = (typeof ENVIRONMENTS)[number];
export type AccountStatus = (typeof STATUSES)[number];

/** What is observed of an account, before anything is made of it. */
export interface AccountFacts {
  /** Twelve digits. */
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly status: AccountStatus;
  /** Null directly under the root, and where no organisation tells. */
  readonly unitId: string | null;
  /** Names from below the root to the account's own unit. */
  readonly unitPath: readonly string[];
  /** Null where they could not be read. */
  readonly tags: Readonly<Record<string, string>> | null;
  readonly joinedAt: Date | null;
  /** Services that this account administers for the whole organisation. */
  readonly delegatedFor: readonly string[];
  readonly source: (typeof SOURCES)[number];
}

export interface Contact {
  /** `account` is the address the account was made with; `owner` the owner's, where a tag gives one. */
  readonly kind: string;
  readonly name: string | null;
  readonly email: string;
}

export interface Attribution {
  readonly owner: string | null;
  readonly team: string | null;
  readonly costCenter: string | null;
  readonly businessUnit: string | null;
  readonly contacts: readonly Contact[];
}

export interface Account extends AccountFacts, Attribution {
  readonly environment: Environment | null;
  /** In words, also where there is none. */
  readonly environmentReason: string;
  readonly isManagement: boolean;
}

export interface Organization {
  readonly id: string;
  readonly managementAccount: string;
}

/** Why not everything is known; the shape of an error that is told and not thrown. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}
