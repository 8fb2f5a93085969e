import { expect, it } from 'vitest';
import { scannerContract } from '../../../../../test/scanner-contract.ts';
import { whereIs } from '../../where.ts';
import { reservedInstances } from './reserved-instances.ts';

scannerContract(reservedInstances, { estate: { 'ec2:reserved-instances': 25 }, rows: 25 });

it('adds up what all of its machines cost, and keeps the day on which it ends', () => {
  const raw = {
    ReservedInstancesId: 'ri-1',
    InstanceCount: 3,
    FixedPrice: 100,
    UsagePrice: 0,
    RecurringCharges: [{ Amount: 0.05 }],
    Duration: 31_536_000,
    Start: new Date('2026-01-01T00:00:00Z'),
    End: new Date('2026-12-31T23:59:59Z'),
  };
  expect(reservedInstances.toRow(raw, whereIs('111122223333', 'eu-west-1'))).toMatchObject({
    arn: 'arn:aws:ec2:eu-west-1:111122223333:reserved-instances/ri-1',
    upfront: '300.00000000',
    hourly: '0.15000000',
    term_months: 12,
    ends_at: new Date('2026-12-31T23:59:59Z'),
  });
});
