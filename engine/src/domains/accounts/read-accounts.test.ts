/** The accounts are read once for all, kept while they are young, and never lost to an answer that did not come. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InputOf, type Operation, OWN_ACCOUNT } from '#platform/aws/index.ts';
import { buildConfig } from '#platform/config/index.ts';
import type { Ledger } from '#platform/ledger/index.ts';
import type { FaultRule } from '#simulator/index.ts';
import { type TestLedger, testLedger } from '../../../test/ledger.ts';
import {
  type SimulatedAws,
  type SimulatedOptions,
  simulatedAws,
} from '../../../test/support/simulated-aws.ts';
import { readAccounts } from './read-accounts.ts';
import { type Machines, refreshIn } from './refresh.ts';

let ledger: TestLedger;
let another: Ledger;
beforeAll(async () => {
  ledger = await testLedger();
  another = await ledger.another();
});
afterAll(async () => {
  await another.close();
  await ledger.close();
});

const UNITS = { Workloads: 3, Sandbox: 1 };
const HOUR_MS = 3_600_000;

interface Installation {
  readonly aws: SimulatedAws;
  readonly machines: Machines;
  read(options?: Parameters<typeof readAccounts>[1]): ReturnType<typeof readAccounts>;
  /** The same kept accounts under other settings, another AWS or another process. */
  with(changed: {
    accounts?: string;
    more?: string;
    faults?: readonly FaultRule[];
    ledger?: Ledger;
  }): Promise<Installation>;
}

function installation(
  options: SimulatedOptions & { accounts?: string; more?: string; ledger?: Ledger } = {},
): Installation {
  const aws = simulatedAws({ units: UNITS, ...options });
  const text = `accounts:\n${options.accounts ?? ''}${options.more ?? ''}`;
  const machines = {
    aws: async () => aws.port,
    clock: aws.clock,
    config: buildConfig({ file: { path: 'reeve.yaml', text }, env: {} }),
    ledger: options.ledger ?? ledger,
  };
  return {
    aws,
    machines,
    read: (asked) => aws.run(readAccounts(machines, asked)),
    with: async (changed) => {
      const other = installation({ ...options, ...changed });
      await other.aws.clock.advance(aws.clock.now().getTime() - other.aws.clock.now().getTime());
      return other;
    },
  };
}

/** With nothing kept from before. */
async function fresh(options?: Parameters<typeof installation>[0]): Promise<Installation> {
  const owner = await ledger.owner();
  await owner.query('truncate accounts.accounts, accounts.reading');
  await owner.end();
  return installation(options);
}

async function ask<Op extends Operation>({ aws }: Installation, operation: Op, input: InputOf<Op>) {
  const target = { account: OWN_ACCOUNT, region: 'us-east-1' };
  const result = await aws.run(aws.port.call(target, operation, input));
  if (result.status !== 'ok') throw new Error(`${operation}: ${result.status}`);
  return result.output;
}

const denied = (operation: FaultRule['operation']): FaultRule[] => [{ operation, fault: { kind: 'denied' } }];
const named = ({ accounts }: Awaited<ReturnType<typeof readAccounts>>) =>
  accounts.map(({ name }) => name ?? '').sort();
const EVERYBODY = ['management', 'sandbox-1', 'workloads-1', 'workloads-2', 'workloads-3'];

describe('an organisation', () => {
  it('is read with units below units, tags, and what follows from them', async () => {
    const here = await fresh({ accounts: '  environments: { workloads-3: testing }\n' });
    const { organization } = here.aws.simulator.world;
    const idOf = (name: string) =>
      Object.values(organization.accounts).find((one) => one.name === name)?.id ?? '';
    const workloads = Object.values(organization.units).find(({ name }) => name === 'Workloads')?.id ?? '';
    const { OrganizationalUnit: unit } = await ask(here, 'organizations:CreateOrganizationalUnit', {
      ParentId: workloads,
      Name: 'Prod',
    });
    await ask(here, 'organizations:MoveAccount', {
      AccountId: idOf('workloads-1'),
      SourceParentId: workloads,
      DestinationParentId: unit?.Id,
    });
    await ask(here, 'organizations:TagResource', {
      ResourceId: idOf('workloads-2'),
      Tags: [
        { Key: 'Env', Value: 'Dev' },
        { Key: 'OWNER', Value: 'jo@example.com' },
        { Key: 'Cost_Center', Value: '0042' },
      ],
    });
    const known = await here.read();
    expect(known).toMatchObject({ complete: true, problem: null });
    expect(known.organization).toEqual({
      id: organization.id,
      managementAccount: organization.managementAccount,
    });
    const one = (name: string) => known.accounts.find((account) => account.name === name);
    expect(one('workloads-1')).toMatchObject({
      status: 'active',
      email: 'aws+workloads-1@example.com',
      unitId: unit?.Id,
      unitPath: ['Workloads', 'Prod'],
      tags: {},
      environment: 'production',
      environmentReason: 'unit Workloads/Prod has the word prod',
      isManagement: false,
      source: 'organizations',
      joinedAt: expect.any(Date),
      contacts: [{ kind: 'account', name: null, email: 'aws+workloads-1@example.com' }],
    });
    expect(one('workloads-2')).toMatchObject({
      environment: 'development',
      owner: 'jo@example.com',
      costCenter: '0042',
      team: null,
      contacts: [{ kind: 'owner', email: 'jo@example.com' }, { kind: 'account' }],
    });
    expect(one('workloads-3')).toMatchObject({
      environment: 'testing',
      environmentReason: 'accounts.environments maps workloads-3',
    });
    expect(one('sandbox-1')?.environment).toBe('sandbox');
    expect(one('management')).toMatchObject({
      isManagement: true,
      unitId: null,
      unitPath: [],
      environment: null,
    });
  });

  it('is told of by its delegated administrators', async () => {
    const here = await fresh();
    const [, member = ''] = Object.keys(here.aws.simulator.world.organization.accounts);
    for (const ServicePrincipal of ['securityhub.amazonaws.com', 'config.amazonaws.com'])
      await ask(here, 'organizations:RegisterDelegatedAdministrator', {
        AccountId: member,
        ServicePrincipal,
      });
    const { accounts } = await here.read();
    const delegates = accounts.filter(({ delegatedFor }) => delegatedFor.length > 0);
    expect(delegates).toMatchObject([
      { id: member, delegatedFor: ['config.amazonaws.com', 'securityhub.amazonaws.com'] },
    ]);
  });
});

describe('what is known', () => {
  it('is kept while it is young, and read anew when it is old or somebody asks', async () => {
    const here = await fresh({ accounts: '  ttlHours: 2\n' });
    const first = await here.read();
    here.aws.forget();
    expect(await here.read()).toEqual(first);
    expect(here.aws.calls).toEqual([]);
    expect((await here.read({ refresh: true })).refreshedAt > first.refreshedAt).toBe(true);
    here.aws.forget();
    await here.aws.clock.advance(HOUR_MS);
    await here.read();
    expect(here.aws.calls).toEqual([]);
    await here.aws.clock.advance(HOUR_MS);
    const second = await here.read();
    expect(here.aws.calls.length).toBeGreaterThan(0);
    expect(second.accounts).toEqual(first.accounts);
  });

  it('follows new settings without asking AWS', async () => {
    const here = await fresh();
    const { organization } = await here.read();
    const id = organization?.managementAccount;
    const accounts = `  list: [{ id: "${id}", team: core }, { id: "000000000001", name: shop-qa }]\n`;
    const changed = await here.with({ accounts });
    const known = await changed.read();
    expect(changed.aws.calls).toEqual([]);
    expect(named(known)).toEqual([...EVERYBODY, 'shop-qa'].sort());
    expect(known.accounts.find((one) => one.id === id)).toMatchObject({
      team: 'core',
      source: 'organizations',
    });
    expect(known.accounts[0]).toMatchObject({ id: '000000000001', source: 'config', environment: 'testing' });
    expect(named(await here.read())).toEqual(EVERYBODY);
  });

  it('loses who has left, once AWS has shown the whole list', async () => {
    await (await fresh()).read();
    const smaller = installation({ units: { Workloads: 2 } });
    const known = await smaller.read({ refresh: true });
    expect(known).toMatchObject({ complete: true });
    expect(named(known)).toEqual(['management', 'workloads-1', 'workloads-2']);
  });

  it('is read once, however many ask in however many processes', async () => {
    const here = await fresh();
    const elsewhere = await here.with({ ledger: another });
    const all = await Promise.all([
      here.read(),
      here.read(),
      elsewhere.read(),
      here.read(),
      elsewhere.read(),
    ]);
    expect(new Set(all.map((known) => named(known).join()))).toEqual(new Set([EVERYBODY.join()]));
    const listed = [...here.aws.calls, ...elsewhere.aws.calls].filter(
      ({ operation }) => operation === 'organizations:ListAccounts',
    );
    expect(listed).toHaveLength(1);
  });

  it('is not read again by who waited while somebody else did it', async () => {
    const here = await fresh();
    await here.read();
    here.aws.forget();
    const signal = new AbortController().signal;
    // They began to wait when nothing was known yet.
    const work = ledger.transaction((tx) =>
      refreshIn(tx, here.machines, { force: { seen: undefined }, signal }),
    );
    expect(await here.aws.run(work)).toMatchObject({ complete: true });
    expect(here.aws.calls).toEqual([]);
  });

  it('comes to those who stay when one of them leaves, and to nobody when all have left', async () => {
    const here = await fresh();
    const leaver = new AbortController();
    const left = here.read({ signal: leaver.signal }).catch((reason: unknown) => reason);
    const stays = here.read();
    leaver.abort(new Error('left'));
    expect(await left).toMatchObject({ message: 'left' });
    expect(named(await stays)).toEqual(EVERYBODY);

    const empty = await fresh();
    const all = new AbortController();
    const gone = empty.read({ signal: all.signal }).catch((reason: unknown) => reason);
    all.abort(new Error('all left'));
    expect(await gone).toMatchObject({ message: 'all left' });
    expect(named(await empty.read())).toEqual(EVERYBODY);
  });

  it('is nothing that a real AWS said where a simulated one was asked before', async () => {
    const here = await fresh();
    await here.read();
    const real = await here.with({
      more: 'aws: { mode: environment }',
      faults: denied('sts:GetCallerIdentity'),
    });
    expect(await real.read()).toMatchObject({
      accounts: [],
      organization: null,
      problem: { code: 'ACCOUNTS_AWS_SILENT' },
    });
  });
});

describe('an answer that does not come', () => {
  const IDS = ['organizations:ListAccounts', 'organizations:DescribeOrganization'] as const;

  it.each(IDS)('keeps everything where %s is denied', async (operation) => {
    const here = await fresh();
    const before = await here.read();
    const known = await (await here.with({ faults: denied(operation) })).read({ refresh: true });
    expect(known.accounts).toEqual(before.accounts);
    expect(known).toMatchObject({
      complete: false,
      organization: before.organization,
      problem: { code: 'ACCOUNTS_ORGANIZATION_DENIED', message: expect.stringContaining(operation) },
    });
    expect(known.problem?.remedy).toContain('accounts.list');
    expect(known.refreshedAt).toEqual(before.refreshedAt);
  });

  it.each([
    ['sts:GetCallerIdentity', { kind: 'denied' }, 'ACCOUNTS_AWS_SILENT'],
    ['organizations:ListAccounts', { kind: 'server-error' }, 'ACCOUNTS_ORGANIZATION_UNREAD'],
    ['organizations:ListAccounts', { kind: 'empty' }, 'ACCOUNTS_ORGANIZATION_UNREAD'],
  ] as const)('keeps everything where %s is %j', async (operation, fault, code) => {
    const here = await fresh();
    const before = await here.read();
    const known = await (await here.with({ faults: [{ operation, fault }] })).read({ refresh: true });
    expect(known.accounts).toEqual(before.accounts);
    expect(known).toMatchObject({ complete: false, problem: { code } });
  });

  it.each([
    'organizations:ListRoots',
    'organizations:ListAccountsForParent',
    'organizations:ListOrganizationalUnitsForParent',
    'organizations:ListTagsForResource',
    'organizations:ListDelegatedAdministrators',
    'organizations:ListDelegatedServicesForAccount',
  ] as const)('takes nothing but news away where %s is denied', async (operation) => {
    const here = await fresh();
    const [, member = ''] = Object.keys(here.aws.simulator.world.organization.accounts);
    const ServicePrincipal = 'config.amazonaws.com';
    await ask(here, 'organizations:RegisterDelegatedAdministrator', { AccountId: member, ServicePrincipal });
    const Tags = [{ Key: 'team', Value: 'atlas' }];
    await ask(here, 'organizations:TagResource', { ResourceId: member, Tags });
    const before = await here.read();
    const blind = await here.with({ faults: denied(operation) });
    await ask(blind, 'organizations:RegisterDelegatedAdministrator', { AccountId: member, ServicePrincipal });
    const known = await blind.read({ refresh: true });
    expect(known).toMatchObject({ complete: false, problem: { code: 'ACCOUNTS_INCOMPLETE' } });
    expect(known.problem?.message).toContain(operation);
    expect(known.refreshedAt > before.refreshedAt).toBe(true);
    const facts = ({ accounts }: typeof known) =>
      accounts.map(({ id, unitPath, delegatedFor }) => ({ id, unitPath, delegatedFor }));
    expect(facts(known)).toEqual(facts(before));
    const team = (one: typeof known) => one.accounts.find(({ id }) => id === member)?.team;
    expect(team(known)).toBe(operation === 'organizations:ListTagsForResource' ? 'atlas' : null);
  });

  it('on a later page keeps who stood on it', async () => {
    const units = { Workloads: 24 };
    const here = await fresh({ units });
    const before = await here.read();
    expect(before.accounts).toHaveLength(25);
    const faults: FaultRule[] = [
      { operation: 'organizations:ListAccounts', page: 'later', fault: { kind: 'denied' } },
    ];
    const known = await (await here.with({ faults })).read({ refresh: true });
    expect(known.accounts).toEqual(before.accounts);
    expect(known).toMatchObject({ complete: false, problem: { code: 'ACCOUNTS_INCOMPLETE' } });
    expect(known.refreshedAt).toEqual(before.refreshedAt);
  });

  it('is asked for again soon where that may help, and after the usual time where it was a refusal', async () => {
    const asksAfter = async (fault: FaultRule['fault'], ms: number) => {
      const here = await fresh({ faults: [{ operation: 'organizations:ListAccounts', fault }] });
      await here.read();
      here.aws.forget();
      await here.aws.clock.advance(ms);
      await here.read();
      return here.aws.calls.length > 0;
    };
    expect(await asksAfter({ kind: 'server-error' }, HOUR_MS / 30)).toBe(false);
    expect(await asksAfter({ kind: 'server-error' }, HOUR_MS)).toBe(true);
    expect(await asksAfter({ kind: 'denied' }, HOUR_MS)).toBe(false);
    expect(await asksAfter({ kind: 'denied' }, 24 * HOUR_MS)).toBe(true);
  });
});

describe('without a readable organisation', () => {
  const faults = denied('organizations:ListAccounts');

  it('the own account stands alone, and it is said why', async () => {
    const here = await fresh({ faults });
    const known = await here.read();
    const { managementAccount } = here.aws.simulator.world.organization;
    expect(known.accounts).toMatchObject([
      { id: managementAccount, source: 'own', name: null, environment: null, isManagement: true },
    ]);
    expect(known).toMatchObject({ complete: false, problem: { code: 'ACCOUNTS_ORGANIZATION_DENIED' } });
  });

  it('the list of the settings stands in for it, and nothing is missing', async () => {
    const accounts = '  list: [{ id: "000000000002", name: shop-prod, unit: Shops/EU, owner: Jo }]\n';
    const known = await (await fresh({ faults, accounts })).read();
    expect(known).toMatchObject({ complete: true, problem: null });
    expect(known.accounts).toMatchObject([
      {
        id: '000000000002',
        unitPath: ['Shops', 'EU'],
        owner: 'Jo',
        environment: 'production',
        status: 'unknown',
        tags: null,
        source: 'config',
      },
    ]);
  });
});
