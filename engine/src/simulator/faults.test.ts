import { describe, expect, it } from 'vitest';
import { type Simulated, simulated } from '../../test/support/simulated.ts';
import type { Fault, FaultRule } from './faults.ts';

const organization = { regions: ['us-east-1', 'eu-west-1'], perRegion: { volumes: 12, instances: 2 } };
const withFaults = (...faults: FaultRule[]) => simulated({ organization, faults });
const describeVolumes = (aws: Simulated, region = 'us-east-1') =>
  aws.call('ec2:DescribeVolumes', { MaxResults: 100 }, { region });
const wish = { AvailabilityZone: 'us-east-1a', Size: 1 };
const standing = ({ simulator, account }: Simulated) =>
  Object.keys(simulator.world.places[`${account}/us-east-1`]?.volumes ?? {}).length;

describe('a rule', () => {
  const denied: Fault = { kind: 'denied' };

  it('hits one region, one account or one service alone', async () => {
    const aws = withFaults({ fault: denied, region: 'eu-west-1' }, { fault: denied, operation: 'rds:*' });
    expect((await describeVolumes(aws)).status).toBe('ok');
    expect((await describeVolumes(aws, 'eu-west-1')).status).toBe('denied');
    expect(await aws.call('rds:DescribeDBInstances', {})).toMatchObject({ fault: { code: 'AccessDenied' } });
    const other = Object.keys(aws.simulator.world.organization.accounts)[2] ?? '';
    const elsewhere = simulated({ organization, faults: [{ fault: denied, account: other }] });
    expect((await describeVolumes(elsewhere)).status).toBe('ok');
    const there = await elsewhere.call('ec2:DescribeVolumes', { MaxResults: 5 }, { account: other });
    expect(there.status).toBe('denied');
  });

  it('lets some pass first and ends after some', async () => {
    const aws = withFaults({ fault: denied, skip: 1, times: 2 });
    const outcomes: string[] = [];
    for (let count = 0; count < 5; count += 1) outcomes.push((await describeVolumes(aws)).status);
    expect(outcomes).toEqual(['ok', 'denied', 'denied', 'ok', 'ok']);
  });

  it('hits by chance, the same ones for the same seed', async () => {
    const outcomes = async () => {
      const aws = withFaults({ fault: denied, chance: 0.5 });
      const seen: string[] = [];
      for (let count = 0; count < 40; count += 1) seen.push((await describeVolumes(aws)).status);
      return seen;
    };
    const seen = await outcomes();
    const hits = seen.filter((status) => status === 'denied').length;
    expect(hits).toBeGreaterThan(8);
    expect(hits).toBeLessThan(32);
    expect(await outcomes()).toEqual(seen);
  });
});

describe('the menu', () => {
  it('has empty answers, which look complete', async () => {
    const aws = withFaults({ fault: { kind: 'empty' } });
    const result = await describeVolumes(aws);
    expect(result).toMatchObject({ status: 'ok', output: { Volumes: [] } });
    expect(standing(aws)).toBe(14);
  });

  it('has answers without tags', async () => {
    const plain = await describeVolumes(withFaults());
    const bare = await describeVolumes(withFaults({ fault: { kind: 'untagged' } }));
    const tagged = (result: typeof plain) =>
      result.status === 'ok' && result.output.Volumes?.some(({ Tags }) => (Tags ?? []).length > 0);
    expect([tagged(plain), tagged(bare)]).toEqual([true, false]);
  });

  it('has things that cannot be found just after they were made', async () => {
    const aws = withFaults({ fault: { kind: 'lag', ms: 5_000 }, operation: 'ec2:CreateVolume' });
    const { VolumeId = '' } = await aws.do('ec2:CreateVolume', wish);
    const look = () => aws.call('ec2:DescribeVolumes', { VolumeIds: [VolumeId] });
    expect(await look()).toMatchObject({ status: 'error', fault: { code: 'InvalidVolume.NotFound' } });
    await aws.clock.advance(5_000);
    expect((await look()).status).toBe('ok');
  });

  it('has requests that arrive twice', async () => {
    const aws = withFaults({ fault: { kind: 'twice' }, operation: 'ec2:CreateVolume' });
    await aws.do('ec2:CreateVolume', wish);
    expect(standing(aws)).toBe(16);
    await aws.do('ec2:CreateVolume', { ...wish, ClientToken: 'only-one' });
    expect(standing(aws)).toBe(17);
  });

  it('has a clock of its own', async () => {
    const aws = withFaults({ fault: { kind: 'clock-jump', ms: -3_600_000 }, times: 1 });
    await describeVolumes(aws);
    const { CreateTime } = await aws.do('ec2:CreateVolume', wish);
    const behind = aws.clock.now().getTime() - (CreateTime?.getTime() ?? 0);
    expect(Math.round(behind / 60_000)).toBe(60);
  });
});
