import { describe, expect, it } from 'vitest';
import { type Simulated, simulated } from '../../test/support/simulated.ts';

const organization = { units: { Workloads: 30 }, perRegion: { volumes: 12, databases: 25, buckets: 3 } };

async function firstToken(aws: Simulated): Promise<string> {
  const { NextToken } = await aws.do('ec2:DescribeVolumes', { MaxResults: 5 });
  expect(NextToken).toBeTypeOf('string');
  return NextToken ?? '';
}

describe('a page token', () => {
  it('continues where the page ended, also when things were deleted meanwhile', async () => {
    const aws = simulated({ organization });
    const one = await aws.do('ec2:DescribeVolumes', { MaxResults: 5 });
    await aws.do('ec2:DeleteVolume', { VolumeId: one.Volumes?.[0]?.VolumeId });
    await aws.clock.advance(10_000);
    const two = await aws.do('ec2:DescribeVolumes', { MaxResults: 5, NextToken: one.NextToken });
    const three = await aws.do('ec2:DescribeVolumes', { MaxResults: 5, NextToken: two.NextToken });
    const seen = [one, two, three].flatMap(({ Volumes }) => Volumes?.map(({ VolumeId }) => VolumeId));
    expect(new Set(seen).size).toBe(12);
    expect(three.NextToken).toBeUndefined();
  });

  it.each([
    ['another region', { MaxResults: 5 }, { region: 'eu-west-1' }],
    ['another question', { MaxResults: 5, Filters: [{ Name: 'status', Values: ['available'] }] }, {}],
  ])('is refused in %s', async (_name, input, at) => {
    const aws = simulated({ organization });
    const NextToken = await firstToken(aws);
    const result = await aws.call('ec2:DescribeVolumes', { ...input, NextToken }, at);
    expect(result).toMatchObject({ status: 'error', fault: { code: 'InvalidNextToken' } });
  });

  it('is refused when made up', async () => {
    const aws = simulated({ organization });
    const token = await firstToken(aws);
    for (const NextToken of ['nonsense', `x${token}`, `${token}x`]) {
      expect(await aws.call('ec2:DescribeVolumes', { MaxResults: 5, NextToken })).toMatchObject({
        fault: { code: 'InvalidNextToken' },
      });
    }
  });

  it('grows old', async () => {
    const aws = simulated({ organization });
    const { PaginationToken } = await aws.do('tag:GetResources', { ResourcesPerPage: 1 });
    await aws.clock.advance(16 * 60_000);
    const late = await aws.call('tag:GetResources', { ResourcesPerPage: 1, PaginationToken });
    expect(late).toMatchObject({ status: 'error', fault: { code: 'PaginationTokenExpiredException' } });
  });
});

describe('each service pages in its own style', () => {
  it('Marker and at least 20 for RDS', async () => {
    const aws = simulated({ organization });
    const one = await aws.do('rds:DescribeDBInstances', { MaxRecords: 20 });
    const two = await aws.do('rds:DescribeDBInstances', { MaxRecords: 20, Marker: one.Marker });
    expect([one.DBInstances?.length, two.DBInstances?.length, two.Marker]).toEqual([20, 5, undefined]);
    const small = await aws.call('rds:DescribeDBInstances', { MaxRecords: 5 });
    expect(small).toMatchObject({ fault: { code: 'InvalidParameterValue' } });
  });

  it('20 at a time for Organizations, for the management account alone', async () => {
    const aws = simulated({ organization });
    const at = { account: aws.management };
    const one = await aws.do('organizations:ListAccounts', {}, at);
    expect(one.Accounts).toHaveLength(20);
    const bad = await aws.call('organizations:ListAccounts', { NextToken: 'nonsense' }, at);
    expect(bad).toMatchObject({ fault: { code: 'InvalidInputException' } });
    expect((await aws.call('organizations:ListAccounts', {})).status).toBe('denied');
  });

  it('an empty token at the end for the tagging API', async () => {
    const aws = simulated({ organization });
    const { PaginationToken } = await aws.do('tag:GetResources', { ResourceTypeFilters: ['s3'] });
    expect(PaginationToken).toBe('');
  });

  it('everything at once for EC2 when no size is given', async () => {
    const aws = simulated({ organization });
    const { Volumes, NextToken } = await aws.do('ec2:DescribeVolumes', {});
    expect([Volumes?.length, NextToken]).toEqual([12, undefined]);
    expect(await aws.call('ec2:DescribeVolumes', { MaxResults: 1 })).toMatchObject({
      fault: { code: 'InvalidParameterValue' },
    });
  });
});
