/** What AWS delivers: three exports of one bill that say the same, found by their manifests, read whole or in parts. */
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AwsPort, createAwsPort } from '#platform/aws/index.ts';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { askParquet } from '../../../../../test/ask-parquet.ts';
import { createDemoSimulator } from '../../demo-simulator.ts';
import { BILLS_BUCKET } from '../../landscape/archives.ts';

const preparedAt = new Date('2026-11-21T00:00:00Z');
const clock = manualClock(preparedAt);
let port: AwsPort;
let management: string;
beforeAll(() => {
  const demo = createDemoSimulator({ seed: 7, scale: 0.02, preparedAt, clock });
  management = demo.world.organization.managementAccount;
  port = createAwsPort(demo.transport, { clock, random: seededRandom(1) });
});

const run = async <T>(promise: Promise<T>): Promise<T> => {
  await clock.drain();
  return promise;
};
const at = () => ({ account: management, region: 'us-east-1' });

async function list(prefix: string) {
  const answer = await run(
    port.call(at(), 's3:ListObjectsV2', { Bucket: BILLS_BUCKET, Prefix: prefix, MaxKeys: 1_000 }),
  );
  if (answer.status !== 'ok') throw new Error(answer.status);
  return answer.output.Contents ?? [];
}

async function get(Key: string, more: { Range?: string; IfMatch?: string } = {}) {
  const answer = await run(port.call(at(), 's3:GetObject', { Bucket: BILLS_BUCKET, Key, ...more }));
  if (answer.status !== 'ok') return { fault: answer.status === 'partial' ? 'partial' : answer.fault.code };
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.output.Body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return { bytes: Buffer.concat(chunks), etag: answer.output.ETag };
}

/** The file that the newest manifest there speaks of. */
async function fileOf(prefix: string): Promise<Buffer> {
  const keys = (await list(prefix)).flatMap(({ Key }) => Key ?? []);
  const manifest = keys.filter((key) => key.endsWith('Manifest.json'));
  const said = JSON.parse(String((await get(manifest.at(-1) ?? '')).bytes));
  const [file = ''] = (said.dataFiles ?? said.reportKeys) as string[];
  return (await get(file.replace(`s3://${BILLS_BUCKET}/`, ''))).bytes ?? Buffer.alloc(0);
}

/** Eight decimals, as whole numbers. */
const eighths = (text: string): number => Number(text.replace('.', ''));

/** The billed sum of a CSV whose cells hold no line ends that matter here. */
function sumOf(csv: string, column: string): number {
  const rows = parse(csv);
  const index = rows[0]?.indexOf(column) ?? -1;
  return rows.slice(1).reduce((sum, row) => sum + eighths(row[index] ?? '0'), 0);
}

function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

const MONTH = '2026-10';

describe('the exports of the demo', () => {
  it('say the same of a month, in every format', async () => {
    const parquet = await fileOf(`exports/fennimarsh-focus/metadata/BILLING_PERIOD=${MONTH}/`);
    const [focus] = await askParquet([parquet], 'SELECT sum(BilledCost) AS billed FROM files');
    const billed = eighths(String(focus?.billed));
    expect(billed).toBeGreaterThan(0);
    const second = gunzipSync(
      await fileOf(`exports/fennimarsh-cur2/metadata/BILLING_PERIOD=${MONTH}/`),
    ).toString();
    expect(sumOf(second, 'line_item_unblended_cost')).toBe(billed);
    const legacy = gunzipSync(await fileOf('reports/fennimarsh-cur/20261001-20261101/fenni')).toString();
    expect(sumOf(legacy, 'lineItem/UnblendedCost')).toBe(billed);
    const header = parse(second.slice(0, 4_000))[0] ?? [];
    expect(header).toEqual(
      expect.arrayContaining([
        'line_item_line_item_type',
        'savings_plan_savings_plan_a_r_n',
        'resource_tags',
      ]),
    );
  });

  it('keep every version of a month where they do not overwrite it', async () => {
    const versions = (await list('exports/fennimarsh-cur2/metadata/BILLING_PERIOD=2026-09/')).length;
    expect(versions).toBe(2);
    expect(await list('exports/fennimarsh-focus/metadata/BILLING_PERIOD=2026-09/')).toHaveLength(1);
    const assemblies = await list('reports/fennimarsh-cur/20260901-20261001/');
    expect(assemblies.filter(({ Key }) => Key?.endsWith('.csv.gz'))).toHaveLength(2);
    expect(assemblies.filter(({ Key }) => Key?.endsWith('Manifest.json'))).toHaveLength(3);
  });

  it('can be read in parts, and only while they are what they were', async () => {
    const [object] = await list(`exports/fennimarsh-focus/data/BILLING_PERIOD=${MONTH}/`);
    const whole = await get(object?.Key ?? '');
    expect(whole.bytes).toHaveLength(object?.Size ?? -1);
    expect(whole.etag).toBe(object?.ETag);
    const rest = await get(object?.Key ?? '', { Range: 'bytes=1000-' });
    expect(rest.bytes?.equals(whole.bytes?.subarray(1000) ?? Buffer.alloc(0))).toBe(true);
    expect((await get(object?.Key ?? '', { Range: 'bytes=999999999-' })).fault).toBe('InvalidRange');
    expect((await get(object?.Key ?? '', { IfMatch: '"another"' })).fault).toBe('PreconditionFailed');
    expect((await get('nothing')).fault).toBe('NoSuchKey');
  });
});
