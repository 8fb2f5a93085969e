/** Flow logs from a bucket and from Parquet, through the port, the lake and the ledger. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConfig } from '#platform/config/index.ts';
import type { FaultRule } from '#simulator/index.ts';
import { ACCOUNT, EC2, interfaceRow, flowLine as line, REGION } from '../../../../test/flow-facts.ts';
import { putRows } from '../../../../test/put-rows.ts';
import { openScratchLake, type ScratchLake } from '../../../../test/scratch-lake.ts';
import { type SimulatedAws, simulatedAws } from '../../../../test/support/simulated-aws.ts';
import { networkInterface } from '../scanners/ec2/network-interface.ts';
import { type ImportOptions, importFlows } from './import-flows.ts';
import { flowCoverage, traffic } from './tables.ts';

const NAME = 'flow-logs-of-all';
const web = { eni: 'eni-a', from: '10.0.0.10:40000', to: '10.0.0.20:5432' };

let scratch: ScratchLake;
let folder: string;
beforeAll(async () => {
  scratch = await openScratchLake();
  folder = await mkdtemp(path.join(tmpdir(), 'reeve-flows-'));
  await putRows(scratch, networkInterface.table, [
    [
      interfaceRow('eni-a', 'vpc-1', '10.0.0.10', { attached_to: `${EC2}:instance/i-web` }),
      interfaceRow('eni-b', 'vpc-1', '10.0.0.20', { attached_to: `${EC2}:instance/i-db` }),
    ],
  ]);
});
afterAll(async () => {
  await scratch.end();
  await rm(folder, { recursive: true, force: true });
});

/** A bucket of the management account, whose credentials these are. */
async function bucketOf(
  files: Readonly<Record<string, Buffer>>,
  faults: readonly FaultRule[] = [],
): Promise<SimulatedAws> {
  const aws = simulatedAws({ faults });
  const { managementAccount } = aws.simulator.world.organization;
  const target = { account: managementAccount, region: 'us-east-1' };
  await aws.run(aws.port.call(target, 's3:CreateBucket', { Bucket: NAME }));
  const { buckets } = aws.simulator.world.places[`${managementAccount}/us-east-1`] ?? {};
  const bucket = buckets?.[NAME];
  if (!buckets || !bucket) throw new Error('there is no bucket');
  const contents = Object.fromEntries(
    Object.entries(files).map(([key, body]) => [key, { body: body.toString('base64'), modifiedAt: 0 }]),
  );
  buckets[NAME] = { ...bucket, contents };
  return aws;
}

const importFrom = (aws: SimulatedAws, source: string, more: Partial<ImportOptions> = {}) =>
  aws.run(
    importFlows(
      { ...scratch, clock: aws.clock, config: buildConfig({ env: {} }), aws: async () => aws.port },
      { sources: [source], only: {}, signal: new AbortController().signal, ...more },
    ),
  );

const talks = async () =>
  (
    await scratch.lake.query({
      sql: `SELECT ports, bytes, flows, days FROM traffic`,
      tables: [traffic],
    })
  ).rows;

const key = (account: string, name: string, service = 'vpcflowlogs') =>
  `logs/AWSLogs/${account}/${service}/${REGION}/2026/09/21/${account}_vpcflowlogs_${name}.log.gz`;
const packed = (...lines: string[]) => gzipSync(`${lines.join('\n')}\n`);

describe('a bucket', () => {
  it('is read below its prefix in the layout of AWS, only what flow logs wrote, each object once', async () => {
    const aws = await bucketOf({
      [key(ACCOUNT, 'a')]: packed(line({ ...web, bytes: 10 })),
      [key(ACCOUNT, 'b')]: packed(line({ ...web, bytes: 5, at: 1_790_000_600 })),
      [key('444455556666', 'c')]: packed(line({ ...web, bytes: 1, at: 1_790_001_200 })),
      [key(ACCOUNT, 'd', 'cloudtrail')]: packed('{"Records":[]}'),
      'elsewhere/x.log.gz': packed(line(web)),
    });
    const own = await importFrom(aws, `s3://${NAME}/logs/`, { only: { account: ACCOUNT } });
    expect(own).toMatchObject({ files: 2, records: 2, failed: 0 });
    expect(await talks()).toEqual([{ ports: ['tcp/5432'], bytes: 15, flows: 2, days: 1 }]);
    const all = await importFrom(aws, `s3://${NAME}/logs/`);
    expect(all).toMatchObject({ files: 1, before: 2 });
    expect(await talks()).toEqual([{ ports: ['tcp/5432'], bytes: 16, flows: 3, days: 1 }]);
    // What `reeve iam policy --for flow-logs` allows.
    expect([...new Set(aws.calls.map(({ operation }) => operation))].sort()).toEqual([
      's3:CreateBucket',
      's3:GetBucketLocation',
      's3:GetObject',
      's3:ListObjectsV2',
    ]);
  });

  it('whose objects are denied keeps what was read, and is read on when they are not', async () => {
    const files = {
      'more/a.log.gz': packed(line({ ...web, to: '10.0.0.20:6379', bytes: 3 })),
      'more/b.log.gz': packed(line({ ...web, to: '10.0.0.20:6380', bytes: 4 })),
    };
    const fault: FaultRule = { fault: { kind: 'denied' }, operation: 's3:GetObject', times: 1 };
    const first = await importFrom(await bucketOf(files, [fault]), `s3://${NAME}/more/`);
    expect(first).toMatchObject({ files: 1, failed: 1 });
    expect(first.problems[0]?.problem?.title).toContain('AccessDenied');
    const next = await importFrom(await bucketOf(files), `s3://${NAME}/more/`);
    expect(next).toMatchObject({ files: 1, before: 1, failed: 0 });
    expect((await talks())[0]?.ports).toEqual(['tcp/5432', 'tcp/6380', 'tcp/6379']);
  });

  it('that is broken off keeps the files it had read, and goes on after them', async () => {
    const files = {
      'broken/a.log.gz': packed(line({ ...web, to: '10.0.0.20:1433', bytes: 3 })),
      'broken/b.log.gz': packed(line({ ...web, to: '10.0.0.20:1521', bytes: 4 })),
    };
    const ending = new AbortController();
    const onFile = () => ending.abort();
    const first = importFrom(await bucketOf(files), `s3://${NAME}/broken/`, {
      signal: ending.signal,
      onFile,
    });
    await expect(first).rejects.toThrow();
    const next = await importFrom(await bucketOf(files), `s3://${NAME}/broken/`);
    expect(next).toMatchObject({ files: 1, before: 1 });
    expect((await talks())[0]?.ports).toEqual(expect.arrayContaining(['tcp/1433', 'tcp/1521']));
  });

  it('that is not there is told', async () => {
    await expect(importFrom(await bucketOf({}), 's3://no-such-bucket/x')).rejects.toThrow('NoSuchBucket');
    await expect(importFrom(await bucketOf({}), 's3://!')).rejects.toThrow('names no bucket');
  });
});

describe('Parquet', () => {
  it('is read as AWS writes it, from a disk and from a bucket', async () => {
    const file = path.join(folder, 'x.parquet');
    const select = `SELECT 2 AS version, '${ACCOUNT}' AS account_id, 'eni-a' AS interface_id, '10.0.0.10' AS srcaddr,
      '10.0.0.20' AS dstaddr, 40000::INTEGER AS srcport, 9042::INTEGER AS dstport, 6::INTEGER AS protocol,
      1::BIGINT AS packets, i::BIGINT AS bytes, 1790000000::BIGINT AS "start", 1790000060::BIGINT AS "end",
      'ACCEPT' AS action, 'OK' AS log_status FROM range(1000) AS numbers(i)`;
    await scratch.lake.query({ sql: `COPY (${select}) TO '${file}' (FORMAT parquet)`, tables: [] });
    const aws = await bucketOf({});
    expect(await importFrom(aws, folder)).toMatchObject({ files: 1, records: 1_000, malformed: 0 });
    expect((await talks())[0]).toMatchObject({ ports: expect.arrayContaining(['tcp/9042']) });
    const same = await bucketOf({ 'p/x.parquet': await readFile(file) });
    expect(await importFrom(same, `s3://${NAME}/p/`)).toMatchObject({ duplicates: 1, files: 0 });
  });
});

it('tells for each account and region what was read', async () => {
  const { rows } = await scratch.lake.query({
    sql: 'SELECT account, region, files, records FROM flow_coverage ORDER BY ALL',
    tables: [flowCoverage],
  });
  expect(rows).toEqual([{ account: ACCOUNT, region: REGION, files: 8, records: 1_007 }]);
});
