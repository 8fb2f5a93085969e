/** An organisation in moto, made by plain HTTP, is read whole by the real SDK; where there is none, that is known too. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { type AwsPort, createAwsPort, createSdkTransport } from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { buildConfig } from '#platform/config/index.ts';
import { MOTO_START_MS, type Moto, motoJson, startMoto } from '../../../test/support/moto.ts';
import { assemble, type Known } from './assemble.ts';
import { readOrganization } from './read-organization.ts';

/** The account that moto gives to keys it does not know. */
const MANAGEMENT = '123456789012';
const NOTHING: Known = { organization: null, members: [], own: null };

let moto: Moto;
let port: AwsPort;
beforeAll(async () => {
  moto = await startMoto();
  const transport = await createSdkTransport({
    clock: systemClock,
    env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    credentials: { kind: 'environment' },
    endpoint: moto.url,
  });
  port = createAwsPort(transport, { clock: systemClock, random: seededRandom(1), maxAttempts: 1 });
}, MOTO_START_MS);
afterAll(async () => {
  await port?.close();
  await moto?.stop();
});

const read = () =>
  readOrganization(port, { region: 'us-east-1', known: NOTHING, signal: AbortSignal.timeout(30_000) });
const ask = <T>(operation: string, input: object, answer: z.ZodType<T>) =>
  motoJson(moto, `AWSOrganizationsV20161128.${operation}`, input).then((found) => answer.parse(found));

async function unit(ParentId: string, Name: string): Promise<string> {
  const made = await ask(
    'CreateOrganizationalUnit',
    { ParentId, Name },
    z.object({ OrganizationalUnit: z.object({ Id: z.string() }) }),
  );
  return made.OrganizationalUnit.Id;
}

async function account(
  AccountName: string,
  parents: { from: string; to: string },
  tags: object,
): Promise<string> {
  const Email = `${AccountName}@example.com`;
  const made = await ask(
    'CreateAccount',
    { AccountName, Email, Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) },
    z.object({ CreateAccountStatus: z.object({ AccountId: z.string() }) }),
  );
  const { AccountId } = made.CreateAccountStatus;
  const move = { AccountId, SourceParentId: parents.from, DestinationParentId: parents.to };
  if (parents.from !== parents.to) await ask('MoveAccount', move, z.unknown());
  return AccountId;
}

it('is none, and then one with units below units', async () => {
  expect(await read()).toEqual({
    organization: null,
    members: [],
    own: MANAGEMENT,
    listed: true,
    problem: null,
    passing: false,
  });

  await ask('CreateOrganization', { FeatureSet: 'ALL' }, z.unknown());
  const { Roots } = await ask('ListRoots', {}, z.object({ Roots: z.array(z.object({ Id: z.string() })) }));
  const from = Roots[0]?.Id ?? '';
  const workloads = await unit(from, 'Workloads');
  const prod = await unit(workloads, 'Prod');
  const payments = await unit(prod, 'Payments');
  const ids = {
    api: await account('payments-api', { from, to: payments }, { Owner: 'jo@example.com', team: 'pay' }),
    web: await account('web-dev', { from, to: workloads }, {}),
    log: await account('log-archive', { from, to: from }, { 'Cost-Center': '0042' }),
  };
  const ServicePrincipal = 'ssm.amazonaws.com';
  await ask('RegisterDelegatedAdministrator', { AccountId: ids.log, ServicePrincipal }, z.unknown());

  const reading = await read();
  expect(reading).toMatchObject({ listed: true, problem: null, own: MANAGEMENT });
  expect(reading.organization?.managementAccount).toBe(MANAGEMENT);
  const accounts = assemble(reading, buildConfig({ env: {} }).accounts);
  expect(accounts).toHaveLength(4);
  const one = (id: string) => accounts.find((found) => found.id === id);
  expect(one(ids.api)).toMatchObject({
    name: 'payments-api',
    email: 'payments-api@example.com',
    status: 'active',
    unitId: payments,
    unitPath: ['Workloads', 'Prod', 'Payments'],
    environment: 'production',
    environmentReason: 'unit Workloads/Prod has the word prod',
    owner: 'jo@example.com',
    team: 'pay',
    joinedAt: expect.any(Date),
  });
  expect(one(ids.web)).toMatchObject({ unitPath: ['Workloads'], environment: 'development', tags: {} });
  expect(one(ids.log)).toMatchObject({
    unitId: null,
    unitPath: [],
    environment: null,
    costCenter: '0042',
    delegatedFor: [ServicePrincipal],
  });
  expect(one(MANAGEMENT)).toMatchObject({ isManagement: true, source: 'organizations' });
}, 60_000);
