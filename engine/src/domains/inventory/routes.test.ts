/** The first walk over the API: scan, what is covered, what the rules make of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createWitness } from '#domains/access/index.ts';
import { everyRoute } from '#entry/routes.generated.ts';
import type { Principal } from '#kernel/principal.ts';
import { createAwsPort } from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { createApi } from '#platform/http/index.ts';
import { createSimulator, type FaultRule } from '#simulator/index.ts';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());
beforeEach(async () => {
  await expect(scan()).resolves.toMatchObject({ status: 200 });
});

const REGIONS = ['eu-west-1', 'us-east-1'];

function awsWith(faults: readonly FaultRule[]) {
  const simulator = createSimulator({
    seed: 7,
    clock: systemClock,
    organization: { regions: REGIONS, perManagementRegion: { instances: 2, volumes: 3 } },
    faults,
    latencyMs: [0, 0],
  });
  const port = createAwsPort(simulator.transport, {
    clock: systemClock,
    random: seededRandom(1),
    maxAttempts: 1,
  });
  return { port, account: simulator.world.organization.managementAccount };
}

interface As {
  readonly roles?: Principal['roles'];
  readonly scope?: Principal['scope'];
}

interface Ask extends As {
  readonly faults?: readonly FaultRule[];
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

interface Item {
  readonly region: string;
  readonly status: string;
  readonly rows?: number | null;
  readonly reason: string | null;
  readonly resource?: string | null;
}

interface Answer {
  readonly status: number;
  readonly code?: string;
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly counts: Readonly<Record<string, number>>;
}

const account = () => awsWith([]).account;

async function ask(path: string, { roles = ['operator'], scope = {}, ...asked }: Ask = {}): Promise<Answer> {
  const { port } = awsWith(asked.faults ?? []);
  const witness = createWitness(platform, 'server');
  const principal: Principal = { kind: 'user', id: 'user_w', name: 'w', roles, scope };
  const api = createApi({
    platform: { ...platform, aws: async () => port },
    routes: everyRoute,
    ports: { ...witness, authenticate: async () => ({ principal, by: 'key' }) },
    checkAnswers: true,
  });
  const { body, signal } = asked;
  const response = await api.request(`http://localhost/api/v1${path}`, {
    ...(body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
    ...(signal ? { signal } : {}),
  });
  return { ...((await response.json()) as Answer), status: response.status };
}

const scan = (asked: Omit<Ask, 'body'> = {}, regions?: readonly string[]) =>
  ask('/scans', { ...asked, body: regions ? { regions } : {} });

const briefly = ({ items }: Answer) => items.map(({ region, status, rows }) => ({ region, status, rows }));
const tally = ({ items }: Answer) => items.map(({ region, status }) => `${region} ${status}`).sort();

const deniedIn = (region: string): FaultRule[] => [
  { fault: { kind: 'denied' }, region, operation: 'ec2:DescribeVolumes' },
];

describe('scan, coverage, findings', () => {
  it('reads every enabled region, and the rules speak of what stands there', async () => {
    const complete = REGIONS.map((region) => ({ region, status: 'ok', rows: 5 }));
    expect(briefly(await scan())).toEqual(complete);
    const covered = await ask('/coverage', { roles: ['viewer'] });
    expect(briefly(covered)).toEqual(complete);
    expect(covered.counts).toMatchObject({ ok: 2, denied: 0, error: 0 });
    const found = await ask('/findings', { roles: ['viewer'] });
    expect(tally(found)).toEqual(REGIONS.flatMap((region) => Array(3).fill(`${region} violation`)));
    expect((await ask('/findings?status=ok')).items).toHaveLength(4);
    expect((await ask('/rules')).items.length).toBeGreaterThan(0);
  });

  it('says which region was denied, keeps the rest, and is unknown there from then on', async () => {
    const answer = await scan({ faults: deniedIn('us-east-1') });
    expect(answer.status).toBe(200);
    expect(tally(answer)).toEqual(['eu-west-1 ok', 'us-east-1 denied']);
    expect(answer.items[1]?.reason).toContain('not authorized to perform: ec2:DescribeVolumes');
    const covered = await ask('/coverage?status=denied');
    expect(tally(covered)).toEqual(['us-east-1 denied']);
    expect(covered.counts).toMatchObject({ ok: 1, denied: 1 });
    const found = await ask('/findings');
    expect(new Set(tally(found))).toEqual(new Set(['eu-west-1 violation', 'us-east-1 unknown']));
    expect(found.items.filter(({ resource }) => resource === null)).toHaveLength(1);
  });

  it('is an error of one cell where there is no such region', async () => {
    const answer = await scan({}, ['eu-west-1', 'xx-nowhere-9']);
    expect(tally(answer)).toEqual(['eu-west-1 ok', 'xx-nowhere-9 error']);
    expect(answer.items[1]?.reason).toContain('xx-nowhere-9');
  });
});

describe('a scan is refused', () => {
  it.each([
    [{ regions: ['everywhere'] }, 'REQUEST_INVALID'],
    [{ regions: [] }, 'REQUEST_INVALID'],
    [{ region: ['eu-west-1'] }, 'REQUEST_INVALID'],
  ])('for %j', async (body, code) => {
    expect(await ask('/scans', { body })).toMatchObject({ code });
  });

  it('to viewers, and to those whose scope leaves the account out', async () => {
    expect(await scan({ roles: ['viewer'] })).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const scope = { accounts: ['999999999999'] };
    expect(await scan({ scope })).toMatchObject({ status: 403, code: 'SCAN_OUT_OF_SCOPE' });
  });

  it('where AWS does not say who we are or what is enabled', async () => {
    const denied = (operation: 'sts:GetCallerIdentity' | 'ec2:DescribeRegions') =>
      scan({ faults: [{ fault: { kind: 'denied' }, operation }] });
    expect(await denied('sts:GetCallerIdentity')).toMatchObject({ code: 'SCAN_ACCOUNT_UNKNOWN' });
    expect(await denied('ec2:DescribeRegions')).toMatchObject({ code: 'SCAN_REGIONS_UNKNOWN' });
  });

  it('while another one runs', async () => {
    const slow: FaultRule[] = [{ fault: { kind: 'slow', ms: 400 }, operation: 'sts:GetCallerIdentity' }];
    const answers = await Promise.all([scan({ faults: slow }), scan({ faults: slow })]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
  });

  it('when its caller leaves, and what was known stays', async () => {
    const faults: FaultRule[] = [{ fault: { kind: 'slow', ms: 5_000 }, operation: 'ec2:DescribeVolumes' }];
    const before = await ask('/coverage');
    await scan({ faults, signal: AbortSignal.timeout(100) });
    expect(await ask('/coverage')).toEqual(before);
  });
});

describe('lists', () => {
  it('come in pages that join without a gap', async () => {
    const all = await ask('/findings');
    const joined: Item[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const one: Answer = await ask(`/findings?limit=4${next && `&after=${next}`}`);
      joined.push(...one.items);
      next = one.next;
    }
    expect(joined).toEqual(all.items);
    const [first, second] = [await ask('/coverage?limit=1'), await ask('/coverage')];
    const rest = await ask(`/coverage?limit=500&after=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(second.items);
  });

  it.each(['/coverage', '/findings'])('%s shows the accounts of the scope alone', async (path) => {
    const seen = async (scope: Principal['scope']) => (await ask(path, { scope })).items.length;
    const everything = await seen({});
    expect(everything).toBeGreaterThan(0);
    expect(await seen({ accounts: [account()] })).toBe(everything);
    expect(await seen({ accounts: ['999999999999'] })).toBe(0);
    expect(await seen({ accounts: [] })).toBe(0);
    expect(await seen({ accounts: [account()], teams: ['atlas'] })).toBe(0);
  });

  it('refuse what they do not know', async () => {
    expect(await ask('/findings?rule=ebs-volume-unattache')).toMatchObject({ code: 'RULE_UNKNOWN' });
    expect(await ask('/findings?status=bad')).toMatchObject({ code: 'REQUEST_INVALID' });
    expect(await ask('/coverage?after=eyJ9')).toMatchObject({ code: 'CURSOR_INVALID' });
  });
});
