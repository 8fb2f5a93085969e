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
  read(options?: Parameters<typeof readAccounts>[1]): ReturnType<typeof readAccounts>;
  /** The same kept accounts under other settings, another AWS or another process. */
  with(changed: { accounts?: string; faults?: readonly FaultRule[]; ledger?: Ledger }): Installation;
}

function installation(options: SimulatedOptions & { accounts?: string; ledger?: Ledger } = {}): Installation {
  const aws = simulatedAws({ units: UNITS, ...options });
  const text = `accounts:\n${options.accounts ?? ''}`;
  const machines = {
    aws: async () => aws.port,
    clock: aws.clock,
    config: buildConfig({ file: { path: 'reeve.yaml', text }, env: {} }),
    ledger: options.ledger ?? ledger,
  };
  return {
    aws,
    read: (asked) => aws.run(readAccounts(machines, asked)),
    with: (changed) => installation({ ...options, ...changed }),
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
  accounts.map(({ name }) => name).sort();
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
});
