/** The demo organisation answers as AWS does, on any day of its story. */
import { describe, expect, it } from 'vitest';
import { createAwsPort } from '#platform/aws/index.ts';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { createDemoSimulator } from './demo-simulator.ts';

const preparedAt = new Date('2026-11-21T10:00:00Z');

function opened(at?: Date) {
  const clock = manualClock(at ?? preparedAt);
  const demo = createDemoSimulator({ seed: 7, scale: 0.05, preparedAt, clock, at });
  const port = createAwsPort(demo.transport, { clock, random: seededRandom(1) });
  const management = demo.world.organization.managementAccount;
  const run = async <T>(promise: Promise<T>): Promise<T> => {
    await clock.drain();
    return promise;
  };
  const accounts = async () => {
    const names: string[] = [];
    const target = { account: management, region: 'us-east-1' };
    for (let NextToken: string | undefined; ; ) {
      const result = await run(port.call(target, 'organizations:ListAccounts', { NextToken }));
      if (result.status !== 'ok') throw new Error(result.status);
      names.push(...(result.output.Accounts ?? []).flatMap(({ Name }) => Name ?? []));
      NextToken = result.output.NextToken;
      if (!NextToken) return names;
    }
  };
  return { demo, port, run, accounts };
}

describe('the demo behind the AWS port', () => {
  it('has forty accounts at its end, and three fewer before Rosewell was bought', async () => {
    expect(await opened().accounts()).toHaveLength(40);
    const start = new Date('2025-09-21T00:00:00Z');
    const early = opened(start);
    expect(early.demo.start).toEqual(start);
    const before = await early.accounts();
    expect(before).toHaveLength(37);
    expect(before).not.toContain('rosewell-erp');
    early.demo.advance(early.demo.end);
    expect(await early.accounts()).toContain('rosewell-erp');
  });

  it('answers with instances that stand in subnets and groups of their VPC', async () => {
    const { demo, port, run } = opened();
    const [key, place] =
      Object.entries(demo.world.places).find(([, { instances }]) =>
        Object.values(instances).some(({ subnetId }) => subnetId),
      ) ?? [];
    const [account = '', region = ''] = key?.split('/') ?? [];
    const result = await run(port.call({ account, region }, 'ec2:DescribeInstances', { MaxResults: 1000 }));
    if (result.status !== 'ok') throw new Error(result.status);
    const listed = (result.output.Reservations ?? []).flatMap(({ Instances }) => Instances ?? []);
    expect(listed).toHaveLength(Object.keys(place?.instances ?? {}).length);
    const vpcs = Object.keys(place?.shelves['ec2:vpc'] ?? {});
    const subnets = Object.keys(place?.shelves['ec2:subnet'] ?? {});
    for (const { VpcId, SubnetId } of listed.filter(({ SubnetId: id }) => subnets.includes(id ?? '')))
      expect([vpcs.includes(VpcId ?? ''), SubnetId]).toEqual([true, SubnetId]);
    expect(listed.some(({ SubnetId }) => subnets.includes(SubnetId ?? ''))).toBe(true);
  });

  it('knows how the things with metrics are used', () => {
    const { demo } = opened();
    const kinds = new Set(demo.usages.values());
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['idle', 'low', 'office-hours', 'saturated', 'steady']),
    );
  });
});
