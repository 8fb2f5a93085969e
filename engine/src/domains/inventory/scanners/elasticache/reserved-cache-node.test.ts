import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { reservedCacheNode } from './reserved-cache-node.ts';

scannerContract(reservedCacheNode, { estate: { 'elasticache:reserved-instance': 25 }, rows: 25 });

it('does not make up a currency that AWS leaves out', () => {
  const raw = { ReservationARN: 'arn:aws:elasticache:eu-west-1:111122223333:reserved-instance:a' };
  expect(reservedCacheNode.toRow(raw, whereIs('111122223333', 'eu-west-1'))).toMatchObject({
    currency: null,
    term_months: null,
    ends_at: null,
  });
});
