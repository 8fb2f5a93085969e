import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { role } from './role.ts';

const where = whereIs('111122223333', 'global');
const Arn = 'arn:aws:iam::111122223333:role/ops/deploy';
const escaped = (...statements: readonly object[]) =>
  encodeURIComponent(JSON.stringify({ Statement: statements }));

scannerContract(role, { estate: { 'iam:role': 25 }, rows: 25 });

it('tells who may take a role on and what it may do', () => {
  const row = role.toRow(
    {
      of: {
        Arn,
        RoleName: 'deploy',
        Path: '/ops/',
        CreateDate: new Date('2026-01-02T03:04:05Z'),
        AssumeRolePolicyDocument: escaped(
          {
            Effect: 'Allow',
            Principal: {
              AWS: ['444455556666', 'arn:aws:iam::444455556666:role/ci'],
              Service: 'ec2.amazonaws.com',
            },
            Action: 'sts:AssumeRole',
            Condition: { StringEquals: { 'sts:ExternalId': 'x' } },
          },
          { Effect: 'Deny', Principal: { AWS: '777788889999' }, Action: 'sts:AssumeRole' },
        ),
        RolePolicyList: [
          { PolicyName: 'all', PolicyDocument: escaped({ Effect: 'Allow', Action: '*', Resource: '*' }) },
        ],
        AttachedManagedPolicies: [{ PolicyName: 'p', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' }],
        PermissionsBoundary: { PermissionsBoundaryArn: 'arn:aws:iam::111122223333:policy/fence' },
        Tags: [{ Key: 'team', Value: 'atlas' }],
        RoleLastUsed: { LastUsedDate: new Date('2026-09-01T00:00:00Z'), Region: 'eu-west-1' },
      },
      more: { ...bare, Arn, MaxSessionDuration: 43_200, Description: 'ships' },
    },
    where,
  );
  expect(row).toEqual({
    arn: Arn,
    name: 'deploy',
    tags: { team: 'atlas' },
    created_at: new Date('2026-01-02T03:04:05Z'),
    path: '/ops/',
    note: 'ships',
    max_session_s: 43_200,
    trusted: ['arn:aws:iam::444455556666:root', 'arn:aws:iam::444455556666:role/ci'],
    trusted_services: ['ec2.amazonaws.com'],
    trusts_anyone: false,
    trust_conditions: ['sts:ExternalId'],
    policies: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
    inline_policies: 1,
    inline_allows_all: true,
    boundary: 'arn:aws:iam::111122223333:policy/fence',
    last_used_at: new Date('2026-09-01T00:00:00Z'),
    last_used_region: 'eu-west-1',
  });
});

const bare = { Path: '/', RoleName: 'r', RoleId: 'AROA1', Arn, CreateDate: new Date(0) };

it('sees a door that is open to all', () => {
  const AssumeRolePolicyDocument = escaped({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' });
  const row = role.toRow({ of: { Arn, AssumeRolePolicyDocument }, more: undefined }, where);
  expect(row).toMatchObject({ trusted: [], trusts_anyone: true, trust_conditions: [] });
});

it('leaves what cannot be read unknown', () => {
  const row = role.toRow({ of: { Arn, AssumeRolePolicyDocument: 'x' }, more: undefined }, where);
  expect(row).toMatchObject({
    trusts_anyone: null,
    trusted: null,
    max_session_s: null,
    inline_policies: null,
  });
});
