import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { managedPolicy } from './managed-policy.ts';

const where = whereIs('111122223333', 'global');
const Arn = 'arn:aws:iam::111122223333:policy/power';

scannerContract(managedPolicy, { estate: { 'iam:policy': 25 }, rows: 25 });

it('judges a policy by the version that counts', () => {
  const version = (allowed: string, isDefault: boolean) => ({
    Document: encodeURIComponent(
      JSON.stringify({ Statement: { Effect: 'Allow', Action: allowed, Resource: '*' } }),
    ),
    IsDefaultVersion: isDefault,
  });
  const PolicyVersionList = [version('s3:*', false), version('*', true)];
  const of = { Arn, PolicyName: 'power', AttachmentCount: 0, PolicyVersionList };
  expect(managedPolicy.toRow({ of, tags: {} }, where)).toMatchObject({
    arn: Arn,
    versions: 2,
    attachments: 0,
    allows_all: true,
  });
});

it('leaves a policy that it was not shown unjudged', () => {
  expect(managedPolicy.toRow({ of: { Arn }, tags: null }, where)).toMatchObject({
    allows_all: null,
    tags: null,
  });
});
