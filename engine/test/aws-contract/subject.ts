/** The two things under one contract: the simulator, and moto behind the real SDK. */
import {
  type AwsPort,
  type CallResult,
  createAwsPort,
  createSdkTransport,
  type InputOf,
  type Operation,
  type OutputOf,
  type PagedOperation,
  paginate,
} from '#platform/aws/index.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { manualClock } from '#platform/clock/manual-clock.ts';
import { seededRandom } from '#platform/clock/random.ts';
import { createSimulator } from '#simulator/index.ts';
import { type Moto, motoJson } from '../support/moto.ts';
import { shapeOf } from './shape.ts';

/** One answer as the comparison sees it. */
export interface Step {
  readonly operation: Operation;
  readonly outcome: string;
  readonly shape: Readonly<Record<string, string>>;
}

export interface Subject {
  readonly name: 'simulator' | 'moto';
  readonly management: string;
  readonly account: string;
  readonly steps: Step[];
  call<Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    at?: Partial<Place>,
  ): Promise<CallResult<OutputOf<Op>>>;
  all<Op extends PagedOperation>(
    operation: Op,
    input: InputOf<Op>,
    at?: Partial<Place>,
  ): Promise<CallResult<OutputOf<Op>>>;
  /** Forgets how fast it called before: the next scenario starts with full bursts. */
  begin(): void;
  /** Lets what takes time come to an end. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

interface Place {
  readonly account: string;
  readonly region: string;
}

type Waiting = <T>(promise: Promise<T>) => Promise<T>;

function subjectOf(
  name: Subject['name'],
  makePort: () => AwsPort,
  { management, account }: { management: string; account: string },
  wait: Waiting,
  settle: () => Promise<void>,
): Subject {
  let port = makePort();
  const steps: Step[] = [];
  const target = (at: Partial<Place> = {}) => ({ account, region: 'us-east-1', ...at });
  const record = <Op extends Operation>(operation: Op, result: CallResult<OutputOf<Op>>) => {
    const good = result.status === 'ok' || result.status === 'partial';
    const outcome = good ? result.status : `${result.status} ${result.fault.code}`;
    steps.push({ operation, outcome, shape: good ? shapeOf(result.output) : {} });
    return result;
  };
  return {
    name,
    management,
    account,
    steps,
    call: async (operation, input, at) =>
      record(operation, await wait(port.call(target(at), operation, input))),
    all: async (operation, input, at) =>
      record(operation, await wait(paginate(port, target(at), operation, input))),
    begin: () => {
      port = makePort();
    },
    settle,
    close: () => port.close(),
  };
}

export function simulatorSubject(): Subject {
  const clock = manualClock(new Date('2026-03-01T00:00:00Z'));
  const simulator = createSimulator({ seed: 7, clock, organization: { units: { Workloads: 24 } } });
  const makePort = () => createAwsPort(simulator.transport, { clock, random: seededRandom(1) });
  const [management = '', account = ''] = Object.keys(simulator.world.organization.accounts);
  const wait: Waiting = async (promise) => {
    await clock.drain();
    return promise;
  };
  return subjectOf('simulator', makePort, { management, account }, wait, () => clock.advance(600_000));
}

/** The account that moto gives to keys it does not know. */
const MOTO_DEFAULT = '123456789012';

/** Also founds the same organisation there. */
export async function motoSubject(moto: Moto): Promise<Subject> {
  await moto.reset();
  await motoJson(moto, 'AWSOrganizationsV20161128.CreateOrganization', { FeatureSet: 'ALL' });
  const members = Array.from({ length: 24 }, (_, index) => `workloads-${index + 1}`);
  const join = (AccountName: string) =>
    motoJson(moto, 'AWSOrganizationsV20161128.CreateAccount', {
      AccountName,
      Email: `aws+${AccountName}@example.com`,
    });
  await Promise.all(members.map(join));
  // A fresh transport each time: what it assumed before the reset would now be the default account.
  const transport = await createSdkTransport({
    clock: systemClock,
    env: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
    credentials: { kind: 'environment' },
    endpoint: moto.url,
    memberRole: { name: 'reeve/ReeveReader', externalId: 'contract-suite', sessionName: 'contract' },
  });
  const makePort = () =>
    createAwsPort(transport, { clock: systemClock, random: seededRandom(1), maxAttempts: 1 });
  const accounts = { management: MOTO_DEFAULT, account: '111122223333' };
  return subjectOf(
    'moto',
    makePort,
    accounts,
    (promise) => promise,
    async () => undefined,
  );
}
