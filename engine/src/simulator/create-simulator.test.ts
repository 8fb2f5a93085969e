import { describe, expect, it } from 'vitest';
import { createAwsPort } from '#platform/aws/index.ts';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { simulated } from '../../test/support/simulated.ts';
import { restoreSimulator } from './create-simulator.ts';
import type { FaultRule } from './faults.ts';

const organization = {
  units: { Shop: 2, Data: 1 },
  perRegion: { instances: 3, volumes: 2, snapshots: 2, addresses: 1, databases: 1, buckets: 1 },
};
const faults: readonly FaultRule[] = [{ fault: { kind: 'throttle' }, chance: 0.3 }];

/** A little of everything, with chance at work. */
async function story(seed: number) {
  const aws = simulated({ seed, organization, faults });
  const answers: unknown[] = [];
  for (const region of ['us-east-1', 'eu-west-1']) {
    answers.push(await aws.call('ec2:DescribeInstances', {}, { region }));
    answers.push(await aws.call('rds:DescribeDBInstances', {}, { region }));
    answers.push(await aws.call('tag:GetResources', {}, { region }));
    answers.push(await aws.call('ec2:CreateVolume', { AvailabilityZone: `${region}a`, Size: 1 }, { region }));
  }
  return { answers: JSON.stringify(answers), state: aws.simulator.snapshot(), aws };
}

describe('the simulator', () => {
  it('says and keeps the same bytes for the same seed', async () => {
    const [one, two] = [await story(11), await story(11)];
    expect(two.answers).toBe(one.answers);
    expect(two.state).toBe(one.state);
  });

  it('makes another world of another seed', async () => {
    expect((await story(12)).state).not.toBe((await story(11)).state);
  });

  it('furnishes every account but the one that manages', async () => {
    const { aws } = await story(11);
    const { accounts, units, managementAccount } = aws.simulator.world.organization;
    expect(Object.keys(accounts)).toHaveLength(4);
    expect(Object.values(units).map(({ name }) => name)).toEqual(['Shop', 'Data']);
    const found = await aws.do('ec2:DescribeInstances', { MaxResults: 100 }, { region: 'eu-west-1' });
    const instances = found.Reservations?.flatMap(({ Instances }) => Instances ?? []);
    expect(instances).toHaveLength(3);
    for (const one of instances ?? []) expect(one.State?.Name).toMatch(/^(running|stopped)$/);
    const own = await aws.do('ec2:DescribeInstances', { MaxResults: 100 }, { account: managementAccount });
    expect(own.Reservations).toEqual([]);
  });

  it('goes on from a snapshot as if nothing had been', async () => {
    const { aws, state } = await story(11);
    const clock = manualClock(aws.clock.now());
    const restored = restoreSimulator(state, { clock, faults });
    const port = createAwsPort(restored.transport, { clock, random: seededRandom(1) });
    const at = { account: aws.account, region: 'us-east-1' };
    const again = port.call(at, 'ec2:DescribeVolumes', { MaxResults: 100 });
    await clock.drain();
    const original = await aws.call('ec2:DescribeVolumes', { MaxResults: 100 });
    const [one, two] = [await again, original];
    expect(one.status).toBe('ok');
    expect(one.status === 'ok' && one.output).toEqual(two.status === 'ok' && two.output);
  });

  it('keeps dates of lifecycle rules through a snapshot, and tags called Date too', async () => {
    const aws = simulated();
    const Bucket = 'dated';
    const rule = { ID: 'end', Status: 'Enabled' as const, Filter: { Prefix: '' } };
    const Expiration = { Date: new Date('2027-01-01T00:00:00Z') };
    await aws.do('s3:CreateBucket', { Bucket });
    await aws.do('s3:PutBucketTagging', {
      Bucket,
      Tagging: { TagSet: [{ Key: 'Date', Value: '2026-01-01' }] },
    });
    const LifecycleConfiguration = { Rules: [{ ...rule, Expiration }] };
    await aws.do('s3:PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration });
    const { world } = restoreSimulator(aws.simulator.snapshot(), { clock: aws.clock });
    const { dated } = world.places[`${aws.account}/us-east-1`]?.buckets ?? {};
    expect(dated?.lifecycle?.Rules?.[0]?.Expiration).toEqual(Expiration);
    expect(dated?.tags).toEqual({ Date: '2026-01-01' });
  });

  it('does not let callers hold parts of its world', async () => {
    const aws = simulated();
    const { VolumeId } = await aws.do('ec2:CreateVolume', { AvailabilityZone: 'us-east-1a', Size: 1 });
    const before = aws.simulator.snapshot();
    const found = await aws.do('ec2:DescribeVolumes', { VolumeIds: [VolumeId ?? ''] });
    found.Volumes?.[0]?.Attachments?.push({ InstanceId: 'i-injected' });
    expect(JSON.parse(aws.simulator.snapshot()).places).toEqual(JSON.parse(before).places);
    const Rules = [{ ID: 'one', Status: 'Enabled' as const }];
    await aws.do('s3:CreateBucket', { Bucket: 'own' });
    await aws.do('s3:PutBucketLifecycleConfiguration', { Bucket: 'own', LifecycleConfiguration: { Rules } });
    Rules.pop();
    const answer = await aws.do('s3:GetBucketLifecycleConfiguration', { Bucket: 'own' });
    answer.Rules?.pop();
    const again = await aws.do('s3:GetBucketLifecycleConfiguration', { Bucket: 'own' });
    expect(again.Rules).toHaveLength(1);
  });

  it('knows no account outside the organisation and no region that it has not', async () => {
    const aws = simulated();
    expect(await aws.call('ec2:DescribeVolumes', {}, { account: '999999999999' })).toMatchObject({
      status: 'denied',
    });
    const nowhere = await aws.call('ec2:DescribeVolumes', {}, { region: 'us-east-9' });
    expect(nowhere).toMatchObject({ status: 'error', fault: { code: 'ENOTFOUND' } });
  });
});
