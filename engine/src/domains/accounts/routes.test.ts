/** The accounts over the API: pages, filters, scopes, and what is said where not everything is known. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWitness } from '#domains/access/index.ts';
import { everyRoute } from '#entry/routes.generated.ts';
import type { Principal } from '#kernel/principal.ts';
import { createAwsPort } from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { buildConfig } from '#platform/config/index.ts';
import { createApi } from '#platform/http/index.ts';
import { createSimulator, type FaultRule } from '#simulator/index.ts';
import { type TestPlatform, testPlatform } from '../../../test/platform.ts';
import type { AccountJson, AccountsJson, OrganizationJson, RefreshedJson } from './contract.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await testPlatform();
});
afterAll(() => platform.close());

const LIST = [
  '{ id: "000000000001", name: Shop-Prod, unit: Shops/EU/Live, owner: Jo, team: atlas }',
  '{ id: "000000000002", name: shop-dev, unit: Shops/EU, owner: jo, team: borealis }',
  '{ id: "000000000003", name: shop-dev, unit: Shopsuite }',
  '{ id: "000000000004", email: "100%_sure@example.com" }',
];

interface Ask {
  readonly roles?: Principal['roles'];
  readonly scope?: Principal['scope'];
  readonly faults?: readonly FaultRule[];
  readonly method?: 'POST';
}

type Answer<T> = T & { readonly status: number; readonly code?: string; readonly detail?: string };

/** The organisation of the simulator, and four more accounts from the settings. */
async function ask<T = AccountsJson>(path: string, asked: Ask = {}): Promise<Answer<T>> {
  const { roles = ['operator'], scope = {}, faults = [], method = 'GET' } = asked;
  const organization = { units: { Workloads: 2 } };
  const options = { seed: 7, clock: systemClock, organization, faults, latencyMs: [5, 5] as const };
  const port = createAwsPort(createSimulator(options).transport, {
    clock: systemClock,
    random: seededRandom(1),
    maxAttempts: 1,
  });
  const principal: Principal = { kind: 'user', id: 'user_a', name: 'a', roles, scope };
  const text = `accounts:\n  list: [${LIST.join(', ')}]\n`;
  const api = createApi({
    platform: {
      ...platform,
      aws: async () => port,
      config: buildConfig({ file: { path: 'reeve.yaml', text }, env: {} }),
    },
    routes: everyRoute,
    ports: { ...createWitness(platform, 'server'), authenticate: async () => ({ principal, by: 'key' }) },
    checkAnswers: true,
  });
  const headers = { 'content-type': 'application/json' };
  const response = await api.request(
    `http://localhost/api/v1${path}`,
    method === 'POST' ? { method, headers, body: '{}' } : {},
  );
  return { ...((await response.json()) as T), status: response.status };
}

const ids = ({ items }: AccountsJson) =>
  items.map(({ id }) => id.replace(/^0+/, '')).filter((id) => id.length === 1);
const refresh = (asked: Ask = {}) => ask<RefreshedJson>('/accounts/refresh', { ...asked, method: 'POST' });

describe('GET /accounts', () => {
  it('reads them by itself, and shows them by name with what is known of the whole', async () => {
    const answer = await ask('/accounts', { roles: ['viewer'] });
    expect(answer).toMatchObject({ status: 200, complete: true, problem: null, simulated: true, next: null });
    const names = answer.items.map(({ name, id }) => (name ?? id).toLowerCase());
    expect(names).toEqual([...names].sort());
    expect(names).toContain('workloads-1');
    expect(answer.organization?.id).toMatch(/^o-/);
  });

  it.each([
    ['environment=production', '1'],
    ['environment=none&text=sure', '4'],
    ['unit=shops', '12'],
    ['unit=Shops/EU/Live', '1'],
    ['unit=/&text=example', '4'],
    ['owner=JO', '12'],
    ['team=atlas', '1'],
    ['text=SHOP-', '123'],
    ['text=%25_', '4'],
    ['text=_', '4'],
    ['status=unknown', '1234'],
    ['status=active', ''],
    ['owner=jo&environment=development', '2'],
  ])('%s finds %j of the four', async (query, found) => {
    expect(
      ids(await ask(`/accounts?${query}`))
        .sort()
        .join(''),
    ).toBe(found);
  });

  it('comes in pages that join without a gap, also where names are equal', async () => {
    const all = await ask('/accounts');
    const joined: AccountJson[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const one: AccountsJson = await ask(`/accounts?limit=1${next && `&after=${next}`}`);
      joined.push(...one.items);
      next = one.next;
    }
    expect(joined).toEqual(all.items);
  });

  it.each(['environment=prod', 'state=active', 'after=eyJ9', 'text='])('refuses %s', async (query) => {
    expect((await ask(`/accounts?${query}`)).status).toBe(400);
  });
});

describe('a scope', () => {
  const seen = async (scope: Principal['scope']) =>
    ids(await ask('/accounts', { scope }))
      .sort()
      .join('');

  it('limits what is listed by account, team and environment; what is unknown is outside', async () => {
    expect(await seen({})).toBe('1234');
    expect(await seen({ accounts: ['000000000002', '000000000004'] })).toBe('24');
    expect(await seen({ teams: ['atlas'] })).toBe('1');
    expect(await seen({ environments: ['development'] })).toBe('23');
    expect(await seen({ accounts: ['000000000001'], environments: ['development'] })).toBe('');
  });

  it('limits what is shown and counted', async () => {
    const scope = { accounts: ['000000000001'] };
    expect(await ask('/accounts/000000000001', { scope })).toMatchObject({ status: 200, name: 'Shop-Prod' });
    const other = await ask('/accounts/000000000002', { scope });
    expect(other).toMatchObject({ status: 404, code: 'ACCOUNT_UNKNOWN' });
    expect(JSON.stringify(other)).not.toContain('shop-dev');
    expect(await ask<OrganizationJson>('/organization', { scope })).toMatchObject({
      accounts: 1,
      environments: [{ environment: 'production', accounts: 1 }],
      units: [
        { path: ['Shops'], accounts: 1 },
        { path: ['Shops', 'EU'], accounts: 1 },
        { path: ['Shops', 'EU', 'Live'], accounts: 1 },
      ],
    });
  });
});

describe('GET /accounts/{id}', () => {
  it('takes an id or a name, and says what was meant or which there are', async () => {
    expect(await ask('/accounts/SHOP-prod')).toMatchObject({ id: '000000000001', contacts: [] });
    expect(await ask('/accounts/000000000004')).toMatchObject({
      name: null,
      contacts: [{ kind: 'account', name: null, email: '100%_sure@example.com' }],
    });
    const said = async (id: string) => JSON.stringify(await ask(`/accounts/${id}`));
    expect(await said('shop-prd')).toContain('Did you mean Shop-Prod?');
    expect(await said('shop-dev')).toContain('Several have that name: 000000000002, 000000000003.');
    expect(await ask('/accounts/999999999999')).toMatchObject({ status: 404, code: 'ACCOUNT_UNKNOWN' });
  });
});

describe('GET /organization', () => {
  it('counts what is in each environment, and in each unit with all below it', async () => {
    const { accounts, environments, units } = await ask<OrganizationJson>('/organization');
    expect(accounts).toBe(7);
    expect(environments.reduce((sum, one) => sum + one.accounts, 0)).toBe(7);
    const under = (name: string) => units.find(({ path }) => path.join('/') === name)?.accounts;
    expect([under('Shops'), under('Shops/EU'), under('Workloads')]).toEqual([2, 2, 2]);
  });
});

describe('POST /accounts/refresh', () => {
  it('is for operators, and says what AWS did not answer while it keeps what was known', async () => {
    expect(await refresh({ roles: ['viewer'] })).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    expect(await refresh()).toMatchObject({ status: 200, accounts: 7, complete: true });
    const faults: FaultRule[] = [{ operation: 'organizations:*', fault: { kind: 'denied' } }];
    const denied = await refresh({ faults });
    expect(denied).toMatchObject({
      status: 200,
      accounts: 7,
      complete: false,
      problem: { code: 'ACCOUNTS_ORGANIZATION_DENIED' },
    });
    expect((await ask('/accounts')).problem).toEqual(denied.problem);
    expect(await refresh()).toMatchObject({ complete: true, problem: null });
  });
});
