/** What scanners see of the demo hangs together: nearly every neighbour that something names is there to be found. */
import { beforeAll, describe, expect, it } from 'vitest';
import { everyScanner, type Scanner, whereIs } from '#domains/inventory/index.ts';
import { createAwsPort } from '#platform/aws/index.ts';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { createDemoSimulator } from '#simulator/index.ts';

const END = new Date('2026-11-21T00:00:00Z');
/** With those whose images, keys and networks they use. */
const ACCOUNTS = ['payments-prod', 'catalog-prod', 'shared-services', 'network-hub', 'log-archive'];
const REGIONS = ['us-east-1', 'eu-west-1', 'global'];
/** What no scan shows: what AWS makes and manages for everybody, and whole accounts. */
const OF_AWS = /^arn:aws:iam::aws:|:root$|:dhcp-options\/|::foundation-model\//;
/** Keys that AWS manages are no resources of the account. */
const isManagedKey = (kind: string, to: string, known: ReadonlySet<string>) =>
  kind === 'encrypted-by' && !known.has(to);

interface Edge {
  readonly from: string;
  readonly kind: string;
  readonly to: string;
}

const edges: Edge[] = [];
const known = new Set<string>();
const notOk: string[] = [];

function keep({ type, relations }: Scanner, row: Readonly<Record<string, unknown>>): void {
  known.add(String(row.arn));
  for (const { column, kind } of relations)
    for (const to of [row[column]].flat())
      if (typeof to === 'string') edges.push({ from: `${type}.${column}`, kind, to });
}

beforeAll(async () => {
  const clock = manualClock(END);
  const demo = createDemoSimulator({ seed: 7, scale: 1, preparedAt: END, clock, latencyMs: [0, 0] });
  const port = createAwsPort(demo.transport, { clock, random: seededRandom(1) });
  const accounts = Object.values(demo.world.organization.accounts).filter(({ name }) =>
    ACCOUNTS.includes(name),
  );
  for (const { id } of accounts) {
    for (const region of REGIONS) {
      for (const scanner of everyScanner) {
        if ((scanner.scope === 'global') !== (region === 'global')) continue;
        const reading = scanner.read(port, whereIs(id, region));
        await clock.drain(1_000_000);
        const result = await reading;
        if (result.status !== 'ok') notOk.push(`${scanner.type} ${id}/${region}: ${result.status}`);
        else for (const row of result.output) keep(scanner, row);
      }
    }
  }
}, 120_000);

describe('the demo as scanners see it', () => {
  it('is read whole', () => {
    expect(notOk).toEqual([]);
    expect(known.size).toBeGreaterThan(3_000);
  });

  it('names few neighbours that are not there', () => {
    const meant = edges.filter(({ kind, to }) => !OF_AWS.test(to) && !isManagedKey(kind, to, known));
    const lost = meant.filter(({ to }) => !known.has(to));
    const by = new Map<string, number>();
    for (const { from } of lost) by.set(from, (by.get(from) ?? 0) + 1);
    expect(lost.length / meant.length, JSON.stringify([...by])).toBeLessThan(0.02);
    expect(meant.length).toBeGreaterThan(6_000);
  });

  it.each([
    ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'in-subnet'],
    ['AWS::ECS::Service', 'part-of'],
    ['AWS::ECS::Task', 'made-from'],
    ['AWS::Lambda::Function', 'uses-role'],
    ['AWS::RDS::DBInstance', 'in-subnet'],
    ['AWS::EC2::Instance', 'in-subnet'],
    ['AWS::EC2::Volume', 'attached-to'],
    ['AWS::CloudWatch::Alarm', 'targets'],
  ])('%s has neighbours by %s', (type, kind) => {
    const own = edges.filter(({ from, kind: one }) => from.startsWith(`${type}.`) && one === kind);
    expect(own.filter(({ to }) => known.has(to)).length).toBeGreaterThan(0);
  });
});
