/** The policy is neither too little nor too much: with it alone everything is read, and all of it is used. */
import { describe, expect, it } from 'vitest';
import { readOrganization } from '#domains/accounts/index.ts';
import { type AwsPort, iamActions } from '#platform/aws/index.ts';
import { everyShelf } from '#simulator/index.ts';
import { type SimulatedAws, simulatedAws } from '../../../../test/support/simulated-aws.ts';
import type { Scanner } from '../scanner.ts';
import { everyScanner } from '../scanners.generated.ts';
import { GLOBAL, whereIs } from '../where.ts';
import { scanPolicy } from './policy.ts';

/** Two of everything, so that every question that depends on something being there is asked. */
const TWO_OF_ALL = {
  instances: 2,
  volumes: 2,
  snapshots: 2,
  addresses: 2,
  databases: 2,
  databaseClusters: 2,
  databaseSnapshots: 2,
  clusterSnapshots: 2,
  buckets: 2,
  ...Object.fromEntries(everyShelf.map(({ kind }) => [kind, 2] as const)),
};

/** A port on which only the policy's actions are allowed, and which remembers those that were used. */
function allowing(port: AwsPort, actions: ReadonlySet<string>) {
  const used = new Set<string>();
  const call: AwsPort['call'] = async (target, operation, input, options) => {
    const needed = iamActions([operation]);
    const refused = needed.find((action) => !actions.has(action));
    if (refused === undefined) {
      for (const action of needed) used.add(action);
      return port.call(target, operation, input, options);
    }
    const meta = { attempts: 1, throttles: 0, elapsedMs: 0, waitedMs: 0 };
    return { status: 'denied', fault: { code: 'AccessDenied', message: refused }, meta };
  };
  return { port: { ...port, call }, used };
}

async function scanWith({ run, port, target }: SimulatedAws, scanners: readonly Scanner[]) {
  const { Statement } = scanPolicy(scanners);
  const actions = new Set(Statement.flatMap(({ Action }) => Action));
  const limited = allowing(port, actions);
  const faults: string[] = [];
  for (const scanner of scanners) {
    const where = whereIs(target.account, scanner.scope === GLOBAL ? GLOBAL : target.region);
    const result = await run(scanner.read(limited.port, where));
    if (result.status !== 'ok')
      faults.push(`${scanner.type}: ${result.status} ${'fault' in result ? result.fault?.message : ''}`);
  }
  await run(limited.port.call(target, 'ec2:DescribeRegions', {}));
  return { actions, faults, ...limited };
}

describe('the policy for scanning', () => {
  it('is enough for everything, and holds nothing that is not used', async () => {
    // Global things stand where the furnishing begins.
    const aws = simulatedAws({ perRegion: TWO_OF_ALL, region: 'us-east-1' });
    const ServicePrincipal = 'config.amazonaws.com';
    const AccountId = aws.target.account;
    const own = { account: 'self', region: 'us-east-1' };
    await aws.run(
      aws.port.call(own, 'organizations:RegisterDelegatedAdministrator', { AccountId, ServicePrincipal }),
    );
    const { actions, faults, port, used } = await scanWith(aws, everyScanner);
    const { signal } = new AbortController();
    const known = { organization: null, members: [], own: null };
    const { problem } = await aws.run(readOrganization(port, { region: 'us-east-1', known, signal }));
    expect({ faults, problem }).toEqual({ faults: [], problem: null });
    expect([...actions].filter((action) => !used.has(action))).toEqual([]);
  });

  it('is enough for one service alone, and speaks of no other', async () => {
    const chosen = everyScanner.filter(({ type }) => type.startsWith('AWS::Lambda::'));
    const { faults, actions } = await scanWith(simulatedAws({ perRegion: TWO_OF_ALL }), chosen);
    expect(faults).toEqual([]);
    const services = new Set([...actions].map((action) => action.split(':')[0]));
    expect(services).toEqual(new Set(['ec2', 'lambda', 'organizations', 'tag']));
  });
});
