/** What events mean: the cells that each kind leads to, and all that leads to none. */
import { describe, expect, it } from 'vitest';
import { everyScanner } from '../scanners.generated.ts';
import { cellsOfChange } from './cells-of-change.ts';
import { readEvent } from './read-event.ts';
import { wordsOf } from './words.ts';

const PLACE = { account: '111111111111', region: 'eu-west-1', time: '2026-10-01T12:00:00Z' };
const event = (more: object) => ({ version: '0', id: 'e', resources: [], ...PLACE, ...more });
const call = (eventSource: string, eventName: string, more: object = {}) =>
  event({
    'detail-type': 'AWS API Call via CloudTrail',
    source: `aws.${eventSource.split('.')[0]}`,
    detail: {
      eventSource: `${eventSource}.amazonaws.com`,
      eventName,
      awsRegion: 'eu-west-1',
      readOnly: false,
      ...more,
    },
  });

function cellsOf(given: object): string[] | string {
  const read = readEvent(JSON.stringify(given));
  if (read.kind !== 'change') return `${read.kind}: ${read.reason}`;
  return cellsOfChange(read.change, everyScanner)
    .map(({ scanner, where }) => `${scanner.type} ${where.region}`)
    .sort();
}
const typesOf = (given: object) => {
  const cells = cellsOf(given);
  return typeof cells === 'string' ? cells : cells.map((cell) => cell.replace(/^AWS::| .*$/g, ''));
};

it('takes names apart', () => {
  expect(wordsOf('DeleteDBClusterSnapshots')).toEqual(['delete', 'db', 'cluster', 'snapshot']);
  expect(wordsOf('CreateFunction20150331')).toEqual(['create', 'function']);
  expect(wordsOf('DescribeAddresses')).toEqual(['describe', 'address']);
  expect(wordsOf('EC2 Instance State-change Notification')).toContain('instance');
});

describe('a call that CloudTrail saw', () => {
  it.each([
    ['ec2', 'CreateVolume', ['EC2::Volume'], ['EC2::Subnet']],
    ['ec2', 'RunInstances', ['EC2::Instance', 'EC2::Volume', 'EC2::NetworkInterface'], ['EC2::VPC']],
    ['ec2', 'AllocateAddress', ['EC2::EIP'], ['EC2::VPC']],
    ['ec2', 'AuthorizeSecurityGroupIngress', ['EC2::SecurityGroup'], ['EC2::Volume']],
    ['ec2', 'CreateTags', ['EC2::Volume', 'EC2::Instance', 'EC2::VPC'], ['RDS::DBInstance']],
    ['rds', 'ModifyDBInstance', ['RDS::DBInstance'], ['RDS::DBSnapshot']],
    ['s3', 'PutBucketPolicy', ['S3::Bucket'], []],
    ['lambda', 'CreateFunction20150331', ['Lambda::Function'], []],
    ['elasticloadbalancing', 'CreateLoadBalancer', ['ElasticLoadBalancingV2::LoadBalancer'], []],
    ['monitoring', 'PutMetricAlarm', ['CloudWatch::Alarm'], []],
    ['logs', 'CreateLogGroup', ['Logs::LogGroup'], []],
    ['kms', 'ScheduleKeyDeletion', ['KMS::Key'], []],
  ])('%s %s', (source, name, told, not) => {
    const types = typesOf(call(source, name));
    expect(types).toEqual(expect.arrayContaining(told));
    for (const type of not) expect(types).not.toContain(type);
  });

  it('leads to what has no region where the type has none', () => {
    const role = cellsOf({ ...call('iam', 'CreateRole'), region: 'us-east-1' });
    expect(role).toContain('AWS::IAM::Role global');
  });

  it('is found for every service that has a scanner', () => {
    const lost = everyScanner.filter(({ type, iam: [action = ''] }) => {
      const noun = type.split('::').at(-1) ?? '';
      return !typesOf(call(action.split(':')[0] ?? '', `Update${noun}`)).includes(type.replace('AWS::', ''));
    });
    expect(lost.map(({ type }) => type)).toEqual([]);
  });

  it.each([
    [call('ec2', 'DescribeVolumes', { readOnly: true }), 'changes nothing'],
    [call('ec2', 'DescribeVolumes', { readOnly: undefined }), 'changes nothing'],
    [call('ec2', 'DeleteVolume', { errorCode: 'Client.UnauthorizedOperation' }), 'was refused'],
    [call('s3', 'PutObject', { eventCategory: 'Data' }), 'changes data'],
  ])('leads to nothing: %#', (given, reason) => {
    expect(cellsOf(given)).toContain(reason);
  });

  it('of a service that nobody looks at leads to nothing', () => {
    expect(cellsOf(call('braket', 'CreateJob'))).toEqual([]);
  });
});

describe('what a service says itself', () => {
  it.each([
    ['aws.ec2', 'EC2 Instance State-change Notification', ['EC2::Instance']],
    ['aws.ec2', 'EBS Volume Notification', ['EC2::Volume']],
    ['aws.ec2', 'EBS Snapshot Notification', ['EC2::Snapshot']],
    ['aws.rds', 'RDS DB Instance Event', ['RDS::DBInstance']],
    ['aws.ecs', 'ECS Service Action', ['ECS::Service']],
  ])('%s %s', (source, type, told) => {
    expect(typesOf(event({ source, 'detail-type': type, detail: {} }))).toEqual(expect.arrayContaining(told));
  });

  it('leads to nothing where it is about no resource', () => {
    expect(cellsOf(event({ source: 'aws.s3', 'detail-type': 'Object Created', detail: {} }))).toEqual([]);
    expect(cellsOf(event({ source: 'aws.health', 'detail-type': 'AWS Health Event', detail: {} }))).toEqual(
      [],
    );
  });

  it('names the type: AWS Config, the tagging API, and whoever speaks to us', () => {
    const item = { configurationItem: { resourceType: 'AWS::EC2::VPC' } };
    const config = { source: 'aws.config', 'detail-type': 'Config Configuration Item Change', detail: item };
    expect(typesOf(event(config))).toEqual(['EC2::VPC']);
    const tagged = { service: 'rds', 'resource-type': 'db' };
    expect(
      typesOf(event({ source: 'aws.tag', 'detail-type': 'Tag Change on Resource', detail: tagged })),
    ).toEqual(expect.arrayContaining(['RDS::DBInstance', 'RDS::DBCluster']));
    const volume = { service: 'ec2', 'resource-type': 'volume' };
    expect(
      typesOf(event({ source: 'aws.tag', 'detail-type': 'Tag Change on Resource', detail: volume })),
    ).toContain('EC2::Volume');
    const own = { source: 'acme.deploy', 'detail-type': 'Changed', detail: { type: ['AWS::SQS::Queue'] } };
    expect(typesOf(event(own))).toEqual(['SQS::Queue']);
  });

  it('is heard through SNS', () => {
    const inner = event({ source: 'aws.ec2', 'detail-type': 'EBS Volume Notification', detail: {} });
    expect(typesOf({ Type: 'Notification', Message: JSON.stringify(inner) })).toContain('EC2::Volume');
  });
});

describe('what cannot be read', () => {
  it.each([
    ['', 'it is no JSON'],
    ['[1]', 'it: '],
    [JSON.stringify({ Type: 'Notification', Message: 'hello' }), 'it: '],
    [
      JSON.stringify({ ...call('ec2', 'CreateVolume'), account: '1; drop' }),
      'account: must be an account id',
    ],
    [JSON.stringify({ ...call('ec2', 'CreateVolume'), region: '../etc' }), 'region: must be a region name'],
    [JSON.stringify({ ...call('ec2', 'CreateVolume'), time: 'now' }), 'time: '],
    [`"${'x'.repeat(300_000)}"`, 'longer than 256 KiB'],
  ])('is said: %#', (text, reason) => {
    const read = readEvent(text);
    expect(read).toMatchObject({ kind: 'invalid', reason: expect.stringContaining(reason) });
  });
});
