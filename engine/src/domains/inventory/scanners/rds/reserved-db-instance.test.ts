import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { reservedDbInstance } from './reserved-db-instance.ts';

scannerContract(reservedDbInstance, { estate: { 'rds:ri': 25 }, rows: 25 });

it('ends when its term is over, which RDS does not say itself', () => {
  const raw = {
    ReservedDBInstanceArn: 'arn:aws:rds:eu-west-1:111122223333:ri:orders',
    StartTime: new Date('2026-01-01T00:00:00Z'),
    Duration: 31_536_000,
  };
  expect(reservedDbInstance.toRow(raw, whereIs('111122223333', 'eu-west-1'))).toMatchObject({
    ends_at: new Date('2027-01-01T00:00:00Z'),
    upfront: null,
    multi_az: null,
  });
});
