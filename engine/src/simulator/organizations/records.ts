/** What the simulated Organizations remembers. */
import type { Tags } from '../thing.ts';

export interface OrganizationRecord {
  readonly id: string;
  readonly managementAccount: string;
  readonly rootId: string;
  readonly units: Record<string, UnitRecord>;
  readonly accounts: Record<string, AccountRecord>;
}

export interface UnitRecord {
  readonly id: string;
  readonly name: string;
  readonly parentId: string;
  tags: Tags;
}

export interface AccountRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Epoch ms. */
  readonly joinedAt: number;
  parentId: string;
  tags: Tags;
  /** Service principals that it administers for the organisation → since when, in epoch ms. */
  readonly delegatedFor: Record<string, number>;
}
