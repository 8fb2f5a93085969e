import { expect, it } from 'vitest';
import { callChargeNanoUsd } from './billing.ts';

it.each<[string, object, number]>([
  ['ce:GetCostAndUsage', {}, 10_000_000],
  [
    'cloudwatch:GetMetricData',
    { MetricDataQueries: [{ MetricStat: {} }, { Expression: 'a*2' }, { MetricStat: {} }] },
    20_000,
  ],
  ['s3:ListBuckets', {}, 5_000],
  ['s3:GetBucketTagging', {}, 400],
  ['s3:DeleteBucket', {}, 0],
  ['ec2:DescribeVolumes', {}, 0],
])('%s is charged what AWS charges', (operation, input, nanoUsd) => {
  expect(callChargeNanoUsd(operation, input)).toBe(nanoUsd);
});
