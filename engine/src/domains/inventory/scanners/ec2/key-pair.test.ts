import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { keyPair } from './key-pair.ts';

const where = whereIs('111122223333', 'eu-west-1');
const EC2 = 'arn:aws:ec2:eu-west-1:111122223333';

scannerContract(keyPair, { estate: { 'ec2:key-pair': 25 }, rows: 25 });

it('tells the name that instances know it by', () => {
  const raw = {
    KeyPairId: 'key-1',
    KeyName: 'ops',
    KeyType: 'ed25519' as const,
    CreateTime: new Date('2026-01-02T03:04:05Z'),
  };
  expect(keyPair.toRow(raw, where)).toMatchObject({
    arn: `${EC2}:key-pair/key-1`,
    name: 'ops',
    created_at: new Date('2026-01-02T03:04:05Z'),
    key_type: 'ed25519',
    fingerprint: null,
  });
});
