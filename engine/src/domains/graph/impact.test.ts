/** A small estate on a real lake: what a change reaches, what it belongs to, how dangerous it is and what was not seen. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ACCOUNT,
  arnOf,
  covered,
  type Facts,
  REGION,
  relation,
  resource,
  writeFacts,
} from '../../../test/graph-facts.ts';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';
import type { AccountFacts, OrganizationFacts } from './belonging.ts';
import { CsrGraph } from './csr-graph.ts';
import { loadGraph } from './load-graph.ts';
import type { ImpactWish } from './port.ts';

const OTHER = '444455556666';
const FOREIGN_IMAGE = 'arn:aws:ec2:eu-west-1:999988887777:image/ami-1';
const TYPES = {
  instance: 'AWS::EC2::Instance',
  group: 'AWS::ElasticLoadBalancingV2::TargetGroup',
  volume: 'AWS::EC2::Volume',
  database: 'AWS::RDS::DBInstance',
  record: 'AWS::Route53::RecordSet',
};

const account = (id: string, more: Partial<AccountFacts>): AccountFacts => ({
  id,
  name: null,
  unitPath: [],
  environment: null,
  owner: null,
  team: null,
  costCenter: null,
  businessUnit: null,
  ...more,
});

const organization: OrganizationFacts = {
  organization: { id: 'o-1' },
  accounts: [
    account(ACCOUNT, { unitPath: ['Workloads', 'Live'], environment: 'production', team: 'payments' }),
    account(OTHER, { unitPath: ['Workloads', 'Test'], environment: 'development', owner: 'ada' }),
  ],
};

/** Two web servers behind a target group with a name of its own, one with a volume; a database that only one of them asks. */
const facts: Facts = {
  resources: [
    resource('vol-1', { type: TYPES.volume }),
    resource('vol-lost', { type: TYPES.volume }),
    resource('web-1', { owner: 'grace', data_class: 'PCI' }),
    resource('web-2'),
    resource('group', { type: TYPES.group }),
    resource('name', { type: TYPES.record, region: 'global' }),
    resource('db', { type: TYPES.database, project: 'shop', tags: { framework: 'soc2' } }),
    resource('job', { account: OTHER, team: 'payments' }),
    resource('sn-1', { type: 'AWS::EC2::Subnet' }),
    resource('sn-2', { type: 'AWS::EC2::Subnet' }),
  ],
  relations: [
    relation('vol-1', 'attached-to', 'web-1', { from_type: TYPES.volume, detail: 'instance_arn' }),
    relation('group', 'targets', 'web-1', { from_type: TYPES.group }),
    relation('group', 'targets', 'web-2', { from_type: TYPES.group }),
    relation('name', 'resolves-to', 'group', { from_type: TYPES.record, source: 'dns', region: 'global' }),
    relation('web-1', 'in-subnet', 'sn-1'),
    relation('web-2', 'in-subnet', 'sn-2'),
    relation('web-1', 'talks-to', 'db', { source: 'flow-logs' }),
    relation(arnOf('job', OTHER), 'talks-to', 'db', { source: 'flow-logs', account: OTHER }),
    relation('web-2', 'made-from', FOREIGN_IMAGE),
    relation('web-2', 'entangled-with', 'db'),
    relation('web-1', 'calls', 'db', { source: 'activity' }),
  ],
  coverage: [
    covered(TYPES.instance),
    covered(TYPES.volume),
    covered(TYPES.instance, { account: OTHER, status: 'denied', fault_code: 'AccessDenied' }),
    covered(TYPES.volume, { account: OTHER }),
    covered(TYPES.record, { region: 'global' }),
    covered(TYPES.record, { account: OTHER, region: 'global' }),
  ],
};

let platform: TestPlatform;
let graph: CsrGraph;
beforeAll(async () => {
  platform = await testPlatform();
  await writeFacts(platform, facts);
  graph = new CsrGraph(await loadGraph({ lake: platform.lake, organization }));
});
afterAll(() => platform.close());

const ask = (start: string, more: Partial<ImpactWish> = {}) =>
  graph.impact({
    start: start.includes(':') ? start : arnOf(start),
    depth: 5,
    direction: 'dependents',
    kinds: undefined,
    limit: 100,
    accounts: undefined,
    ...more,
  });

const ids = (nodes: readonly { readonly id: string }[]) =>
  nodes.map(({ id }) => id.split('/').at(-1) ?? '').sort();
const codes = async (start: string) => (await ask(start)).risk?.reasons.map(({ code }) => code) ?? [];

describe('what a change reaches', () => {
  it('goes from a volume to its instance, and on to all that needs that', async () => {
    const { nodes, edges, reached } = await ask('vol-1');
    expect(nodes.map(({ id, distance }) => [id, distance])).toEqual([
      [arnOf('vol-1'), 0],
      [arnOf('web-1'), 1],
      [arnOf('group'), 2],
      [arnOf('name'), 3],
    ]);
    expect(edges).toContainEqual({
      from: arnOf('vol-1'),
      to: arnOf('web-1'),
      kind: 'attached-to',
      source: 'configuration',
      detail: null,
    });
    expect(reached).toMatchObject({ resources: 3, byDistance: [1, 1, 1], outsideScope: 0 });
    expect(reached.owners.most).toEqual([{ name: 'grace', resources: 1 }]);
    expect(reached.teams.most).toEqual([{ name: 'payments', resources: 3 }]);
    expect(reached.dataClasses.most).toEqual([{ name: 'PCI', resources: 1 }]);
  });

  it('is only what was asked for: depth, kinds, direction, number of nodes', async () => {
    expect(await ask('vol-1', { depth: 1 })).toMatchObject({
      truncated: { depth: true, nodes: false, count: false },
      reached: { resources: 1 },
    });
    expect(ids((await ask('vol-1', { kinds: new Set(['targets']) })).nodes)).toEqual(['vol-1']);
    expect(ids((await ask('web-1', { kinds: new Set(['targets']) })).nodes)).toEqual(['group', 'web-1']);
    const causes = await ask('web-1', { direction: 'dependencies', depth: 1 });
    expect(ids(causes.nodes)).toEqual(['db', 'sn-1', 'vol-1', 'web-1']);
    expect(causes.risk).toBeNull();
    expect(await ask('vol-1', { limit: 1 })).toMatchObject({
      nodes: [{ distance: 0 }, { distance: 1 }],
      truncated: { nodes: true },
      reached: { resources: 3 },
    });
  });

  it('does not go through what was only made from it, unless asked', async () => {
    expect((await ask(FOREIGN_IMAGE)).reached.resources).toBe(0);
    const asked = await ask(FOREIGN_IMAGE, { kinds: new Set(['made-from']) });
    expect(ids(asked.nodes)).toEqual(['ami-1', 'web-2']);
    expect(asked.start).toMatchObject({ inInventory: false, type: null, account: '999988887777' });
  });
});

describe('to whom it belongs', () => {
  it('never carries a change from one owner’s thing to another', async () => {
    expect(ids((await ask('sn-2', { direction: 'both', depth: 1 })).nodes)).toEqual(['sn-2', 'web-2']);
  });

  it('is a way down from a team, a unit or the organisation to its resources', async () => {
    const team = await ask('team:payments', { depth: 1 });
    expect(team.start).toMatchObject({ kind: 'team', name: 'payments' });
    expect(ids(team.nodes)).toContain('job');
    const unit = await ask('unit:Workloads/Test', { depth: 2 });
    expect(ids(unit.nodes)).toEqual(['Test', `account:${OTHER}`, 'job']);
    expect((await ask('organization:o-1', { depth: 9 })).reached.resources).toBe(10);
    expect(ids((await ask('framework:soc2', { depth: 1 })).nodes)).toEqual(['db', 'framework:soc2']);
  });

  it('is shown beside a resource', async () => {
    const { edges } = await graph.neighbours({
      start: arnOf('db'),
      kinds: new Set(['belongs-to']),
      limit: 99,
      accounts: undefined,
    });
    expect(edges.map(({ to }) => to).sort()).toEqual([
      `account:${ACCOUNT}`,
      'environment:production',
      'framework:soc2',
      'project:shop',
      'team:payments',
    ]);
  });
});

describe('risk', () => {
  it('is lower where others stand in, higher where nothing does, and says why', async () => {
    expect(await codes('web-2')).toContain('STANDS_IN');
    expect(await codes('vol-1')).toEqual(expect.arrayContaining(['ALONE', 'PRODUCTION', 'SENSITIVE_DATA']));
    const { risk } = await ask('db');
    expect(risk).toMatchObject({ level: 'critical' });
    expect(risk?.reasons).toEqual(
      expect.arrayContaining([
        { code: 'TRAFFIC', points: 1, text: '2 resources were seen talking to it.' },
        { code: 'ACCOUNTS', points: 1, text: 'It crosses 2 accounts.' },
        expect.objectContaining({
          code: 'KIND_UNDESCRIBED',
          text: expect.stringContaining('entangled-with'),
        }),
        expect.objectContaining({ code: 'NOT_SEEN', text: expect.stringContaining('AccessDenied') }),
      ]),
    );
  });

  it('is never low where something was not seen, and names it', async () => {
    const { risk, missing } = await ask(arnOf('job', OTHER), { depth: 1 });
    expect(missing).toEqual([
      {
        what: TYPES.instance,
        account: OTHER,
        region: REGION,
        why: 'reading ended denied (AccessDenied)',
      },
      expect.objectContaining({ what: 'activity', account: OTHER, region: null }),
    ]);
    expect(risk?.level).toBe('medium');
    const unread = await ask(FOREIGN_IMAGE);
    expect(unread.missing.map(({ why }) => why)).toContain('was never read');
  });
});

describe('a caller with a scope', () => {
  it('sees counts of what is outside, and no name of it', async () => {
    const answer = await ask('db', { accounts: [ACCOUNT] });
    expect(answer.reached).toMatchObject({ outsideScope: 1, accounts: { different: 1 } });
    expect(JSON.stringify(answer)).not.toContain(OTHER);
    expect(answer.missingOutsideScope).toBeGreaterThan(0);
    const close = await graph.neighbours({
      start: arnOf('db'),
      kinds: undefined,
      limit: 99,
      accounts: [ACCOUNT],
    });
    expect(close).toMatchObject({ outsideScope: 1, truncated: false });
    expect(JSON.stringify(close)).not.toContain(OTHER);
    const summary = await graph.summary({ accounts: [OTHER] });
    expect(summary).toMatchObject({
      nodes: { inventory: 1, unknown: 0, outsideScope: 10 },
      edges: { total: 0 },
    });
    expect(JSON.stringify(summary)).not.toContain(ACCOUNT);
  });

  it('is told that what is outside does not exist', async () => {
    await expect(ask('db', { accounts: [OTHER] })).rejects.toMatchObject({ code: 'GRAPH_NODE_UNKNOWN' });
    await expect(ask('owner:grace', { accounts: [OTHER] })).rejects.toMatchObject({
      code: 'GRAPH_NODE_UNKNOWN',
    });
    expect((await ask('owner:ada', { accounts: [OTHER] })).nodes).toHaveLength(3);
  });

  it('is not shown paths through it', async () => {
    const wish = { direction: 'any', kinds: undefined, most: 1, longest: 4 } as const;
    const ends = { from: arnOf('vol-1'), to: arnOf('job', OTHER) };
    const all = await graph.paths({ ...wish, ...ends, accounts: undefined });
    expect(all.paths.map(({ nodes }) => nodes.map(({ id }) => id.split('/').at(-1)))).toEqual([
      ['vol-1', 'web-1', 'db', 'job'],
    ]);
    expect(all.paths[0]?.edges.map(({ kind }) => kind)).toEqual([
      'attached-to',
      'talks-to',
      'calls',
      'talks-to',
    ]);
    await expect(graph.paths({ ...wish, ...ends, accounts: [ACCOUNT] })).rejects.toMatchObject({
      code: 'GRAPH_NODE_UNKNOWN',
    });
  });
});

describe('the whole', () => {
  it('tells what hangs on nothing and what everything hangs on', async () => {
    const summary = await graph.summary({ accounts: undefined });
    expect(summary).toMatchObject({
      nodes: { inventory: 10, unknown: 1, outsideScope: 0 },
      edges: { total: 11 },
      orphans: { count: 1, items: [{ id: arnOf('vol-lost') }] },
    });
    expect(summary.components).toEqual({ count: 2, largest: 10 });
    expect(summary.edges.kinds).toContainEqual(
      expect.objectContaining({ kind: 'talks-to', source: 'flow-logs', count: 2, flow: 'to-from' }),
    );
    // Without web-1 its volume and its subnet are alone; the name resolves to the group and to nothing else.
    expect(summary.singlePoints).toMatchObject([
      { id: arnOf('group'), dependents: 1, parted: 1 },
      { id: arnOf('web-1'), dependents: 0, parted: 2 },
    ]);
  });

  it('is selected by what is known of resources', async () => {
    const chosen = await graph.select({
      filter: { type: TYPES.instance, account: ACCOUNT },
      limit: 9,
      accounts: undefined,
    });
    expect(ids(chosen.nodes)).toEqual(['web-1', 'web-2']);
    expect(await graph.select({ filter: { region: REGION }, limit: 2, accounts: undefined })).toMatchObject({
      truncated: true,
    });
  });
});
