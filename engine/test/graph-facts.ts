/** The facts of the graph as tables of the lake, and a small way to write them: for tests and benches. */
import type { OrganizationFacts } from '#domains/graph/belonging.ts';
import { defineTable, type RowIn, tags, timestamptz, varchar } from '#platform/lake/index.ts';
import type { ScratchLake } from './scratch-lake.ts';

const resources = defineTable({
  name: 'resources',
  description: 'Every resource.',
  columns: {
    arn: varchar('Its ARN.', 'required'),
    type: varchar('Its type.', 'required'),
    account: varchar('Its account.', 'required'),
    region: varchar('Its region.', 'required'),
    name: varchar('Its name.', 'nullable'),
    tags: tags('Its tags.', 'nullable'),
    created_at: timestamptz('When it was made.', 'nullable'),
    owner: varchar('Its owner.', 'nullable'),
    team: varchar('Its team.', 'nullable'),
    environment: varchar('Its environment.', 'nullable'),
    cost_center: varchar('Its cost center.', 'nullable'),
    project: varchar('Its project.', 'nullable'),
    data_class: varchar('Its class of data.', 'nullable'),
  },
  sortBy: ['arn'],
});

const relations = defineTable({
  name: 'relations',
  description: 'Every edge.',
  columns: {
    from_arn: varchar('Where it begins.', 'required'),
    to_arn: varchar('Where it points.', 'required'),
    kind: varchar('What it is.', 'required'),
    source: varchar('Where it is known from.', 'required'),
    from_type: varchar('The type of its beginning.', 'required'),
    account: varchar('The account of its beginning.', 'required'),
    region: varchar('The region of its beginning.', 'required'),
    detail: varchar('Why it is there.', 'nullable'),
  },
  sortBy: ['from_arn'],
});

const coverage = defineTable({
  name: 'coverage',
  description: 'How reading ended.',
  columns: {
    type: varchar('What was read.', 'required'),
    account: varchar('Where.', 'required'),
    region: varchar('Where.', 'required'),
    status: varchar('How it ended.', 'required'),
    fault_code: varchar('Why it failed.', 'nullable'),
  },
  sortBy: ['type'],
});

export const graphTables = { resources, relations, coverage };

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
  fault_code: null,
  ...more,
});

export interface Facts {
  readonly resources?: readonly ResourceFact[];
  readonly relations?: readonly RelationFact[];
  readonly coverage?: readonly CoverageFact[];
}

/** In one snapshot, in place of whatever was there. */
export async function writeFacts(
  { lake, ledger }: Pick<ScratchLake, 'lake' | 'ledger'>,
  facts: Facts,
): Promise<void> {
  const whole = { partition: {} };
  const staged = [
    await lake.stage(resources, [[...(facts.resources ?? [])]], whole),
    await lake.stage(relations, [[...(facts.relations ?? [])]], whole),
    await lake.stage(coverage, [[...(facts.coverage ?? [])]], whole),
  ];
  const replace = Object.values(graphTables).map((table) => ({ table, partition: {} }));
  await ledger.transaction((tx) => lake.publish(tx, staged, { replace }));
}

export const nobody: OrganizationFacts = { organization: null, accounts: [] };
