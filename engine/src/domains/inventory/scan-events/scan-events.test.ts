/** From a change in AWS to the list of resources without a scan, on a simulated AWS with a queue. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AwsPort } from '#platform/aws/index.ts';
import { listJobs } from '#platform/jobs/index.ts';
import type { Platform } from '#platform/platform.ts';
import { type TestPlatform, testPlatform } from '../../../../test/platform.ts';
import { type SimulatedAws, simulatedAws } from '../../../../test/support/simulated-aws.ts';
import { resources } from '../tables.ts';
import { readTallies } from './event-tallies.ts';
import { scanEventJobs } from './jobs.ts';
import { listenForEvents } from './listen.ts';
import { pendingSummary } from './pending-cells.ts';
import { rescanChanged } from './rescan-changed.ts';
import { judgeEvents, keepEvents } from './take-events.ts';

let aws: SimulatedAws;
let opened: TestPlatform;
let platform: Platform;
let queueUrl: string;
const { signal } = new AbortController();

beforeEach(async () => {
  aws = simulatedAws();
  opened = await testPlatform({ clock: aws.clock });
  const queue = { account: aws.target.account, region: 'us-east-1' };
  queueUrl =
    (await good(aws.port.call(queue, 'sqs:CreateQueue', { QueueName: 'reeve-events' }))).QueueUrl ?? '';
  const { config } = opened;
  const eventQueue = `arn:aws:sqs:us-east-1:${queue.account}:reeve-events`;
  platform = {
    ...opened,
    aws: async () => aws.port,
    config: {
      ...config,
      aws: { ...config.aws, regions: ['us-east-1', 'eu-west-1'] },
      scan: { ...config.scan, eventQueue },
    },
  };
});
afterEach(() => opened.close());

async function good<T>(asked: Promise<{ status: string; output?: T }>): Promise<T> {
  const result = await aws.run(asked);
  if (result.status !== 'ok' || result.output === undefined) throw new Error(JSON.stringify(result));
  return result.output;
}

const event = (eventName: string, account = aws.target.account, at = aws.clock.now()) =>
  JSON.stringify({
    'detail-type': 'AWS API Call via CloudTrail',
    source: 'aws.ec2',
    account,
    region: aws.target.region,
    time: at.toISOString(),
    resources: [],
    detail: { eventSource: 'ec2.amazonaws.com', eventName, awsRegion: aws.target.region, readOnly: false },
  });

const send = (body: string) =>
  good(
    aws.port.call({ ...aws.target, region: 'us-east-1' }, 'sqs:SendMessage', {
      QueueUrl: queueUrl,
      MessageBody: body,
    }),
  );
const listen = (forMs = 3_000, of = platform) => aws.run(listenForEvents(of, signal, forMs));
const read = (of = platform) => aws.run(rescanChanged(of, signal));
const pass = (seconds: number) => aws.clock.advance(seconds * 1000);
const tell = async (bodies: readonly string[]) => {
  const taken = await aws.run(judgeEvents(platform, bodies, {}));
  await platform.ledger.transaction((tx) => keepEvents(platform, tx, 'api', taken));
  return taken;
};
const looks = () => aws.calls.filter(({ operation }) => operation === 'ec2:DescribeVolumes').length;
const waiting = async () => (await pendingSummary(platform.ledger.db)).cells;
const counted = async () =>
  Object.fromEntries(
    (await readTallies(platform.ledger.db)).map(({ source, outcome, events }) => [
      `${source} ${outcome}`,
      events,
    ]),
  );

async function volumes(): Promise<string[]> {
  const { rows } = await platform.lake.query<{ name: string }>({
    sql: `SELECT name FROM resources WHERE type = 'AWS::EC2::Volume' ORDER BY name`,
    tables: [resources],
  });
  return rows.map(({ name }) => name);
}

const create = (name: string) =>
  good(
    aws.port.call(aws.target, 'ec2:CreateVolume', {
      AvailabilityZone: `${aws.target.region}a`,
      Size: 1,
      ClientToken: name,
      TagSpecifications: [{ ResourceType: 'volume', Tags: [{ Key: 'Name', Value: name }] }],
    }),
  );

it('shows what was made and what is gone, without any scan', async () => {
  const { VolumeId = '' } = await create('fresh');
  await send(event('CreateVolume'));
  await listen();
  expect(await volumes()).toEqual([]);
  await pass(5);
  const { ends } = await read();
  expect(ends.map(({ type, status }) => `${type} ${status}`)).toContain('AWS::EC2::Volume ok');
  expect(await volumes()).toEqual(['fresh']);
  await pass(60);
  await good(aws.port.call(aws.target, 'ec2:DeleteVolume', { VolumeId }));
  await pass(60);
  await send(event('DeleteVolume'));
  await listen();
  await pass(5);
  expect(await read()).toMatchObject({ nextAt: null });
  expect(await volumes()).toEqual([]);
  expect(await counted()).toEqual({ 'queue taken': 2 });
});

it('reads a place once for a thousand events, and not again at once', async () => {
  await create('busy');
  aws.forget();
  const burst = Array.from({ length: 1_000 }, () => event('ModifyVolume'));
  expect((await tell(burst)).every(({ outcome }) => outcome === 'taken')).toBe(true);
  expect(await waiting()).toBe(2);
  await pass(5);
  await read();
  expect(looks()).toBe(1);
  // What comes a moment later waits until the place has had its rest.
  await pass(1);
  await tell([event('ModifyVolume')]);
  await pass(5);
  expect((await read()).nextAt).not.toBe(null);
  expect(looks()).toBe(1);
  await pass(60);
  await read();
  expect(looks()).toBe(2);
  expect(await waiting()).toBe(0);
});

it('is not put off by events that never stop', async () => {
  await tell([event('CreateVolume')]);
  for (let second = 0; second < 5; second += 1) {
    await pass(1);
    await tell([event('CreateVolume')]);
  }
  expect((await read()).ends.length).toBeGreaterThan(0);
});

/** A port on which one operation never gets through. */
const without = (operation: string): Platform => {
  const fault = { code: 'AccessDenied', message: 'not allowed' };
  const meta = { attempts: 1, throttles: 0, elapsedMs: 0, waitedMs: 0 };
  const call: AwsPort['call'] = async (target, asked, input, options) =>
    asked === operation ? { status: 'denied', fault, meta } : aws.port.call(target, asked, input, options);
  return { ...platform, aws: async () => ({ ...aws.port, call }) };
};

it('suffers nothing when it is killed before the message is off the queue: it comes again and is known', async () => {
  await create('once');
  await send(event('CreateVolume', undefined, new Date(aws.clock.now().getTime() - 10_000)));
  await listen(1_000, without('sqs:DeleteMessageBatch'));
  await pass(5);
  await read();
  expect(await volumes()).toEqual(['once']);
  aws.forget();
  await pass(120);
  await listen();
  expect(await waiting()).toBe(2);
  await pass(5);
  expect(await read()).toMatchObject({ ends: [], known: 2, nextAt: null });
  expect(looks()).toBe(0);
  expect(await counted()).toMatchObject({ 'queue taken': 2, 'cells known': 2 });
  await pass(300);
  aws.forget();
  await listen(2_000);
  expect(aws.calls.some(({ operation }) => operation === 'sqs:DeleteMessageBatch')).toBe(false);
});

it('suffers nothing when it is killed between taking and reading: the cells wait in the ledger', async () => {
  await create('kept');
  await send(event('CreateVolume'));
  await listen();
  await pass(5);
  const dead = AbortSignal.abort(new Error('killed'));
  await expect(aws.run(rescanChanged(platform, dead))).rejects.toThrow();
  expect(await waiting()).toBe(2);
  await read();
  expect(await volumes()).toEqual(['kept']);
});

describe('what is not believed', () => {
  it('speaks of accounts that nobody knows, of other scopes, or of tomorrow', async () => {
    const tomorrow = event('CreateVolume', undefined, new Date(aws.clock.now().getTime() + 86_400_000));
    const taken = await tell([event('CreateVolume', '999999999999'), tomorrow]);
    expect(taken).toMatchObject([
      { outcome: 'refused', reason: '999999999999 is no known account', cells: [] },
      { outcome: 'invalid', reason: 'its time is in the future' },
    ]);
    const scoped = await aws.run(judgeEvents(platform, [event('CreateVolume')], { accounts: [] }));
    expect(scoped).toMatchObject([
      { outcome: 'refused', reason: expect.stringContaining('outside the scope') },
    ]);
    expect(await waiting()).toBe(0);
  });

  it('is left to the redrive of the queue, counted once, and dropped in the end', async () => {
    await send('not an event');
    await send(event('CreateVolume', '999999999999'));
    for (let receipt = 1; receipt <= 6; receipt += 1) {
      await listen(1_000);
      await pass(120);
    }
    expect(await counted()).toEqual({ 'queue invalid': 1, 'queue refused': 1 });
    // The refused one at once, the other when nobody else took care of it.
    expect(aws.calls.filter(({ operation }) => operation === 'sqs:DeleteMessageBatch')).toHaveLength(2);
  });
});

it('tries again what AWS did not answer, and gives up what it denies', async () => {
  await tell([event('CreateVolume')]);
  await pass(5);
  const { ends } = await read(without('ec2:DescribeVolumes'));
  expect(ends).toContainEqual(expect.objectContaining({ type: 'AWS::EC2::Volume', status: 'denied' }));
  expect(await waiting()).toBe(0);
});

it('is read by a job that comes back when the next place is due', async () => {
  await create('by-job');
  await tell([event('CreateVolume')]);
  const { db } = platform.ledger;
  const [, rescanJob] = scanEventJobs;
  const run = () => aws.run(rescanJob?.run({ platform, signal, attempt: 1 }, {}) ?? Promise.resolve());
  await run();
  expect(await volumes()).toEqual([]);
  const [next] = await listJobs(db, { task: rescanJob?.name, limit: 1 });
  expect(next?.runAt).toEqual((await pendingSummary(db)).dueAt);
  await pass(5);
  await run();
  expect(await volumes()).toEqual(['by-job']);
});

it('says that the queue cannot be read, and ends', async () => {
  await listen(60_000, without('sqs:ReceiveMessage'));
  expect(await counted()).toEqual({ 'queue failed': 1 });
  const [tally] = await readTallies(platform.ledger.db);
  expect(tally).toMatchObject({ lastReason: 'AccessDenied: not allowed' });
});

it('ends when it is told to, and does nothing where no queue is set', async () => {
  const stop = new AbortController();
  const listening = aws.run(listenForEvents(platform, stop.signal, 3_600_000));
  stop.abort();
  await listening;
  const { eventQueue: _, ...scan } = platform.config.scan;
  aws.forget();
  await listen(10_000, { ...platform, config: { ...platform.config, scan } });
  expect(aws.calls).toEqual([]);
});
