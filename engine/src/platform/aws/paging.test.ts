import { describe, expect, it } from 'vitest';
import { createSimulator, type FaultRule } from '#simulator/index.ts';
import { manualClock } from '../clock/manual-clock.ts';
import { seededRandom } from '../clock/random.ts';
import { createAwsPort } from './create-aws-port.ts';
import { pages, paginate } from './paging.ts';

function setUp(faults: readonly FaultRule[] = []) {
  const clock = manualClock(new Date('2026-03-01T00:00:00Z'));
  const organization = { units: { Workloads: 45 }, regions: ['us-east-1'], perRegion: { volumes: 23 } };
  const simulator = createSimulator({ seed: 4, clock, faults, organization });
  const port = createAwsPort(simulator.transport, { clock, random: seededRandom(5) });
  const [management = '', account = ''] = Object.keys(simulator.world.organization.accounts);
  const run = async <T>(promise: Promise<T>): Promise<T> => {
    await clock.drain();
    return promise;
  };
  const at = { account, region: 'us-east-1' };
  return { port, run, at, management: { ...at, account: management } };
}

const later = (fault: FaultRule['fault']): FaultRule => ({ fault, page: 'later' });

describe('paginate', () => {
  it('collects every page, in order and without doubles', async () => {
    const { port, run, management } = setUp();
    const result = await run(paginate(port, management, 'organizations:ListAccounts', {}));
    if (result.status !== 'ok') throw new Error(result.status);
    expect(new Set(result.output.Accounts?.map(({ Id }) => Id)).size).toBe(46);
    expect(result.output.NextToken).toBeUndefined();
    expect(result.meta.attempts).toBe(3);
  });

  it('asks for the largest page unless told otherwise', async () => {
    const { port, run, at } = setUp();
    expect((await run(paginate(port, at, 'ec2:DescribeVolumes', {}))).meta.attempts).toBe(1);
    expect((await run(paginate(port, at, 'ec2:DescribeVolumes', { MaxResults: 5 }))).meta.attempts).toBe(5);
  });

  it('keeps what it read when a later page fails, and says why', async () => {
    const { port, run, at } = setUp([later({ kind: 'denied' })]);
    const result = await run(paginate(port, at, 'ec2:DescribeVolumes', { MaxResults: 5 }));
    expect(result).toMatchObject({ status: 'partial', fault: { code: 'UnauthorizedOperation' } });
    expect(result.status === 'partial' && result.output.Volumes).toHaveLength(5);
  });

  it('fails as a whole when the first page fails', async () => {
    const { port, run, at } = setUp([{ fault: { kind: 'throttle' } }]);
    expect(await run(paginate(port, at, 'ec2:DescribeVolumes', {}))).toMatchObject({ status: 'throttled' });
  });

  it('ends when AWS gives the same token twice', async () => {
    const { port, run, at } = setUp();
    const stuck: typeof port = {
      ...port,
      call: async (target, operation, input, options) => {
        const result = await port.call(target, operation, { ...input, NextToken: undefined }, options);
        return result.status === 'ok'
          ? { ...result, output: { ...result.output, NextToken: 'again' } }
          : result;
      },
    };
    const answer = run(paginate(stuck, at, 'ec2:DescribeVolumes', { MaxResults: 5 }));
    expect(await answer).toMatchObject({ status: 'partial', fault: { code: 'RepeatedPageToken' } });
  });
});

describe('pages', () => {
  it('gives each page as it comes', async () => {
    const { port, run, at } = setUp();
    const sizes: (number | undefined)[] = [];
    const read = async () => {
      for await (const page of pages(port, at, 'ec2:DescribeVolumes', { MaxResults: 10 })) {
        sizes.push(page.status === 'ok' ? page.output.Volumes?.length : undefined);
      }
    };
    await run(read());
    expect(sizes).toEqual([10, 10, 3]);
  });
});
