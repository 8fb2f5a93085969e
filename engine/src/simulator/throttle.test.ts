import { describe, expect, it } from 'vitest';
import type { AwsTransport, Operation } from '#platform/aws/index.ts';
import { simulated } from '../../test/support/simulated.ts';

/** Straight to the transport: without our own limiter before it. */
function hammer(
  transport: AwsTransport,
  account: string,
  operation: Operation,
  input: object,
  times: number,
) {
  const target = { account, region: 'us-east-1' };
  return Promise.all(
    Array.from({ length: times }, () =>
      transport.send({ target, operation, input, signal: new AbortController().signal }),
    ),
  );
}

describe('AWS refuses what is too much', () => {
  it.each([
    ['ec2:DescribeVolumes', { MaxResults: 5 }, 100, 'RequestLimitExceeded'],
    ['ec2:DescribeVolumes', {}, 50, 'RequestLimitExceeded'],
    ['ec2:RunInstances', { MinCount: 1, MaxCount: 1, ImageId: 'ami-1' }, 5, 'RequestLimitExceeded'],
    ['organizations:DescribeOrganization', {}, 20, 'TooManyRequestsException'],
    ['rds:DescribeDBInstances', {}, 40, 'Throttling'],
  ] as const)('%s %o: %i at once', async (operation, input, burst, code) => {
    const { simulator, account, run } = simulated({ latencyMs: [10, 10] });
    const answers = await run(hammer(simulator.transport, account, operation, input, burst + 7));
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.fault.code]));
    expect(refused).toEqual(Array.from({ length: 7 }, () => code));
  });

  it('counts instances too, not only calls', async () => {
    const { call } = simulated({
      limitOf: ({ bucket, limit }) => (/#instances$/.test(bucket) ? { burst: 10, perSecond: 0.001 } : limit),
    });
    const wish = { ImageId: 'ami-1', MinCount: 10, MaxCount: 10 };
    expect((await call('ec2:RunInstances', wish)).status).toBe('ok');
    expect((await call('ec2:RunInstances', { ...wish, MinCount: 1, MaxCount: 1 })).status).toBe('throttled');
  });

  it('lets our limiter find a limit that is lower than the documented one', async () => {
    const { port, account, run } = simulated({
      limitOf: ({ limit }) => ({ burst: limit.burst / 4, perSecond: limit.perSecond / 4 }),
    });
    const at = { account, region: 'us-east-1' };
    const ask = () => port.call(at, 'ec2:DescribeVolumes', { MaxResults: 5 });
    const throttlesOf = async (count: number) => {
      const results = await run(Promise.all(Array.from({ length: count }, ask)));
      return results.reduce((sum, { meta }) => sum + meta.throttles, 0) / count;
    };
    await throttlesOf(400);
    expect(await throttlesOf(400)).toBeLessThan(0.1);
  });
});
