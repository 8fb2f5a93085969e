/** Flow logs from files to the graph, through the doors that people use. */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWitness } from '#domains/access/index.ts';
import type { Principal } from '#kernel/principal.ts';
import { createApi } from '#platform/http/index.ts';
import type { Platform } from '#platform/platform.ts';
import {
  ACCOUNT,
  EC2,
  instanceFact,
  interfaceRow,
  flowLine as line,
  peeringRow,
  REGION,
} from '../../../../test/flow-facts.ts';
import { putRows } from '../../../../test/put-rows.ts';
import { scratchPlatform } from '../../../../test/scratch-platform.ts';
import { reeveIn } from '../../../../test/support/reeve.ts';
import { networkInterface } from '../scanners/ec2/network-interface.ts';
import { vpcPeeringConnection } from '../scanners/ec2/vpc-peering-connection.ts';
import { resources } from '../tables.ts';
import { flowRoutes } from './routes.ts';

let platform: Platform;
let folder: string;
beforeAll(async () => {
  platform = await scratchPlatform();
  folder = await mkdtemp(path.join(tmpdir(), 'reeve-flows-'));
  await putRows(platform, networkInterface.table, [
    [
      interfaceRow('eni-a', 'vpc-1', '10.0.0.10', { attached_to: `${EC2}:instance/i-web` }),
      interfaceRow('eni-b', 'vpc-1', '10.0.0.20', { attached_to: `${EC2}:instance/i-db` }),
      // The same address in another network.
      interfaceRow('eni-c', 'vpc-2', '10.0.0.20', { attached_to: `${EC2}:instance/i-other` }),
    ],
  ]);
  await putRows(platform, vpcPeeringConnection.table, [[peeringRow('pcx-1', 'vpc-3', 'vpc-4')]]);
  await putRows(platform, resources, [
    [instanceFact('i-web'), instanceFact('i-db'), instanceFact('i-other')],
  ]);
});
afterAll(async () => {
  await platform.close();
  await rm(folder, { recursive: true, force: true });
});

const reeve = (...args: string[]) => reeveIn(platform.home, args);
const json = async (...args: string[]) => JSON.parse((await reeve(...args, '-o', 'json')).out);

const web = { eni: 'eni-a', from: '10.0.0.10:40000', to: '10.0.0.20:5432' };
const back = { eni: 'eni-a', from: '10.0.0.20:5432', to: '10.0.0.10:40000' };

describe('importing a folder', () => {
  it('tells who talks to whom, once, though both ends recorded it', async () => {
    const place = path.join(folder, 'AWSLogs', ACCOUNT, 'vpcflowlogs', REGION, '2026', '09', '30');
    await mkdir(place, { recursive: true });
    const lines = [
      line({ ...web, bytes: 1000 }),
      line({ ...back, bytes: 9000 }),
      line({ ...web, eni: 'eni-b', bytes: 1000 }),
      line({ ...back, eni: 'eni-b', bytes: 9000 }),
      line({ ...web, to: '10.0.0.20:22', action: 'REJECT' }),
      line({ ...web, to: '93.184.216.34:443' }),
      line({ ...web, to: '10.9.9.9:443' }),
      `2 ${ACCOUNT} eni-a - - - - - - - 1790000000 1790000060 - NODATA`,
    ];
    await writeFile(path.join(place, 'a.log.gz'), gzipSync(`${HEADER}\n${lines.join('\n')}\n`));
    await writeFile(path.join(folder, 'AWSLogs', 'readme.txt'), 'not a log');
    const first = await json('flows', 'import', folder);
    expect(first).toMatchObject({ files: 1, records: 7, rejected: 1, public: 1, unknown: 1, malformed: 0 });
    const { items } = await json('flows', 'list');
    expect(items).toEqual([
      expect.objectContaining({
        ...{ from: `${EC2}:instance/i-web`, to: `${EC2}:instance/i-db`, ports: ['tcp/5432'], portCount: 1 },
        ...{ bytes: 1000, bytesBack: 9000, flows: 1, days: 1, fromType: 'AWS::EC2::Instance' },
      }),
    ]);
  });

  it('reads no file twice, and no copy of one', async () => {
    expect(await json('flows', 'import', folder)).toMatchObject({ files: 0, before: 1 });
    const copy = path.join(folder, 'copy.log.gz');
    const original = path.join(
      folder,
      'AWSLogs',
      ACCOUNT,
      'vpcflowlogs',
      REGION,
      '2026',
      '09',
      '30',
      'a.log.gz',
    );
    await copyFile(original, copy);
    expect(await json('flows', 'import', copy)).toMatchObject({ files: 0, duplicates: 1, failed: 0 });
    expect((await json('flows', 'list')).items[0]).toMatchObject({ bytes: 1000 });
  });

  it('is an edge of the graph, and the account is no longer said to be unread', async () => {
    const impact = await json('graph', 'impact', 'i-db');
    expect(impact.edges).toEqual([
      expect.objectContaining({ kind: 'talks-to', source: 'flow-logs', detail: 'tcp/5432' }),
    ]);
    expect(impact.missing).not.toEqual([]);
    expect(JSON.stringify(impact.missing)).not.toContain('flow-logs');
    expect((await json('resources', 'show', 'i-db')).neededBy).toEqual([
      expect.objectContaining({ arn: `${EC2}:instance/i-web`, kind: 'talks-to' }),
    ]);
  });

  it('counts lines that are no records with their places, and takes the others', async () => {
    const file = path.join(folder, 'bad.log');
    await writeFile(
      file,
      [line({ ...web, bytes: 7, at: 1_791_000_000 }), line({ ...web, to: '10.0.0.999:1' }), 'half a l'].join(
        '\n',
      ),
    );
    const ran = await reeve('flows', 'import', file);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(
      'bad.log: line 2: dstaddr cannot be "10.0.0.999"; line 3: it has 3 fields instead of 14',
    );
    expect((await json('flows', 'list')).items[0]).toMatchObject({ bytes: 1007, days: 2 });
  });

  it('keeps nothing of a file that is cut off, and reads it once it is whole', async () => {
    const whole = gzipSync(
      Array.from({ length: 5_000 }, (_, n) => line({ ...web, bytes: n, at: 1_792_000_000 })).join('\n'),
    );
    const file = path.join(folder, 'cut.log.gz');
    await writeFile(file, whole.subarray(0, whole.length - 100));
    const cut = await reeve('flows', 'import', file);
    expect(cut).toMatchObject({ code: 1, err: expect.stringContaining('cannot be read to its end') });
    expect((await json('flows', 'list')).items[0]).toMatchObject({ bytes: 1007 });
    expect((await json('flows', 'files', '--state', 'failed')).items).toEqual([
      expect.objectContaining({ name: file, problem: expect.objectContaining({ code: 'FLOW_FILE_BROKEN' }) }),
    ]);
    await writeFile(file, whole);
    expect(await json('flows', 'import', file)).toMatchObject({ files: 1, records: 5_000 });
    expect((await json('flows', 'list')).items[0]).toMatchObject({ bytes: 1007 + (4_999 * 5_000) / 2 });
  });

  it('refuses what changed after it was read, what is no log and what is not there', async () => {
    await writeFile(path.join(folder, 'bad.log'), 'grown');
    expect((await reeve('flows', 'import', path.join(folder, 'bad.log'))).err).toContain('has changed since');
    const prose = path.join(folder, 'prose.log');
    await writeFile(prose, 'Dear diary,\ntoday was quiet.\n');
    expect((await reeve('flows', 'import', prose)).err).toContain('is no flow log: line 1');
    const poor = path.join(folder, 'poor.log');
    await writeFile(poor, 'srcaddr dstaddr bytes\n10.0.0.1 10.0.0.2 5\n');
    expect((await reeve('flows', 'import', poor)).err).toContain('leaves out srcport, dstport');
    expect(await reeve('flows', 'import', path.join(folder, 'nowhere'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is nothing there'),
    });
    expect(await reeve('flows', 'import')).toMatchObject({
      code: 1,
      err: expect.stringContaining('is empty'),
    });
  });
});

describe('over HTTP', () => {
  const ask = async (path: string, scope: Principal['scope'], body?: object) => {
    const principal: Principal = { kind: 'user', id: 'u1', name: 'Ada', roles: ['admin'], scope };
    const ports = {
      ...createWitness(platform, 'process'),
      authenticate: async () => ({ principal, by: 'key' as const }),
    };
    const api = createApi({ platform, routes: flowRoutes, ports });
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    const response = await api.fetch(new Request(`http://localhost/api/v1/${path}`, body ? sent : {}));
    return { status: response.status, ...((await response.json()) as object) };
  };

  it('a pair is told to who may see both of its ends', async () => {
    expect(await ask('flows', { accounts: [ACCOUNT] })).toMatchObject({ status: 200, items: [{ days: 3 }] });
    expect(await ask('flows', { accounts: ['444455556666'] })).toMatchObject({ status: 200, items: [] });
    expect(await ask('flow-coverage', { accounts: ['444455556666'] })).toMatchObject({ items: [] });
    expect(await ask('flow-files', { accounts: [ACCOUNT] })).toMatchObject({ status: 403 });
  });

  it('a server reads no path that a caller names', async () => {
    expect(await ask('flow-imports', {}, { source: '/etc' })).toMatchObject({
      ...{ status: 400, code: 'FLOW_PATH_REMOTE' },
    });
    expect(await ask('flow-imports', {}, { source: 's3://logs-of-all/x' })).toMatchObject({
      ...{ status: 202, sources: ['s3://logs-of-all/x'], queued: true },
    });
  });
});

const HEADER =
  'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
