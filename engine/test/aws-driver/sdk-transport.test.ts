/** The real SDK driver through a proxy that spoils requests, in front of moto. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type AwsPort,
  createAwsPort,
  createSdkTransport,
  type SdkTransportOptions,
} from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { type FaultProxy, type ProxyFault, startFaultProxy } from '../support/aws-fault-proxy.ts';
import { MOTO_START_MS, type Moto, startMoto } from '../support/moto.ts';

const HUB = '123456789012';
const MEMBER = '111122223333';
const hub = { account: HUB, region: 'us-east-1' };

let moto: Moto;
let proxy: FaultProxy;
let port: AwsPort;
let hasty: AwsPort;

/** moto's first call to a service takes a second; only tests of silence want to be impatient. */
async function makePort(
  options: Partial<SdkTransportOptions> = {},
  attemptTimeoutMs = 8_000,
): Promise<AwsPort> {
  const transport = await createSdkTransport({
    clock: systemClock,
    env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    credentials: { kind: 'environment' },
    endpoint: proxy.url,
    memberRole: {
      name: 'ReeveReader',
      externalId: 'reeve-external-id',
      sessionName: 'reeve',
      sessionTags: { purpose: 'test' },
    },
    ...options,
  });
  return createAwsPort(transport, {
    clock: systemClock,
    random: seededRandom(1),
    attemptTimeoutMs,
    maxAttempts: 4,
    backoff: { baseMs: 2, maxMs: 4 },
  });
}

const spoil = (call: string, times: number, fault: ProxyFault) => proxy.plan([{ call, times, fault }]);
const sent = (call: string) => proxy.log.filter((seen) => seen === call).length;

beforeAll(async () => {
  moto = await startMoto();
  proxy = await startFaultProxy(moto.url);
  port = await makePort();
  hasty = await makePort({}, 300);
}, MOTO_START_MS);

beforeEach(() => {
  proxy.plan([]);
  proxy.log.length = 0;
});

afterAll(async () => {
  await port?.close();
  await hasty?.close();
  await proxy?.stop();
  await moto?.stop();
});

describe('reads', () => {
  it.each([
    ['ec2:DescribeAddresses', () => port.call(hub, 'ec2:DescribeAddresses', {})],
    ['rds:DescribeDBInstances', () => port.call(hub, 'rds:DescribeDBInstances', {})],
    ['tagging:GetResources', () => port.call(hub, 'tag:GetResources', {})],
  ] as const)('%s throttled twice succeeds on the third attempt', async (call, run) => {
    spoil(call, 2, { kind: 'throttle' });
    const result = await run();
    expect(result).toMatchObject({ status: 'ok', meta: { attempts: 3, throttles: 2 } });
    expect(sent(call)).toBe(3);
  });

  it('gives up on a lasting 500 after the last attempt', async () => {
    spoil('ec2:DescribeVolumes', 99, { kind: '500' });
    const result = await port.call(hub, 'ec2:DescribeVolumes', {});
    expect(result).toMatchObject({ status: 'error', meta: { attempts: 4, throttles: 0 } });
    expect(sent('ec2:DescribeVolumes')).toBe(4);
  });

  it('reports lasting throttling as such', async () => {
    spoil('ec2:DescribeRegions', 99, { kind: 'throttle' });
    const result = await port.call(hub, 'ec2:DescribeRegions', {});
    const fault = { code: 'RequestLimitExceeded' };
    expect(result).toMatchObject({ status: 'throttled', fault, meta: { throttles: 4 } });
  });

  it('asks again after a reset connection', async () => {
    spoil('s3:GET /?x-id=ListBuckets', 1, { kind: 'reset', applied: false });
    const result = await port.call(hub, 's3:ListBuckets', {});
    expect(result).toMatchObject({ status: 'ok', meta: { attempts: 2 } });
  });

  it('asks again when no answer comes in time', async () => {
    spoil('ec2:DescribeSnapshots', 1, { kind: 'silence' });
    const result = await hasty.call(hub, 'ec2:DescribeSnapshots', { OwnerIds: ['self'] });
    expect(result).toMatchObject({ status: 'ok', meta: { attempts: 2 } });
    expect(result.meta.elapsedMs).toBeGreaterThanOrEqual(300);
  });

  it.each([
    ['ec2:DescribeInstances', 'UnauthorizedOperation', () => port.call(hub, 'ec2:DescribeInstances', {})],
    ['rds:DescribeDBSnapshots', 'AccessDenied', () => port.call(hub, 'rds:DescribeDBSnapshots', {})],
    ['tagging:GetResources', 'AccessDeniedException', () => port.call(hub, 'tag:GetResources', {})],
    ['organizations:ListRoots', 'AccessDeniedException', () => port.call(hub, 'organizations:ListRoots', {})],
    ['s3:GET /?x-id=ListBuckets', 'AccessDenied', () => port.call(hub, 's3:ListBuckets', {})],
  ] as const)('%s refused is denied, and not asked again', async (call, code, run) => {
    spoil(call, 99, { kind: 'denied' });
    expect(await run()).toMatchObject({ status: 'denied', fault: { code }, meta: { attempts: 1 } });
    expect(sent(call)).toBe(1);
  });
});

describe('changes', () => {
  const wish = { AvailabilityZone: 'us-east-1a', Size: 1 };

  it.each<[string, ProxyFault]>([
    ['a reset connection', { kind: 'reset', applied: true }],
    ['a 500', { kind: '500' }],
    ['silence', { kind: 'silence' }],
  ])('without a client token are never sent twice after %s', async (_name, fault) => {
    spoil('ec2:CreateVolume', 1, fault);
    const result = await hasty.call(hub, 'ec2:CreateVolume', wish);
    expect(result).toMatchObject({
      status: 'error',
      fault: { code: 'OutcomeUnknown' },
      meta: { attempts: 1 },
    });
    expect(sent('ec2:CreateVolume')).toBe(1);
  });

  it('with a client token are sent again', async () => {
    spoil('ec2:CreateVolume', 1, { kind: 'reset', applied: false });
    const result = await port.call(hub, 'ec2:CreateVolume', { ...wish, ClientToken: 'one-and-only' });
    expect(result).toMatchObject({ status: 'ok', meta: { attempts: 2 } });
    expect(sent('ec2:CreateVolume')).toBe(2);
  });

  it('that AWS refused for the rate were certainly not made, and are sent again', async () => {
    spoil('ec2:CreateVolume', 1, { kind: 'throttle' });
    expect(await port.call(hub, 'ec2:CreateVolume', wish)).toMatchObject({
      status: 'ok',
      meta: { attempts: 2 },
    });
  });
});

describe('accounts', () => {
  it('enters another account by its role, once for many calls', async () => {
    const fresh = await makePort();
    const member = { account: MEMBER, region: 'us-east-1' };
    const calls = Array.from({ length: 8 }, () => fresh.call(member, 'sts:GetCallerIdentity', {}));
    for (const result of await Promise.all(calls)) {
      expect(result).toMatchObject({ status: 'ok', output: { Account: MEMBER } });
    }
    expect(sent('sts:AssumeRole')).toBe(1);
    await fresh.close();
  });

  it('is denied where no role is configured, without asking AWS', async () => {
    const fresh = await makePort({ memberRole: undefined });
    const result = await fresh.call({ account: MEMBER, region: 'us-east-1' }, 'ec2:DescribeVolumes', {});
    expect(result).toMatchObject({ status: 'denied', fault: { code: 'CredentialsUnavailable' } });
    expect(sent('ec2:DescribeVolumes')).toBe(0);
    await fresh.close();
  });

  it('is denied where the role refuses, and remembers it', async () => {
    const fresh = await makePort();
    spoil('sts:AssumeRole', 99, { kind: 'denied' });
    for (let count = 0; count < 3; count += 1) {
      const result = await fresh.call({ account: MEMBER, region: 'us-east-1' }, 'ec2:DescribeVolumes', {});
      expect(result).toMatchObject({ status: 'denied', fault: { code: 'AccessDenied' } });
    }
    expect(sent('sts:AssumeRole')).toBe(1);
    await fresh.close();
  });

  it('enters anew when AWS says that the credentials have expired', async () => {
    const fresh = await makePort();
    const member = { account: MEMBER, region: 'us-east-1' };
    await fresh.call(member, 'ec2:DescribeAddresses', {});
    spoil('ec2:DescribeAddresses', 1, { kind: 'expired' });
    const again = await fresh.call(member, 'ec2:DescribeAddresses', {});
    expect(again).toMatchObject({ status: 'ok', meta: { attempts: 2 } });
    expect(sent('sts:AssumeRole')).toBe(2);
    spoil('ec2:DescribeAddresses', 99, { kind: 'expired' });
    const never = await fresh.call(member, 'ec2:DescribeAddresses', {});
    expect(never).toMatchObject({
      status: 'denied',
      fault: { code: 'RequestExpired' },
      meta: { attempts: 2 },
    });
    await fresh.close();
  });

  it('goes through the hub role when there is one', async () => {
    const arn = `arn:aws:iam::${MEMBER}:role/Hub`;
    const fresh = await makePort({ hubRole: { arn, sessionName: 'hub' } });
    const own = await fresh.call({ account: MEMBER, region: 'us-east-1' }, 'sts:GetCallerIdentity', {});
    expect(own).toMatchObject({ status: 'ok', output: { Account: MEMBER } });
    const other = await fresh.call(
      { account: '444455556666', region: 'us-east-1' },
      'sts:GetCallerIdentity',
      {},
    );
    expect(other).toMatchObject({ status: 'ok', output: { Account: '444455556666' } });
    expect(sent('sts:AssumeRole')).toBe(2);
    await fresh.close();
  });
});

describe('the driver', () => {
  it('never sends what a connection that cannot be made would carry', async () => {
    const gone = await makePort({ endpoint: 'http://127.0.0.1:1' });
    const result = await gone.call(hub, 'ec2:CreateVolume', { AvailabilityZone: 'us-east-1a', Size: 1 });
    expect(result).toMatchObject({ status: 'error', fault: { code: 'ECONNREFUSED' }, meta: { attempts: 4 } });
    await gone.close();
  });

  it('stops a call when its caller gives up', async () => {
    spoil('ec2:DescribeVolumes', 1, { kind: 'silence' });
    const result = await port.call(hub, 'ec2:DescribeVolumes', {}, { signal: AbortSignal.timeout(50) });
    expect(result).toMatchObject({ status: 'error', fault: { code: 'Aborted' }, meta: { attempts: 1 } });
  });

  it('answers nothing after it was closed', async () => {
    const brief = await makePort();
    await brief.close();
    expect(await brief.call(hub, 'ec2:DescribeRegions', {})).toMatchObject({ fault: { code: 'PortClosed' } });
  });

  it('counts what was called', () => {
    expect(port.statistics()['ec2:DescribeInstances']).toMatchObject({ calls: 1, attempts: 1, denied: 1 });
  });
});
