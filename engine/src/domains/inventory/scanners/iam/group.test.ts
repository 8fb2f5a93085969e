import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { group } from './group.ts';

const where = whereIs('111122223333', 'global');
const Arn = 'arn:aws:iam::111122223333:group/admins';

scannerContract(group, { estate: { 'iam:group': 25 }, rows: 25 });

it('tells how many are in a group and what they may do', () => {
  const AttachedManagedPolicies = [{ PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }];
  const row = group.toRow({ of: { Arn, GroupName: 'admins', AttachedManagedPolicies }, users: 3 }, where);
  expect(row).toMatchObject({
    arn: Arn,
    name: 'admins',
    tags: null,
    users: 3,
    policies: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    inline_policies: 0,
  });
});

it('does not count members it may not have seen', () => {
  expect(group.toRow({ of: { Arn }, users: null }, where)).toMatchObject({ users: null, policies: null });
});
