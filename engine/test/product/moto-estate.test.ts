/** The product against an AWS that others wrote: an estate of three accounts and three regions that a script of its own made in moto. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FaultProxy, startFaultProxy } from '../support/aws-fault-proxy.ts';
import { MOTO_START_MS, type Moto, startMoto } from '../support/moto.ts';
import { type Answered, reeveIn } from '../support/reeve.ts';
import { scratchHomes } from '../support/scratch-homes.ts';
import { differences, type Found, looseEnds } from './moto-estate/compare.ts';
import { knownDifferences, unreadable } from './moto-estate/known-differences.ts';
import { type Changed, changeEstate, type MadeEstate, makeEstate } from './moto-estate/made.ts';

const SLOW = 120_000;
const homes = scratchHomes();
const home = homes.make();
const file = path.join(home, 'made.json');

/** Of AWS itself, or named where nothing is checked: an image of everybody's, managed policies, a hub that was never made. */
const OF_OTHERS = /^$/;

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
  [proxy, made] = await Promise.all([startFaultProxy(moto.url), makeEstate(moto, file), reeveIn(home, ['init'])]);
  const first = await scan();
  before = first.endedAt;
}, MOTO_START_MS + SLOW);

afterAll(async () => {
  await proxy?.stop();
  await moto?.stop();
  await homes.end();
  rmSync(file, { force: true });
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

