import { expect, it } from 'vitest';
import type { FaultRule } from '#simulator/index.ts';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { simulatedAws } from '../../../../../test/support/simulated-aws.ts';
import { whereIs } from '../../where.ts';
import { user } from './user.ts';

const REPORT = 'iam:GenerateCredentialReport';
const where = whereIs('111122223333', 'global');

scannerContract(user, { estate: { 'iam:user': 25 }, rows: 25 });

it('tells how a user signs in, and when it last did', () => {
  const row = user.toRow(
    {
      of: {
        Arn: 'arn:aws:iam::111122223333:user/ada',
        UserName: 'ada',
        Path: '/',
        AttachedManagedPolicies: [],
        UserPolicyList: [{ PolicyName: 'own', PolicyDocument: '{"Statement":[]}' }],
      },
      groups: ['arn:aws:iam::111122223333:group/ops/admins'],
      credentials: {
        console: true,
        mfa: false,
        passwordUsedAt: new Date('2026-01-01T00:00:00Z'),
        passwordChangedAt: new Date('2025-01-01T00:00:00Z'),
        keysUsedAt: new Date('2026-02-01T00:00:00Z'),
        activeKeys: 1,
      },
    },
    where,
  );
  expect(row).toMatchObject({
    arn: 'arn:aws:iam::111122223333:user/ada',
    tags: {},
    console: true,
    mfa: false,
    active_keys: 1,
    last_used_at: new Date('2026-02-01T00:00:00Z'),
    groups: ['arn:aws:iam::111122223333:group/ops/admins'],
    policies: [],
    inline_policies: 1,
    inline_allows_all: false,
    boundary: null,
  });
});

it('waits for the credential report, and is only partial without it', async () => {
  const read = async (faults: readonly FaultRule[] = []) => {
    const aws = simulatedAws({ perRegion: { 'iam:user': 2 }, faults });
    const result = await aws.run(user.read(aws.port, whereIs(aws.target.account, 'global')));
    return { result, asked: aws.calls.filter(({ operation }) => operation === REPORT) };
  };
  const whole = await read();
  expect(whole.result).toMatchObject({ status: 'ok', output: [{ console: true, mfa: true }, { mfa: true }] });
  expect(whole.asked.length).toBeGreaterThan(1);
  const without = await read([{ fault: { kind: 'denied' }, operation: REPORT }]);
  expect(without.result).toMatchObject({
    status: 'partial',
    output: [{ console: null, last_used_at: null }, {}],
  });
});
