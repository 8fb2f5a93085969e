/** Bills in a bucket, served by moto over HTTP: versions, what changed, what was interrupted, and what is missing. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AwsPort, createAwsPort, createSdkTransport } from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import type { Platform } from '#platform/platform.ts';
import { type BillRow, csvOf, curRows, focusRows, gzipped } from '../../../../../test/cost-bill.ts';
import { type TestPlatform, testPlatform } from '../../../../../test/platform.ts';
import { MOTO_START_MS, type Moto, startMoto } from '../../../../../test/support/moto.ts';
import type { ImportWish } from '../../contract.ts';
import { costs } from '../../tables.ts';
import { runImport } from '../run-import.ts';
import { addImport, findImport } from '../store.ts';
import { openBucket } from './bucket.ts';
import { fetchObject } from './fetch-object.ts';

const BUCKET = 'bills';
const { signal } = new AbortController();
let moto: Moto;
let aws: AwsPort;
let home: TestPlatform;
let platform: Platform;

beforeAll(async () => {
  [moto, home] = await Promise.all([startMoto(), testPlatform()]);
  const transport = await createSdkTransport({
    clock: systemClock,
    env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    credentials: { kind: 'environment' },
    endpoint: moto.url,
  });
  aws = createAwsPort(transport, { clock: systemClock, random: seededRandom(1) });
  platform = { ...home, aws: async () => aws };
}, MOTO_START_MS);
afterAll(async () => {
  await aws?.close();
  await Promise.all([moto?.stop(), home?.close()]);
});
beforeEach(async () => {
  await moto.reset();
  await put('', '');
});

const put = async (key: string, body: string | Buffer) => {
  const credential = 'Credential=test/20260101/us-east-1/s3/aws4_request';
  const answer = await fetch(`${moto.url}/${BUCKET}${key && `/${key}`}`, {
    method: 'PUT',
    headers: { authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=0` },
    body: new Uint8Array(Buffer.from(body)),
  });
  if (!answer.ok) throw new Error(`${key}: ${answer.status}`);
};

const ofMonth = (rows: readonly BillRow[], month: string): BillRow[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value
          .replace('2026-10', `2026-${month}`)
          .replace('2026-11', `2026-${String(Number(month) + 1).padStart(2, '0')}`),
      ]),
    ),
  );

/** An export of AWS's Data Exports; `folder` is the execution's in the mode that keeps all versions. */
async function deliver(month: string, rows: readonly BillRow[], { execution = 'e-1', folder = '' } = {}) {
  const partition = `BILLING_PERIOD=2026-${month}/${folder}`;
  const key = `exports/focus/data/${partition}focus-00001.csv.gz`;
  await put(key, gzipped(csvOf(ofMonth(rows, month))));
  const manifest = { executionId: execution, dataFiles: [`s3://${BUCKET}/${key}`] };
  await put(`exports/focus/metadata/${partition}focus-Manifest.json`, JSON.stringify(manifest));
  return key;
}

async function take(wish: Partial<ImportWish> = {}, source = 'exports') {
  const files = wish.files ?? [`s3://${BUCKET}/exports/focus`];
  const { id } = await home.ledger.transaction((tx) =>
    addImport(tx, home, { source, wish: { ...wish, files }, askedBy: 'test' }),
  );
  await runImport(platform, id, signal);
  return findImport(home.ledger.db, id);
}

const first = focusRows.slice(0, 1);

describe('a bucket of bills', () => {
  it('gives each billing period once, and again only when it changed', async () => {
    await deliver('08', first);
    await deliver('09', focusRows);
    expect((await take()).summary).toMatchObject({ rows: 1 + focusRows.length, unchanged: 0 });
    await deliver('09', first, { execution: 'e-2' });
    const { summary } = await take({ changedOnly: true });
    expect(summary).toMatchObject({ rows: 1, unchanged: 1 });
    expect(summary?.months[0]).toMatchObject({
      month: '2026-09',
      replaced: { USD: { billed: '182.750000000123450000' } },
    });
    expect((await take({ changedOnly: true })).summary).toMatchObject({ rows: 0, unchanged: 2 });
    expect(readdirSync(path.join(home.home, 'cache', 'costs', 'exports'))).toEqual([]);
  });

  it('counts the newest version alone where all are kept', async () => {
    await deliver('08', focusRows, { folder: '2026-08-02T00:00:00Z-a/', execution: 'a' });
    await deliver('08', first, { folder: '2026-08-03T00:00:00Z-b/', execution: 'b' });
    expect((await take({}, 'versions')).summary).toMatchObject({ rows: 1 });
  });

  it('follows the manifest of a legacy report to its assembly', async () => {
    const folder = 'cur/report/20261001-20261101';
    for (const assembly of ['old', 'new'])
      await put(
        `${folder}/${assembly}/report-00001.csv.gz`,
        gzipped(csvOf(assembly === 'new' ? curRows : curRows.slice(0, 2))),
      );
    const manifest = {
      assemblyId: 'new',
      reportKeys: [`${folder}/new/report-00001.csv.gz`],
      billingPeriod: { start: '20261001T000000.000Z' },
    };
    await put(`${folder}/report-Manifest.json`, JSON.stringify(manifest));
    await put(`${folder}/new/report-Manifest.json`, JSON.stringify(manifest));
    await put(`${folder}/old/report-Manifest.json`, JSON.stringify({ ...manifest, assemblyId: 'old' }));
    const { summary } = await take({ files: [`s3://${BUCKET}/cur/`] }, 'legacy');
    expect(summary).toMatchObject({ format: 'cur', rows: curRows.length });
  });

  it('goes on with an object where an earlier try ended', async () => {
    const key = await deliver('08', focusRows);
    const bucket = await openBucket(aws, { where: `s3://${BUCKET}/exports`, signal });
    const object = (await bucket.list()).find((one) => one.key === key);
    if (!object) throw new Error('the object is not there');
    const folder = path.join(home.home, 'partial');
    mkdirSync(folder);
    const asked: number[] = [];
    const cutOff = {
      ...bucket,
      async read(...[which, from]: Parameters<typeof bucket.read>) {
        asked.push(from ?? 0);
        const body = await bucket.read(which, from);
        return asked.length === 1 ? onlyStart(body) : body;
      },
    };
    const place = await fetchObject(cutOff, object, { folder, signal });
    expect(asked).toEqual([0, 10]);
    expect(readFileSync(place)).toEqual(gzipped(csvOf(ofMonth(focusRows, '08'))));
    await fetchObject(cutOff, object, { folder, signal });
    expect(asked).toHaveLength(2);
  });

  it('takes a folder for itself, and refuses lines of another month than its manifest names', async () => {
    await deliver('08', first);
    const other = 'exports/focus-two/metadata/BILLING_PERIOD=2026-08/focus-two-Manifest.json';
    await put(other, JSON.stringify({ dataFiles: [`s3://${BUCKET}/gone.csv.gz`] }));
    expect((await take({}, 'alone')).summary).toMatchObject({ rows: 1 });
    const key = 'moved/data/BILLING_PERIOD=2026-07/moved-1.csv.gz';
    await put(key, gzipped(csvOf(ofMonth(first, '08'))));
    const manifest = JSON.stringify({ dataFiles: [`s3://${BUCKET}/${key}`] });
    await put('moved/metadata/BILLING_PERIOD=2026-07/moved-Manifest.json', manifest);
    const { problem } = await take({ files: [`s3://${BUCKET}/moved`] }, 'moved');
    expect(problem?.message).toContain('2026-07');
    expect(problem?.message).toContain('lines of 2026-08');
  });

  it('says that an object was replaced after it was listed, and gives a connection up that brings nothing', async () => {
    const key = await deliver('08', first);
    const bucket = await openBucket(aws, { where: `s3://${BUCKET}/exports/focus`, signal });
    const object = (await bucket.list()).find((one) => one.key === key);
    if (!object) throw new Error('the object is not there');
    await deliver('08', focusRows);
    const folder = path.join(home.home, 'replaced');
    await expect(fetchObject(bucket, object, { folder, signal })).rejects.toMatchObject({
      code: 'COST_OBJECT_REPLACED',
    });
    let asked = 0;
    const dead = {
      ...bucket,
      async read() {
        asked += 1;
        if (asked > 5) throw new Error('the connection is gone');
        return onlyStart(one());
      },
    };
    await expect(fetchObject(dead, object, { folder, signal })).rejects.toMatchObject({
      code: 'COST_OBJECT_SHORT',
    });
    expect(asked).toBe(8);
  });

  it('says what is missing: a bucket, a manifest, a file of it, or which of several exports is meant', async () => {
    const code = async (where: string) => (await take({ files: [where] }, 'wrong')).problem?.code;
    expect(await code('s3://nowhere-at-all/x')).toBe('COST_BUCKET_REFUSED');
    expect(await code(`s3://${BUCKET}/empty`)).toBe('COST_MANIFEST_MISSING');
    const lost = JSON.stringify({ executionId: 'x', dataFiles: [`s3://${BUCKET}/gone.csv.gz`] });
    await put('gone/metadata/BILLING_PERIOD=2026-08/gone-Manifest.json', lost);
    expect(await code(`s3://${BUCKET}/gone`)).toBe('COST_FILE_MISSING');
    await deliver('08', first);
    expect(await code(`s3://${BUCKET}`)).toBe('COST_EXPORTS_SEVERAL');
    await put('odd/metadata/BILLING_PERIOD=2026-08/odd-Manifest.json', '{"files": 1}');
    expect(await code(`s3://${BUCKET}/odd`)).toBe('COST_MANIFEST_INVALID');
  });

  it('goes on after the last billing period that was published when it is taken up again', async () => {
    await deliver('07', first);
    await deliver('08', focusRows);
    const { id } = await home.ledger.transaction((tx) =>
      addImport(tx, home, {
        source: 'again',
        wish: { files: [`s3://${BUCKET}/exports/focus`] },
        askedBy: 'test',
      }),
    );
    const stop = new AbortController();
    let reads = 0;
    const port: AwsPort = {
      ...aws,
      async call(target, operation, input, options) {
        // Two manifests and the first billing period's file; then the process ends.
        if (operation === 's3:GetObject') reads += 1;
        if (reads === 4) stop.abort();
        return aws.call(target, operation, input, options);
      },
    };
    await expect(runImport({ ...platform, aws: async () => port }, id, stop.signal)).rejects.toThrow();
    await runImport(platform, id, signal);
    const { summary } = await findImport(home.ledger.db, id);
    expect(summary?.months.map(({ month }) => month)).toEqual(['2026-07', '2026-08']);
    const { rows } = await home.lake.query({
      sql: `SELECT count(*) AS n FROM costs WHERE x_Source = 'again'`,
      tables: [costs],
    });
    expect(rows).toEqual([{ n: 1 + focusRows.length }]);
  });
});

async function* onlyStart(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of body) {
    yield chunk.subarray(0, 10);
    throw new Error('the connection is gone');
  }
}

async function* one(): AsyncGenerator<Uint8Array, void> {
  yield new Uint8Array(10);
}
