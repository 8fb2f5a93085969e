/** The product against an AWS that others wrote: an estate of three accounts and three regions that a script of its own made in moto. */
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../support/aws-fault-proxy.ts';
import { MOTO_START_MS, type Moto, startMoto } from '../support/moto.ts';
import { reeveIn } from '../support/reeve.ts';
import { scratchHomes } from '../support/scratch-homes.ts';
import { differences, type Found, looseEnds } from './moto-estate/compare.ts';
import { knownDifferences, unreadable } from './moto-estate/known-differences.ts';
import { type Changed, changeEstate, type MadeEstate, makeEstate } from './moto-estate/made.ts';

const SLOW = 120_000;
const homes = scratchHomes();
const home = homes.make();
const file = path.join(home, 'made.json');

/**
 * Of AWS itself, or named where nothing is checked: an image of everybody's, a hub that was never made, the one VPC that
 * moto puts every function in, the disks that it photographs for an image.
 */
const OF_OTHERS =
  /image\/ami-12c6146b$|:role\/aws-service-role\/|:role\/ReeveHub$|:root$|repository\/model$|vpc\/vpc-123abc$|snapshot\/\S+ backup-of /;

let moto: Moto;
let proxy: FaultProxy;
let made: MadeEstate;
let changed: Changed;
/** When the first scan had ended. */
let before: string;

const environment = (): NodeJS.ProcessEnv => ({
  AWS_ENDPOINT_URL: proxy.url,
  AWS_ACCESS_KEY_ID: 'anybody',
  AWS_SECRET_ACCESS_KEY: 'anybody',
  REEVE_AWS_HUB_ROLE: 'arn:aws:iam::123456789012:role/ReeveHub',
  REEVE_AWS_MEMBER_ROLE: 'ReeveMember',
  REEVE_AWS_EXTERNAL_ID: 'made-up',
  // What moto does not know it will not know the second time.
  REEVE_AWS_MAX_ATTEMPTS: '1',
});

const reeve = (...args: string[]) => reeveIn(home, args, environment());

async function answer<T>(...args: string[]): Promise<T> {
  const { code, out, err } = await reeve(...args, '--output', 'json');
  if (out === '') throw new Error(`reeve ${args.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out);
}

interface Scan {
  readonly state: string;
  readonly endedAt: string;
  readonly summary: { readonly cells: Readonly<Record<string, number>>; readonly accounts: number };
}

const scan = (...args: string[]) =>
  answer<Scan>('scan', '--regions', 'us-east-1,eu-west-1,ap-southeast-2', ...args);

const query = async <T>(sql: string, ...args: string[]): Promise<T[]> =>
  (await answer<{ items: T[] }>('lake', 'query', sql, '--limit', '10000', ...args)).items;

const arnsOf = async (...args: string[]): Promise<Set<string>> =>
  new Set((await query<{ arn: string }>('SELECT arn FROM resources', ...args)).map(({ arn }) => arn));

interface Cell {
  readonly account: string;
  readonly region: string;
  readonly type: string;
  readonly reason: string | null;
}

const coverageOf = async (status: string): Promise<readonly Cell[]> =>
  (await answer<{ items: Cell[] }>('scan', 'coverage', '--status', status, '--limit', '500')).items;

/** moto lets nobody read these. */
const isUnread = (type: string) =>
  knownDifferences.some((one) => one.type === type && one.what === 'missing');

async function everythingFound(): Promise<Found> {
  const { items } = await answer<{ items: { name: string; rows: number }[] }>('lake', 'tables');
  const tables = items.filter(({ name, rows }) => name.startsWith('resources_') && rows > 0);
  const columns = await query<{ row: string }>(
    tables.map(({ name }) => `SELECT to_json(t)::VARCHAR AS row FROM ${name} t`).join(' UNION ALL '),
  );
  const byPlace = new Map<string, Record<string, unknown>>();
  for (const { row } of columns) {
    const one = JSON.parse(row);
    byPlace.set(`${one.arn} ${one.account} ${one.region}`, one);
  }
  const heads = await query<Omit<Found['resources'][number], 'columns'>>(
    'SELECT type, arn, account, region, tags FROM resources',
  );
  return {
    resources: heads.map((head) => ({
      ...head,
      columns: byPlace.get(`${head.arn} ${head.account} ${head.region}`) ?? {},
    })),
    edges: await query('SELECT from_arn AS "from", kind, to_arn AS "to" FROM relations'),
  };
}

beforeAll(async () => {
  moto = await startMoto();
  [proxy, made] = await Promise.all([
    startFaultProxy(moto.url),
    makeEstate(moto, file),
    reeveIn(home, ['init']),
  ]);
  const first = await scan();
  before = first.endedAt;
}, MOTO_START_MS + SLOW);

afterAll(async () => {
  await proxy?.stop();
  await moto?.stop();
  await homes.end();
});

describe('an estate that a stranger made', () => {
  it('is of many kinds', () => {
    expect(new Set(made.resources.map(({ type }) => type)).size).toBeGreaterThan(75);
    expect(new Set(made.resources.map(({ account, region }) => account + region)).size).toBe(12);
  });

  it(
    'is found, all of it, and nothing else',
    async () => {
      const found = await everythingFound();
      const lines = differences(made.resources, found);
      const known = ({ type, what }: { type: string; what: string }, line: string) =>
        line.startsWith(`${type} ${what}: `);
      expect(lines.filter((line) => !knownDifferences.some((one) => known(one, line)))).toEqual([]);
      expect(knownDifferences.filter((one) => !lines.some((line) => known(one, line)))).toEqual([]);
      expect(looseEnds(made.resources, found.edges, OF_OTHERS)).toEqual([]);
    },
    SLOW,
  );

  it('says what could not be read, and nothing else', async () => {
    const cells = await query<{ type: string; status: string; fault_code: string | null }>(
      "SELECT DISTINCT type, status, fault_code FROM coverage WHERE status <> 'ok' ORDER BY type",
    );
    expect(Object.fromEntries(cells.map(({ type, status }) => [type, status]))).toEqual(unreadable);
    const codes = new Set(cells.map(({ fault_code }) => fault_code));
    // One that does not answer a few times is left alone for a while.
    codes.delete('CircuitOpen');
    expect([...codes]).toEqual(['UnreadableAnswer']);
  });
});

interface Diff {
  readonly items: readonly { readonly what: string; readonly arn: string }[];
  readonly next: string | null;
}

describe('the same estate later', () => {
  const isTable = (arn: string) => arn.includes(':dynamodb:');
  const tables = () => changed.removed.filter(isTable);

  beforeAll(async () => {
    changed = await changeEstate(moto, file);
    proxy.plan([{ call: 'dynamodb:ListTables', times: 99, fault: { kind: 'denied' } }]);
    await scan('--services', 'AWS::EC2::Volume,AWS::S3::Bucket,AWS::SNS::Subscription,sqs,dynamodb');
  }, SLOW);

  it('has lost what was removed, and nothing that could not be read', async () => {
    const [now, then] = [await arnsOf(), await arnsOf('--as-of', before)];
    expect(changed.removed.filter((arn) => now.has(arn))).toEqual(tables());
    expect(changed.removed.filter((arn) => !then.has(arn))).toEqual([]);
    expect(then).toEqual(new Set(made.resources.filter(({ type }) => !isUnread(type)).map(({ arn }) => arn)));
    expect(now.size).toBe(then.size - changed.removed.length + tables().length + changed.appeared.length);
  });

  it('tells the difference', async () => {
    const diff = await answer<Diff>('estate', 'diff', before, 'now', '--limit', '500');
    const arns = (what: string) => diff.items.filter((one) => one.what === what).map(({ arn }) => arn);
    expect(diff.next).toBe(null);
    expect(arns('vanished').sort()).toEqual(changed.removed.filter((arn) => !isTable(arn)).sort());
    expect(arns('changed').sort()).toEqual([...changed.changed].sort());
    expect(arns('appeared').sort()).toEqual([...changed.appeared].sort());
  });

  it('shows what is gone as it was', async () => {
    const [gone = ''] = changed.removed;
    const volume = made.resources.find(({ arn }) => arn === gone);
    const shown = await answer<{ tags: unknown }>('resources', 'show', gone, '--as-of', before);
    expect(shown.tags).toEqual(volume?.tags);
    const now = await reeve('resources', 'show', gone);
    expect([now.code, now.err]).toEqual([1, expect.stringContaining('RESOURCE_NOT_FOUND')]);
  });

  it('says where it was refused', async () => {
    const refused = await coverageOf('denied');
    expect(refused.map(({ type }) => type)).toEqual(Array(9).fill('AWS::DynamoDB::Table'));
    expect(refused[0]?.reason).toContain('AccessDenied');
    const one = await reeve('scan', 'coverage', '--status', 'denied', '--limit', '1');
    expect([one.code, one.out]).toEqual([0, expect.stringContaining('AWS::DynamoDB::Table')]);
  });

  it(
    'goes on where one account does not let it in',
    async () => {
      const [, closed = ''] = made.accounts;
      proxy.plan([{ call: 'sts:AssumeRole', asking: closed, times: 99, fault: { kind: 'denied' } }]);
      const ended = await scan('--services', 'dynamodb');
      expect([ended.state, ended.summary.cells]).toMatchObject(['done', { ok: 6 }]);
      const now = await arnsOf();
      expect(tables().filter((arn) => now.has(arn))).toEqual(tables().filter((arn) => arn.includes(closed)));
      const refused = await coverageOf('denied');
      expect(new Set(refused.map(({ account }) => account))).toEqual(new Set([closed]));
      expect(refused[0]?.reason).toContain('AccessDenied');
    },
    SLOW,
  );
});

describe('an organisation that may not be read', () => {
  it(
    'is read where the credentials are, and said not to be known',
    async () => {
      const alone = homes.make();
      const { REEVE_AWS_HUB_ROLE: _, REEVE_AWS_MEMBER_ROLE: __, ...env } = environment();
      proxy.plan([{ call: 'organizations:ListAccounts', times: 99, fault: { kind: 'denied' } }]);
      const wanted = ['--regions', 'us-east-1', '--services', 'sqs'];
      const scanned = await reeveIn(alone, ['scan', ...wanted], env);
      expect(scanned.err).toContain('may not read the accounts of its organisation');
      expect([scanned.code, scanned.out]).toEqual([0, expect.stringMatching(/accounts +1\n/)]);
      const listed = await reeveIn(alone, ['accounts', 'list'], env);
      expect(listed.out).toContain('123456789012');
      expect(listed.err).toContain('may not read the accounts of its organisation');
    },
    SLOW,
  );
});

describe('what is asked wrongly', () => {
  it.each<[string, string, ...string[]]>([
    ['SCAN_REGION_NOT_THERE', 'Did you mean eu-west-1', 'scan', '--regions', 'eu-wst-1'],
    ['REQUEST_INVALID', 'must be a region name', 'scan', '--regions', 'nonsense'],
    ['SCAN_SERVICE_UNKNOWN', 'Did you mean ec2', 'scan', '--services', 'ec3'],
    ['SCAN_ACCOUNT_NOT_THERE', 'reeve accounts list', 'scan', '--accounts', '999999999999'],
    ['SCANNER_UNKNOWN', 'Did you mean AWS::EC2::Volume', 'resources', 'list', '--type', 'AWS::EC2::Volum'],
    ['SCANNER_UNKNOWN', 'Did you mean ec2', 'resources', 'list', '--type', 'ecc2'],
    ['SCANNER_UNKNOWN', 'Did you mean sqs', 'estate', 'summary', '--type', 'sqq'],
    ['RESOURCE_NOT_FOUND', 'reeve resources list', 'resources', 'show', 'arn:aws:ec2:us-east'],
    ['ARN_INVALID', 'fewer than six parts', 'graph', 'impact', 'arn:aws:ec2:us-east'],
    ['GRAPH_NODE_UNKNOWN', 'reeve scan coverage', 'graph', 'impact', 'nonsense'],
    ['DIFF_BACKWARDS', 'Name the earlier moment first', 'estate', 'diff', 'now', '30d'],
  ])('is answered with %s', async (code, help, ...args) => {
    proxy.plan([]);
    const { code: exit, out, err } = await reeve(...args);
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain(code);
    expect(err).toContain(help);
  });
});
