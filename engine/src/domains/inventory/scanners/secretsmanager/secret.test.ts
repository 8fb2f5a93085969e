import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { secret } from './secret.ts';

const where = whereIs('111122223333', 'eu-west-1');
const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:orders/db-a1b2c3';

scannerContract(secret, { estate: { 'secretsmanager:secret': 25 }, rows: 25 });

it('tells how a secret is kept', () => {
  const row = secret.toRow(
    {
      ARN,
      Name: 'orders/db',
      RotationEnabled: true,
      RotationRules: { AutomaticallyAfterDays: 30 },
      RotationLambdaARN: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
      LastAccessedDate: new Date('2026-09-01T00:00:00Z'),
      KmsKeyId: '0a1b',
      Tags: [{ Key: 'team', Value: 'atlas' }],
    },
    where,
  );
  expect(row).toMatchObject({
    arn: ARN,
    name: 'orders/db',
    tags: { team: 'atlas' },
    rotated: true,
    rotation_days: 30,
    rotated_by: 'arn:aws:lambda:eu-west-1:111122223333:function:rotate',
    last_accessed_at: new Date('2026-09-01T00:00:00Z'),
    key: 'arn:aws:kms:eu-west-1:111122223333:key/0a1b',
  });
});

it('leaves what AWS does not say unknown', () => {
  const row = secret.toRow({ ARN, KmsKeyId: 'alias/aws/secretsmanager' }, where);
  expect(row).toMatchObject({
    tags: {},
    rotated: false,
    last_accessed_at: null,
    deleted_at: null,
    key: null,
  });
});
