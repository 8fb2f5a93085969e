import { describe, expect, it } from 'vitest';
import { type Simulated, simulated } from '../../../test/support/simulated.ts';

const ZONE = 'us-east-1a';
const SETTLED_MS = 600_000;

async function launch(aws: Simulated): Promise<string> {
  const wish = { ImageId: 'ami-1', MinCount: 1, MaxCount: 1, InstanceType: 't3.micro' } as const;
  const { Instances } = await aws.do('ec2:RunInstances', { ...wish, Placement: { AvailabilityZone: ZONE } });
  return Instances?.[0]?.InstanceId ?? '';
}

async function makeVolume(aws: Simulated, Size = 10): Promise<string> {
  const { VolumeId = '' } = await aws.do('ec2:CreateVolume', { AvailabilityZone: ZONE, Size });
  return VolumeId;
}

const volumeState = async (aws: Simulated, id: string) =>
  (await aws.do('ec2:DescribeVolumes', { VolumeIds: [id] })).Volumes?.[0]?.State;

const instanceOf = async (aws: Simulated, id: string) =>
  (await aws.do('ec2:DescribeInstances', { InstanceIds: [id] })).Reservations?.[0]?.Instances?.[0];

describe('what takes time', () => {
  it('is on its way before it is there', async () => {
    const aws = simulated();
    const id = await makeVolume(aws);
    expect(await volumeState(aws, id)).toBe('creating');
    await aws.clock.advance(10_000);
    expect(await volumeState(aws, id)).toBe('available');
  });

  it('goes from pending to running, from stopping to stopped', async () => {
    const aws = simulated();
    const id = await launch(aws);
    expect((await instanceOf(aws, id))?.State?.Name).toBe('pending');
    expect(await aws.call('ec2:StopInstances', { InstanceIds: [id] })).toMatchObject({
      fault: { code: 'IncorrectInstanceState' },
    });
    await aws.clock.advance(SETTLED_MS);
    await aws.do('ec2:StopInstances', { InstanceIds: [id] });
    expect((await instanceOf(aws, id))?.State?.Name).toBe('stopping');
    await aws.clock.advance(SETTLED_MS);
    const stopped = await instanceOf(aws, id);
    expect(stopped?.State?.Name).toBe('stopped');
    expect(stopped?.StateTransitionReason).toMatch(/^User initiated \(2026-03-01 \d\d:\d\d:\d\d GMT\)$/);
  });

  it('leaves a terminated instance visible for an hour, and takes its root volume along', async () => {
    const aws = simulated();
    const id = await launch(aws);
    await aws.clock.advance(SETTLED_MS);
    const root = (await instanceOf(aws, id))?.BlockDeviceMappings?.[0]?.Ebs?.VolumeId ?? '';
    await aws.do('ec2:TerminateInstances', { InstanceIds: [id] });
    await aws.clock.advance(SETTLED_MS);
    expect((await instanceOf(aws, id))?.State?.Name).toBe('terminated');
    expect((await aws.call('ec2:DescribeVolumes', { VolumeIds: [root] })).status).toBe('error');
    await aws.clock.advance(3_600_000);
    const gone = await aws.call('ec2:DescribeInstances', { InstanceIds: [id] });
    expect(gone).toMatchObject({ fault: { code: 'InvalidInstanceID.NotFound' } });
  });
});

describe('what EC2 refuses', () => {
  it('a second modification of a volume within six hours, and a smaller one ever', async () => {
    const aws = simulated();
    const id = await makeVolume(aws);
    await aws.clock.advance(SETTLED_MS);
    const resize = (Size: number) => aws.call('ec2:ModifyVolume', { VolumeId: id, Size });
    expect(await resize(5)).toMatchObject({ fault: { code: 'InvalidParameterValue' } });
    expect((await resize(20)).status).toBe('ok');
    expect(await resize(30)).toMatchObject({ fault: { code: 'VolumeModificationRateExceeded' } });
    await aws.clock.advance(6 * 3_600_000);
    expect((await resize(30)).status).toBe('ok');
  });

  it('releasing an address that is in use', async () => {
    const aws = simulated();
    const id = await launch(aws);
    await aws.clock.advance(SETTLED_MS);
    const { AllocationId } = await aws.do('ec2:AllocateAddress', {});
    await aws.do('ec2:AssociateAddress', { AllocationId, InstanceId: id });
    const held = await aws.call('ec2:ReleaseAddress', { AllocationId });
    expect(held).toMatchObject({ fault: { code: 'InvalidIPAddress.InUse' } });
  });

  it('the same client token for something else', async () => {
    const aws = simulated();
    const make = (Size: number) =>
      aws.call('ec2:CreateVolume', { AvailabilityZone: ZONE, Size, ClientToken: 'token' });
    const [one, two] = [await make(1), await make(1)];
    expect(one.status === 'ok' && one.output.VolumeId).toBe(two.status === 'ok' && two.output.VolumeId);
    expect(await make(2)).toMatchObject({ fault: { code: 'IdempotentParameterMismatch' } });
  });

  it('more than fifty tags, tags of its own, and unknown filters', async () => {
    const aws = simulated();
    const id = await makeVolume(aws);
    const tag = (Tags: { Key: string; Value: string }[]) =>
      aws.call('ec2:CreateTags', { Resources: [id], Tags });
    const many = Array.from({ length: 51 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
    expect(await tag(many)).toMatchObject({ fault: { code: 'TagLimitExceeded' } });
    expect(await tag([{ Key: 'aws:x', Value: '' }])).toMatchObject({
      fault: { code: 'InvalidParameterValue' },
    });
    const odd = await aws.call('ec2:DescribeVolumes', { Filters: [{ Name: 'colour', Values: ['red'] }] });
    expect(odd).toMatchObject({ fault: { code: 'InvalidParameterValue' } });
  });

  it('all of several instances when one of them cannot', async () => {
    const aws = simulated();
    const ids = [await launch(aws), await launch(aws)];
    await aws.clock.advance(SETTLED_MS);
    await aws.do('ec2:ModifyInstanceAttribute', {
      InstanceId: ids[1],
      DisableApiTermination: { Value: true },
    });
    const end = await aws.call('ec2:TerminateInstances', { InstanceIds: ids });
    expect(end).toMatchObject({ fault: { code: 'OperationNotPermitted' } });
    expect((await instanceOf(aws, ids[0] ?? ''))?.State?.Name).toBe('running');
  });
});

describe('what stands on shelves', () => {
  const estate = { 'ec2:vpc': 2, 'ec2:security-group': 2, instances: 1 } as const;
  const first = async (aws: Simulated) => {
    const { Vpcs } = await aws.do('ec2:DescribeVpcs', {});
    return Vpcs?.[0]?.VpcId ?? '';
  };

  it('is described by id and by filter, and unknown ids and filters are refused', async () => {
    const aws = simulated({ organization: { perRegion: estate } });
    const id = await first(aws);
    const one = await aws.do('ec2:DescribeVpcs', { VpcIds: [id] });
    expect(one.Vpcs).toHaveLength(1);
    const filtered = await aws.do('ec2:DescribeVpcs', { Filters: [{ Name: 'vpc-id', Values: [id] }] });
    expect(filtered.Vpcs).toEqual(one.Vpcs);
    expect(await aws.call('ec2:DescribeVpcs', { VpcIds: ['vpc-0'] })).toMatchObject({
      fault: { code: 'InvalidVpcID.NotFound' },
    });
    const odd = { Filters: [{ Name: 'colour', Values: ['red'] }] };
    expect(await aws.call('ec2:DescribeVpcs', odd)).toMatchObject({
      fault: { code: 'InvalidParameterValue' },
    });
  });

  it('takes tags as everything else does', async () => {
    const aws = simulated({ organization: { perRegion: estate } });
    const id = await first(aws);
    await aws.do('ec2:CreateTags', { Resources: [id], Tags: [{ Key: 'Name', Value: 'main' }] });
    const { Vpcs } = await aws.do('ec2:DescribeVpcs', {
      Filters: [{ Name: 'tag:Name', Values: ['main'] }],
    });
    expect(Vpcs?.map(({ VpcId }) => VpcId)).toEqual([id]);
  });

  it('gives every instance an interface, which carries its public address', async () => {
    const aws = simulated({ organization: { perRegion: estate } });
    const { Reservations } = await aws.do('ec2:DescribeInstances', {});
    const instance = Reservations?.[0]?.Instances?.[0];
    const { AllocationId } = await aws.do('ec2:AllocateAddress', {});
    await aws.do('ec2:AssociateAddress', { AllocationId, InstanceId: instance?.InstanceId });
    const { Addresses } = await aws.do('ec2:DescribeAddresses', {});
    const NetworkInterfaceIds = [instance?.NetworkInterfaces?.[0]?.NetworkInterfaceId ?? ''];
    const { NetworkInterfaces } = await aws.do('ec2:DescribeNetworkInterfaces', { NetworkInterfaceIds });
    expect(NetworkInterfaces?.[0]).toMatchObject({
      SubnetId: instance?.SubnetId,
      VpcId: instance?.VpcId,
      Attachment: { InstanceId: instance?.InstanceId },
      Association: { PublicIp: Addresses?.[0]?.PublicIp },
    });
    expect(Addresses?.[0]?.NetworkInterfaceId).toBe(NetworkInterfaceIds[0]);
  });

  it('keeps what a launch says', async () => {
    const aws = simulated();
    const { Instances } = await aws.do('ec2:RunInstances', {
      ImageId: 'ami-1',
      MinCount: 1,
      MaxCount: 1,
      InstanceType: 'm6g.large',
      SubnetId: 'subnet-1',
      SecurityGroupIds: ['sg-1'],
      IamInstanceProfile: { Name: 'web' },
      MetadataOptions: { HttpTokens: 'required' },
      KeyName: 'ops',
    });
    expect(Instances?.[0]).toMatchObject({
      SubnetId: 'subnet-1',
      SecurityGroups: [{ GroupId: 'sg-1' }],
      IamInstanceProfile: { Arn: `arn:aws:iam::${aws.account}:instance-profile/web` },
      MetadataOptions: { HttpTokens: 'required' },
      KeyName: 'ops',
      Architecture: 'arm64',
      CpuOptions: { CoreCount: 2, ThreadsPerCore: 1 },
    });
  });
});
