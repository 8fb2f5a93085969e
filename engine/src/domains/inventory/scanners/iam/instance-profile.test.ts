import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { instanceProfile } from './instance-profile.ts';

const where = whereIs('111122223333', 'global');

scannerContract(instanceProfile, { estate: { 'iam:instance-profile': 25 }, rows: 25 });

it('tells the role it hands out, where it has one', () => {
  const made = { Path: '/', CreateDate: new Date('2026-01-02T03:04:05Z') };
  const Arn = 'arn:aws:iam::111122223333:instance-profile/web';
  const role = { ...made, RoleName: 'web', RoleId: 'AROA1', Arn: 'arn:aws:iam::111122223333:role/web' };
  const of = { ...made, InstanceProfileName: 'web', InstanceProfileId: 'AIPA1', Arn, Roles: [role] };
  expect(instanceProfile.toRow({ of, tags: null }, where)).toMatchObject({ arn: Arn, role: role.Arn });
  expect(instanceProfile.toRow({ of: { ...of, Roles: [] }, tags: null }, where)).toMatchObject({
    role: null,
  });
});
