import { describe, expect, it } from 'vitest';
import { simulated } from '../../test/support/simulated.ts';

describe('S3', () => {
  it('gives names once, and buckets only to their owner and in their region', async () => {
    const aws = simulated();
    const Bucket = 'taken';
    await aws.do('s3:CreateBucket', { Bucket });
    const other = { account: aws.management };
    expect(await aws.call('s3:CreateBucket', { Bucket })).toMatchObject({
      fault: { code: 'BucketAlreadyOwnedByYou' },
    });
    expect(await aws.call('s3:CreateBucket', { Bucket }, other)).toMatchObject({
      fault: { code: 'BucketAlreadyExists' },
    });
    expect(await aws.call('s3:GetBucketTagging', { Bucket }, other)).toMatchObject({ status: 'denied' });
    const elsewhere = await aws.call('s3:GetBucketTagging', { Bucket }, { region: 'eu-west-1' });
    expect(elsewhere).toMatchObject({ fault: { code: 'PermanentRedirect' } });
  });

  it('makes new buckets encrypted and closed', async () => {
    const aws = simulated();
    await aws.do('s3:CreateBucket', { Bucket: 'modern' });
    const { ServerSideEncryptionConfiguration: sealed } = await aws.do('s3:GetBucketEncryption', {
      Bucket: 'modern',
    });
    expect(sealed?.Rules?.[0]?.ApplyServerSideEncryptionByDefault?.SSEAlgorithm).toBe('AES256');
    const { PublicAccessBlockConfiguration } = await aws.do('s3:GetPublicAccessBlock', { Bucket: 'modern' });
    expect(PublicAccessBlockConfiguration?.BlockPublicPolicy).toBe(true);
  });
});

describe('RDS', () => {
  const wish = { DBInstanceIdentifier: 'orders', DBInstanceClass: 'db.t3.medium', Engine: 'postgres' };

  it('refuses to delete what is protected, or without a word on the last snapshot', async () => {
    const aws = simulated();
    await aws.do('rds:CreateDBInstance', { ...wish, DeletionProtection: true });
    await aws.clock.advance(600_000);
    const name = { DBInstanceIdentifier: 'orders' };
    const refused = { fault: { code: 'InvalidParameterCombination' } };
    expect(await aws.call('rds:DeleteDBInstance', { ...name, SkipFinalSnapshot: true })).toMatchObject(
      refused,
    );
    await aws.do('rds:ModifyDBInstance', { ...name, DeletionProtection: false });
    const busy = await aws.call('rds:DeleteDBInstance', { ...name, SkipFinalSnapshot: true });
    expect(busy).toMatchObject({ fault: { code: 'InvalidDBInstanceState' } });
    await aws.clock.advance(600_000);
    expect(await aws.call('rds:DeleteDBInstance', name)).toMatchObject(refused);
    await aws.do('rds:DeleteDBInstance', { ...name, SkipFinalSnapshot: true });
    await aws.clock.advance(600_000);
    expect((await aws.call('rds:CreateDBInstance', wish)).status).toBe('ok');
  });

  it('refuses to delete a cluster that still has instances', async () => {
    const aws = simulated();
    await aws.do('rds:CreateDBCluster', { DBClusterIdentifier: 'aurora', Engine: 'aurora-postgresql' });
    await aws.do('rds:CreateDBInstance', { ...wish, DBClusterIdentifier: 'aurora' });
    await aws.clock.advance(600_000);
    const end = { DBClusterIdentifier: 'aurora', SkipFinalSnapshot: true };
    expect(await aws.call('rds:DeleteDBCluster', end)).toMatchObject({
      fault: { code: 'InvalidDBClusterStateFault' },
    });
  });
});

describe('Organizations', () => {
  it('refuses a unit of the same name, and moves from where an account is not', async () => {
    const aws = simulated();
    const at = { account: aws.management };
    const { rootId } = aws.simulator.world.organization;
    const unit = { ParentId: rootId, Name: 'Workloads' };
    expect(await aws.call('organizations:CreateOrganizationalUnit', unit, at)).toMatchObject({
      fault: { code: 'DuplicateOrganizationalUnitException' },
    });
    const move = { AccountId: aws.account, SourceParentId: rootId, DestinationParentId: rootId };
    expect(await aws.call('organizations:MoveAccount', move, at)).toMatchObject({
      fault: { code: 'SourceParentNotFoundException' },
    });
  });

  it('answers its members only what the organisation is', async () => {
    const aws = simulated();
    const { Organization } = await aws.do('organizations:DescribeOrganization', {});
    expect(Organization?.MasterAccountId).toBe(aws.management);
    expect((await aws.call('organizations:ListRoots', {})).status).toBe('denied');
  });
});

describe('the tagging API', () => {
  it('lists only what has tags', async () => {
    const aws = simulated();
    const { VolumeId = '' } = await aws.do('ec2:CreateVolume', { AvailabilityZone: 'us-east-1a', Size: 1 });
    const list = async () => (await aws.do('tag:GetResources', {})).ResourceTagMappingList;
    expect(await list()).toEqual([]);
    await aws.do('ec2:CreateTags', { Resources: [VolumeId], Tags: [{ Key: 'team', Value: 'atlas' }] });
    expect(await list()).toEqual([
      {
        ResourceARN: `arn:aws:ec2:us-east-1:${aws.account}:volume/${VolumeId}`,
        Tags: [{ Key: 'team', Value: 'atlas' }],
      },
    ]);
  });
});

describe('STS', () => {
  it('gives credentials of accounts of the organisation alone', async () => {
    const aws = simulated();
    const enter = (account: string) =>
      aws.call('sts:AssumeRole', { RoleArn: `arn:aws:iam::${account}:role/Any`, RoleSessionName: 'one' });
    expect((await enter(aws.management)).status).toBe('ok');
    expect((await enter('999999999999')).status).toBe('denied');
  });
});
