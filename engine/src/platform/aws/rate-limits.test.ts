import { expect, it } from 'vitest';
import { rateDraws } from './rate-limits.ts';

it('sends a read that is neither paged nor filtered to the small bucket', () => {
  const draw = (input: object) => rateDraws('ec2:DescribeVolumes', input, true)[0];
  expect(draw({})).toMatchObject({
    bucket: 'ec2:DescribeVolumes#unpaged',
    limit: { burst: 50, perSecond: 10 },
  });
  for (const input of [{ MaxResults: 500 }, { Filters: [] }, { VolumeIds: ['vol-1'] }]) {
    expect(draw(input)).toMatchObject({
      bucket: 'ec2:DescribeVolumes',
      limit: { burst: 100, perSecond: 20 },
    });
  }
});

it('draws the calls of one category from one bucket, where AWS says so', () => {
  const buckets = (['ecs:ListClusters', 'ecs:DescribeClusters', 'ecs:ListTasks'] as const).map(
    (call) => rateDraws(call, {}, true)[0]?.bucket,
  );
  expect(buckets).toEqual(['ecs#cluster reads', 'ecs#cluster reads', 'ecs#cluster resource reads']);
});

it('draws instances from a bucket of their own, which refills ten times slower for starting', () => {
  const ids = { InstanceIds: ['i-1', 'i-2', 'i-3'] };
  const [calls, started] = rateDraws('ec2:StartInstances', ids, false);
  expect(calls).toMatchObject({ tokens: 1, limit: { burst: 5, perSecond: 2 } });
  expect(started).toMatchObject({ tokens: 3, limit: { burst: 1000, perSecond: 2 } });
  expect(rateDraws('ec2:StopInstances', ids, false)[1]).toMatchObject({
    tokens: 3,
    limit: { perSecond: 20 },
  });
  expect(rateDraws('ec2:RunInstances', { MaxCount: 7 }, false)[1]?.tokens).toBe(7);
});
