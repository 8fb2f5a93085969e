/** Zones and standbys in the risk of a change: from the columns of the types that have them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyScanner } from '#domains/inventory/index.ts';
import type { RowIn, Table } from '#platform/lake/index.ts';
import { arnOf, nobody, relation, resource, writeFacts } from '../../../test/graph-facts.ts';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';
import { putRows } from '../../../test/put-rows.ts';
import { CsrGraph } from './csr-graph.ts';
import { loadGraph } from './load-graph.ts';

const TYPES = {
  subnet: 'AWS::EC2::Subnet',
  database: 'AWS::RDS::DBInstance',
  cache: 'AWS::ElastiCache::ReplicationGroup',
  group: 'AWS::AutoScaling::AutoScalingGroup',
  balancer: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  targets: 'AWS::ElasticLoadBalancingV2::TargetGroup',
};

let platform: TestPlatform;
let graph: CsrGraph;

type Own = Readonly<Record<string, boolean | readonly string[] | string>>;

/** Rows of a type's own table that say these things and nothing else. */
async function say(type: string, rows: Readonly<Record<string, Own>>): Promise<void> {
  const { table } = everyScanner.find((scanner) => scanner.type === type) ?? {};
  if (!table) throw new Error(`nothing scans ${type}`);
  const filled = Object.entries(rows).map(([id, own]) => {
    const silent = Object.entries(table.columns).map(([name, { nullability }]) => [
      name,
      nullability === 'required' ? id : null,
    ]);
    return { ...Object.fromEntries(silent), ...resource(id, { type }), ...own };
  });
  await putRows<Table>(platform, table, [filled as RowIn<Table>[]]);
}

beforeAll(async () => {
  platform = await testPlatform();
  const production = { environment: 'production' } as const;
  const of = (id: string, type: string) => resource(id, { type, ...production });
  await writeFacts(platform, {
    resources: [
      ...['sn-a', 'sn-a2', 'sn-b'].map((id) => of(id, TYPES.subnet)),
      ...['db-two', 'db-one', 'db-silent'].map((id) => of(id, TYPES.database)),
      ...['cache-near', 'cache-far'].map((id) => of(id, TYPES.cache)),
      of('group', TYPES.group),
      of('balancer', TYPES.balancer),
      of('same-zone', TYPES.targets),
      of('other-zone', TYPES.targets),
      ...['near-1', 'near-2', 'far-1', 'far-2'].map((id) => resource(id, production)),
    ],
    relations: [
      ...['sn-a', 'sn-b'].map((id) => relation('balancer', 'in-subnet', id, { from_type: TYPES.balancer })),
      relation('group', 'runs', 'near-1', { from_type: TYPES.group }),
      ...['near-1', 'near-2'].map((id) => relation('same-zone', 'targets', id, { from_type: TYPES.targets })),
      ...['far-1', 'far-2'].map((id) => relation('other-zone', 'targets', id, { from_type: TYPES.targets })),
      relation('near-1', 'in-subnet', 'sn-a'),
      relation('near-2', 'in-subnet', 'sn-a2'),
      relation('far-1', 'in-subnet', 'sn-a'),
      relation('far-2', 'in-subnet', 'sn-b'),
    ],
  });
  await say(TYPES.subnet, { 'sn-a': { zone: 'a' }, 'sn-a2': { zone: 'a' }, 'sn-b': { zone: 'b' } });
  await say(TYPES.database, { 'db-two': { multi_az: true }, 'db-one': { multi_az: false }, 'db-silent': {} });
  await say(TYPES.cache, {
    'cache-near': { automatic_failover: true, multi_az: false },
    'cache-far': { automatic_failover: true, multi_az: true },
  });
  await say(TYPES.group, { group: { zones: ['a', 'b', 'c'] } });
  graph = new CsrGraph(await loadGraph({ lake: platform.lake, organization: nobody }));
});
afterAll(() => platform.close());

async function reasons(id: string) {
  const { risk } = await graph.impact({
    start: arnOf(id),
    depth: 5,
    direction: 'dependents',
    kinds: undefined,
    limit: 10,
    accounts: undefined,
  });
  return risk?.reasons ?? [];
}

describe('a standby', () => {
  it.each([
    ['db-two', 'STANDBY', -2, 'It has a standby or a second of it in another zone.'],
    ['db-one', 'ONE_ZONE', 1, 'It stands in one zone, with nothing of it in another.'],
    ['cache-near', 'STANDBY', -1, 'A copy of it takes over by itself, in the same zone.'],
    ['cache-far', 'STANDBY', -2, 'A copy of it in another zone takes over by itself.'],
    ['group', 'ZONES', -1, 'It spreads over 3 zones.'],
    ['balancer', 'ZONES', -1, 'It spreads over 2 zones.'],
    ['near-1', 'REPLACED', -1, 'Its group makes a new one by itself, in any of 3 zones.'],
    ['near-1', 'STANDS_IN', -1, 'Others of its kind stand in for it.'],
    ['far-1', 'STANDS_IN', -2, 'Others of its kind stand in for it, in other zones too.'],
  ])('of %s is told as %s', async (id, code, points, text) => {
    expect(await reasons(id)).toContainEqual({ code, points, text });
  });

  it('is neither there nor missing where nothing says', async () => {
    const codes = (await reasons('db-silent')).map(({ code }) => code);
    expect(codes).toContain('PRODUCTION');
    expect(codes).not.toContain('STANDBY');
    expect(codes).not.toContain('ONE_ZONE');
  });
});
