import { describe, expect, it } from 'vitest';
import { createSimulator, type FaultRule } from '#simulator/index.ts';
import { manualClock } from '../clock/manual-clock.ts';
import { seededRandom } from '../clock/random.ts';
import type { CallRecord } from './call-log.ts';
import { type AwsPortOptions, createAwsPort } from './create-aws-port.ts';

const EVERY_TIME = Number.POSITIVE_INFINITY;

function setUp(faults: readonly FaultRule[], options: Partial<AwsPortOptions> = {}) {
  const clock = manualClock(new Date('2026-03-01T00:00:00Z'));
  const simulator = createSimulator({ seed: 3, clock, faults });
  const port = createAwsPort(simulator.transport, { clock, random: seededRandom(5), ...options });
  const account = Object.keys(simulator.world.organization.accounts)[1] ?? '';
  const at = { account, region: 'us-east-1' };
  const run = async <T>(promise: Promise<T>): Promise<T> => {
    await clock.drain();
    return promise;
  };
  const volumes = () => Object.keys(simulator.world.places[`${account}/us-east-1`]?.volumes ?? {}).length;
  return { clock, port, at, run, volumes };
}

const volume = { AvailabilityZone: 'us-east-1a', Size: 1 };
const rule = (fault: FaultRule['fault'], times = EVERY_TIME): FaultRule => ({ fault, times });

describe('reads', () => {
  it('are asked again until they are served', async () => {
    const { port, at, run } = setUp([rule({ kind: 'throttle' }, 2)]);
    const result = await run(port.call(at, 'ec2:DescribeVolumes', { MaxResults: 100 }));
    expect(result).toMatchObject({ status: 'ok', meta: { attempts: 3, throttles: 2 } });
  });

  it.each([
    [{ kind: 'throttle' }, 'throttled', 5],
    [{ kind: 'server-error' }, 'error', 5],
    [{ kind: 'reset', applied: false }, 'error', 5],
    [{ kind: 'denied' }, 'denied', 1],
  ] as const)('that meet %o for good end %s after %i attempts', async (fault, status, attempts) => {
    const { port, at, run } = setUp([rule(fault)]);
    const result = await run(port.call(at, 'ec2:DescribeVolumes', { MaxResults: 100 }));
    expect(result).toMatchObject({ status, meta: { attempts } });
  });

  it('wait for an answer only so long, and for the whole call only so long', async () => {
    const { port, at, run } = setUp([rule({ kind: 'timeout', applied: false })], { deadlineMs: 30_000 });
    const result = await run(port.call(at, 'ec2:DescribeVolumes', { MaxResults: 100 }));
    expect(result).toMatchObject({ status: 'error', fault: { code: 'TimeoutError' }, meta: { attempts: 2 } });
    expect(result.meta.elapsedMs).toBeLessThanOrEqual(30_000);
  });

  it('recover after AWS and we disagreed about the time', async () => {
    const { port, at, run } = setUp([rule({ kind: 'clock-jump', ms: 3_600_000 }, 1)]);
    const result = await run(port.call(at, 'ec2:DescribeVolumes', { MaxResults: 100 }));
    expect(result).toMatchObject({ status: 'ok', meta: { attempts: 2 } });
  });

  it('end at once when the caller gives up', async () => {
    const { port, at, run } = setUp([rule({ kind: 'slow', ms: 10_000 })]);
    const giveUp = new AbortController();
    const answer = port.call(at, 'ec2:DescribeVolumes', { MaxResults: 100 }, { signal: giveUp.signal });
    giveUp.abort();
    expect(await run(answer)).toMatchObject({ status: 'error', fault: { code: 'Aborted' } });
  });
});

describe('changes', () => {
  it.each([true, false])('whose answer is lost are unknown, done (%s) or not', async (applied) => {
    const { port, at, run, volumes } = setUp([rule({ kind: 'timeout', applied }, 1)]);
    const result = await run(port.call(at, 'ec2:CreateVolume', volume));
    expect(result).toMatchObject({
      status: 'error',
      fault: { code: 'OutcomeUnknown' },
      meta: { attempts: 1 },
    });
    expect(volumes()).toBe(applied ? 1 : 0);
  });

  it('with a client token are sent again, and made once', async () => {
    const { port, at, run, volumes } = setUp([rule({ kind: 'reset', applied: true }, 2)]);
    const result = await run(port.call(at, 'ec2:CreateVolume', { ...volume, ClientToken: 't' }));
    expect(result).toMatchObject({ status: 'ok', meta: { attempts: 3 } });
    expect(volumes()).toBe(1);
  });

  it('stay unknown when a later attempt is refused: the first may have worked', async () => {
    const lost: FaultRule = {
      fault: { kind: 'reset', applied: true },
      times: 1,
      operation: 'ec2:DeleteVolume',
    };
    const { port, at, run, clock } = setUp([lost]);
    const made = await run(port.call(at, 'ec2:CreateVolume', volume));
    await clock.advance(60_000);
    const VolumeId = made.status === 'ok' ? made.output.VolumeId : undefined;
    const result = await run(port.call(at, 'ec2:DeleteVolume', { VolumeId }));
    expect(result).toMatchObject({
      status: 'error',
      fault: { code: 'OutcomeUnknown' },
      meta: { attempts: 2 },
    });
  });

  it('given up by their caller on the way are unknown too', async () => {
    const { port, at, run, clock } = setUp([rule({ kind: 'slow', ms: 10_000 })]);
    const giveUp = new AbortController();
    const answer = port.call(at, 'ec2:CreateVolume', volume, { signal: giveUp.signal });
    await clock.advance(5_000);
    giveUp.abort();
    expect(await run(answer)).toMatchObject({ status: 'error', fault: { code: 'OutcomeUnknown' } });
  });

  it('are refused before they are sent to an account that cannot be entered', async () => {
    const { port, run } = setUp([]);
    const result = await run(
      port.call({ account: '999999999999', region: 'us-east-1' }, 'ec2:CreateVolume', volume),
    );
    expect(result).toMatchObject({ status: 'denied', fault: { code: 'AccessDenied' } });
  });
});

describe('the port', () => {
  it('stops asking a service that is down, and asks again when it may be up', async () => {
    const down: FaultRule = { fault: { kind: 'server-error' }, operation: 'ec2:*', times: 4 };
    const breaker = { threshold: 4, openMs: 10_000, maxOpenMs: 20_000 };
    const { port, at, run, clock } = setUp([down], { breaker, maxAttempts: 2 });
    const ask = () => run(port.call(at, 'ec2:DescribeVolumes', { MaxResults: 100 }));
    await ask();
    await ask();
    expect(await ask()).toMatchObject({ fault: { code: 'CircuitOpen' }, meta: { attempts: 0 } });
    expect(await run(port.call(at, 'rds:DescribeDBInstances', {}))).toMatchObject({ status: 'ok' });
    await clock.advance(10_000);
    expect(await ask()).toMatchObject({ status: 'ok' });
  });

  it('keeps a heavy reader within what AWS allows', async () => {
    const { port, at, run } = setUp([]);
    const calls = Array.from({ length: 1_000 }, () =>
      port.call(at, 'ec2:DescribeVolumes', { MaxResults: 100 }),
    );
    const results = await run(Promise.all(calls));
    expect(results.every(({ status }) => status === 'ok')).toBe(true);
    const throttles = results.reduce((sum, { meta }) => sum + meta.throttles, 0);
    expect(throttles / 1_000).toBeLessThanOrEqual(0.01);
    // The floor: 100 at once, the others at 20 a second.
    const slowest = Math.max(...results.map(({ meta }) => meta.elapsedMs));
    expect(slowest / 45_000).toBeLessThanOrEqual(1.3);
  });

  it('stops hundreds of calls by one signal', async () => {
    const { port, at, run } = setUp([]);
    const giveUp = new AbortController();
    const ask = () => port.call(at, 'ec2:DescribeVolumes', {}, { signal: giveUp.signal });
    const calls = Array.from({ length: 300 }, ask);
    giveUp.abort();
    const codes = (await run(Promise.all(calls))).map(
      (result) => result.status !== 'ok' && result.fault.code,
    );
    expect(new Set(codes)).toEqual(new Set(['Aborted']));
  });

  it('reports each call and sums them up', async () => {
    const heard: CallRecord[] = [];
    const faults: FaultRule[] = [{ fault: { kind: 'denied' }, operation: 's3:GetBucketTagging' }];
    const { port, at, run } = setUp(faults, { onCall: (record) => heard.push(record) });
    await run(port.call(at, 's3:ListBuckets', {}));
    await run(port.call(at, 's3:GetBucketTagging', { Bucket: 'one' }));
    expect(heard.map(({ operation, result }) => [operation, result.status])).toEqual([
      ['s3:ListBuckets', 'ok'],
      ['s3:GetBucketTagging', 'denied'],
    ]);
    const { 's3:ListBuckets': listed, 's3:GetBucketTagging': denied } = port.statistics();
    expect(listed).toMatchObject({ calls: 1, ok: 1, chargeNanoUsd: 5_000 });
    expect(listed?.latencyMs.p50).toBeGreaterThan(20);
    expect(denied).toMatchObject({ calls: 1, denied: 1, chargeNanoUsd: 0 });
  });
});
