/** The accounts as rows of the ledger. */
import type { Account } from './account.ts';

export interface AccountRow {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly status: Account['status'];
  readonly unit_id: string | null;
  readonly unit_path: string[];
  readonly tags: Record<string, string> | null;
  readonly joined_at: Date | null;
  readonly delegated_for: string[];
  readonly source: Account['source'];
  readonly is_management: boolean;
  readonly environment: Account['environment'];
  readonly environment_reason: string;
  readonly owner: string | null;
  readonly team: string | null;
  readonly cost_center: string | null;
  readonly business_unit: string | null;
  readonly contacts: Account['contacts'];
}

/** What is written; the ledger makes the rest by itself. */
export const COLUMNS = [
  'id',
  'name',
  'email',
  'status',
  'unit_id',
  'unit_path',
  'tags',
  'joined_at',
  'delegated_for',
  'source',
  'is_management',
  'environment',
  'environment_reason',
  'owner',
  'team',
  'cost_center',
  'business_unit',
  'contacts',
] as const satisfies readonly (keyof AccountRow)[];

export const toRow = (account: Account): AccountRow => ({
  id: account.id,
  name: account.name,
  email: account.email,
  status: account.status,
  unit_id: account.unitId,
  unit_path: [...account.unitPath],
  tags: account.tags,
  joined_at: account.joinedAt,
  delegated_for: [...account.delegatedFor],
  source: account.source,
  is_management: account.isManagement,
  environment: account.environment,
  environment_reason: account.environmentReason,
  owner: account.owner,
  team: account.team,
  cost_center: account.costCenter,
  business_unit: account.businessUnit,
  contacts: account.contacts,
});

export const toAccount = (row: AccountRow): Account => ({
  id: row.id,
  name: row.name,
  email: row.email,
  status: row.status,
  unitId: row.unit_id,
  unitPath: row.unit_path,
  tags: row.tags,
  joinedAt: row.joined_at,
  delegatedFor: row.delegated_for,
  source: row.source,
  isManagement: row.is_management,
  environment: row.environment,
  environmentReason: row.environment_reason,
  owner: row.owner,
  team: row.team,
  costCenter: row.cost_center,
  businessUnit: row.business_unit,
  contacts: row.contacts,
});
