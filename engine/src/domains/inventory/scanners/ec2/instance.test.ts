import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { type SimulatedAws, simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { instance } from './instance.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(instance, { estate: { instances: 25 }, rows: 25 });

const machine = {
  InstanceId: 'i-0a',
  InstanceType: 'm6g.2xlarge' as const,
  ImageId: 'ami-0b',
  State: { Name: 'stopped' as const, Code: 80 },
  StateTransitionReason: 'User initiated (2026-05-06 07:08:09 GMT)',
  StateReason: { Code: 'Client.UserInitiatedShutdown', Message: 'Client.UserInitiatedShutdown' },
  LaunchTime: new Date('2026-04-01T00:00:00Z'),
  Architecture: 'arm64' as const,
  CpuOptions: { CoreCount: 8, ThreadsPerCore: 1 },
  PlatformDetails: 'Linux/UNIX',
  InstanceLifecycle: 'spot' as const,
  Monitoring: { State: 'enabled' as const },
  MetadataOptions: { HttpTokens: 'optional' as const, HttpEndpoint: 'enabled' as const },
  VpcId: 'vpc-1',
  SubnetId: 'subnet-1',
  SecurityGroups: [{ GroupId: 'sg-1', GroupName: 'web' }],
  IamInstanceProfile: { Arn: 'arn:aws:iam::111122223333:instance-profile/app/web', Id: 'AIPA' },
  NetworkInterfaces: [
    { Attachment: { DeviceIndex: 1, AttachTime: new Date('2026-03-01T00:00:00Z') } },
    { Attachment: { DeviceIndex: 0, AttachTime: new Date('2026-02-01T00:00:00Z') } },
  ],
  BlockDeviceMappings: [{ DeviceName: '/dev/sda1', Ebs: { VolumeId: 'vol-1' } }],
  Tags: [
    { Key: 'Name', Value: 'web 1' },
    { Key: 'aws:autoscaling:groupName', Value: 'web' },
  ],
};

it('tells what an instance is, since when it stands still and what it hangs on', () => {
  expect(instance.toRow({ of: machine, credits: null }, where)).toMatchObject({
    arn: `${EC2}:instance/i-0a`,
    name: 'web 1',
    // The first start, not the last.
    created_at: new Date('2026-02-01T00:00:00Z'),
    launched_at: new Date('2026-04-01T00:00:00Z'),
    stopped_at: new Date('2026-05-06T07:08:09Z'),
    stop_reason: 'Client.UserInitiatedShutdown',
    family: 'm6g',
    generation: 6,
    vcpus: 8,
    lifecycle: 'spot',
    imds_endpoint: true,
    imds_tokens: 'optional',
    detailed_monitoring: true,
    volume_count: 1,
    scaling_group: 'web',
    image: 'arn:aws:ec2:eu-west-1::image/ami-0b',
    vpc: `${EC2}:vpc/vpc-1`,
    subnet: `${EC2}:subnet/subnet-1`,
    security_groups: [`${EC2}:security-group/sg-1`],
    instance_profile: 'arn:aws:iam::111122223333:instance-profile/app/web',
  });
});

it('leaves what AWS does not say unknown, and a running one has not stopped', () => {
  const running = { InstanceId: 'i-0a', State: { Name: 'running' as const }, StateTransitionReason: '' };
  expect(instance.toRow({ of: running, credits: null }, where)).toMatchObject({
    created_at: null,
    stopped_at: null,
    generation: null,
    vcpus: null,
    imds_endpoint: null,
    imds_tokens: null,
    detailed_monitoring: null,
    security_groups: null,
    image: null,
    instance_profile: null,
  });
});

it('does not take a word about stopping for a date', () => {
  const of = { ...machine, StateTransitionReason: 'Server.SpotInstanceShutdown: Spot' };
  expect(instance.toRow({ of, credits: null }, where)).toMatchObject({ stopped_at: null });
});

const launched = async (aws: SimulatedAws, InstanceType: 't2.micro' | 't3.micro', unlimited?: boolean) => {
  const wish = { ImageId: 'ami-1', MinCount: 1, MaxCount: 1, InstanceType };
  const credits = unlimited ? { CreditSpecification: { CpuCredits: 'unlimited' } } : {};
  const made = await aws.run(aws.port.call(aws.target, 'ec2:RunInstances', { ...wish, ...credits }));
  return made.status === 'ok' ? (made.output.Instances?.[0]?.InstanceId ?? '') : '';
};

it('knows who may spend credits without limit from one list', async () => {
  const aws = simulatedAws();
  const [thrifty, lavish, modern] = [
    await launched(aws, 't2.micro'),
    await launched(aws, 't2.micro', true),
    await launched(aws, 't3.micro'),
  ];
  const at = whereIs(aws.target.account, aws.target.region);
  const result = await aws.run(instance.read(aws.port, at));
  const rows = result.status === 'ok' ? result.output : [];
  expect(Object.fromEntries(rows.map(({ instance_id, credits }) => [instance_id, credits]))).toEqual({
    [thrifty]: 'standard',
    [lavish]: 'unlimited',
    [modern]: 'unlimited',
  });
});

it('says nothing of credits where it may not ask, and that it was not told all', async () => {
  const operation = 'ec2:DescribeInstanceCreditSpecifications';
  const aws = simulatedAws({ faults: [{ operation, fault: { kind: 'denied' } }] });
  await launched(aws, 't3.micro');
  const at = whereIs(aws.target.account, aws.target.region);
  expect(await aws.run(instance.read(aws.port, at))).toMatchObject({
    status: 'partial',
    output: [{ credits: null, instance_type: 't3.micro' }],
  });
});
