import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { parameter } from './parameter.ts';

const where = whereIs('111122223333', 'eu-west-1');

scannerContract(parameter, { estate: { 'ssm:parameter': 25 }, rows: 25 });

it('tells how a value is kept', () => {
  const of = {
    Name: '/shop/db/password',
    Type: 'SecureString' as const,
    KeyId: 'arn:aws:kms:eu-west-1:111122223333:key/1',
    Tier: 'Advanced' as const,
    Version: 4,
    Policies: [{ PolicyType: 'Expiration' }],
  };
  expect(parameter.toRow({ of, tags: {} }, where)).toMatchObject({
    arn: 'arn:aws:ssm:eu-west-1:111122223333:parameter/shop/db/password',
    encrypted: true,
    tier: 'Advanced',
    version: 4,
    expires: true,
    key: of.KeyId,
  });
});

it('leaves what AWS does not say unknown', () => {
  const row = parameter.toRow({ of: { Name: 'plain', KeyId: 'alias/aws/ssm' }, tags: null }, where);
  expect(row).toMatchObject({
    arn: 'arn:aws:ssm:eu-west-1:111122223333:parameter/plain',
    encrypted: null,
    expires: null,
    key: null,
  });
});
