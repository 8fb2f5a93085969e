/** Facts of the inventory as a scan would leave them, in as few words as possible: for tests and benches. */
import type { OrganizationFacts } from '#domains/graph/belonging.ts';
import { coverage, relations, resources } from '#domains/inventory/index.ts';
import type { RowIn, Scope, Table } from '#platform/lake/index.ts';
import type { Platform } from '#platform/platform.ts';

export const ACCOUNT = '111122223333';
export const REGION = 'eu-west-1';

export type ResourceFact = RowIn<typeof resources>;
export type RelationFact = RowIn<typeof relations>;
export type CoverageFact = RowIn<typeof coverage>;

/** `ec2/Instance i-1` in the usual place. */
export const arnOf = (id: string, account = ACCOUNT): string =>
  `arn:aws:ec2:${REGION}:${account}:thing/${id}`;

export const resource = (id: string, more: Partial<ResourceFact> = {}): ResourceFact => ({
  arn: arnOf(id, more.account),
  type: 'AWS::EC2::Instance',
  account: ACCOUNT,
  region: REGION,
  name: null,
  tags: null,
  created_at: null,
  owner: null,
  team: null,
  environment: null,
  cost_center: null,
  project: null,
  data_class: null,
  managed_by: null,
  ...more,
});

export const relation = (
  from: string,
  kind: string,
  to: string,
  more: Partial<RelationFact> = {},
): RelationFact => ({
  from_arn: from.startsWith('arn:') ? from : arnOf(from),
  to_arn: to.startsWith('arn:') ? to : arnOf(to),
  kind,
  source: 'configuration',
  from_type: 'AWS::EC2::Instance',
  account: ACCOUNT,
  region: REGION,
  detail: null,
  ...more,
});

export const covered = (type: string, more: Partial<CoverageFact> = {}): CoverageFact => ({
  type,
  account: ACCOUNT,
  region: REGION,
  status: 'ok',
  rows: 1,
  requests: 1,
  fault_code: null,
  fault_message: null,
  started_at: new Date(0),
  ended_at: new Date(0),
  complete_at: null,
  scan: 'test',
  ...more,
});

export interface Facts {
  readonly resources?: readonly ResourceFact[];
  readonly relations?: readonly RelationFact[];
  readonly coverage?: readonly CoverageFact[];
}

/** In one snapshot; of every type, account and region that is named, nothing else remains. */
export async function writeFacts(
  { lake, ledger }: Pick<Platform, 'lake' | 'ledger'>,
  facts: Facts,
): Promise<void> {
  const stage = async <T extends Table>(table: T, rows: readonly RowIn<T>[]) => {
    const spooled = [await lake.spool(table, [[...rows]])];
    const staged = await lake.stageChanges(table, spooled, { complete: scopesOf(table, rows) });
    await lake.dropSpool(spooled);
    return staged;
  };
  const staged = [
    await stage(resources, facts.resources ?? []),
    await stage(relations, facts.relations ?? []),
    await stage(coverage, facts.coverage ?? []),
  ];
  await ledger.transaction((tx) => lake.publish(tx, staged));
}

function scopesOf({ scope }: Table, rows: readonly Readonly<Record<string, unknown>>[]): Scope[] {
  const scopes = rows.map((row) => Object.fromEntries(scope.map((column) => [column, String(row[column])])));
  return [...new Map(scopes.map((one) => [JSON.stringify(one), one])).values()];
}

export const nobody: OrganizationFacts = { organization: null, accounts: [] };
